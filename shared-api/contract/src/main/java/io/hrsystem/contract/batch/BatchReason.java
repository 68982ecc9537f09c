package io.hrsystem.contract.batch;

/** Why a run has been started. */
public enum BatchReason {
    /** Its hour had come. */
    SCHEDULED,
    /** A super admin has asked for what is missing. */
    RETRIED,
    /** A super admin has asked for everything once more. */
    FORCED
}

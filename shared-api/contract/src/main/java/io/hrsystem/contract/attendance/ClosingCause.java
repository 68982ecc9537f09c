package io.hrsystem.contract.attendance;

/** Why a work date was closed, or closed anew. */
public enum ClosingCause {
    BATCH,
    FORCED,
    CORRECTION,
    LEAVE,
    OVERTIME,
    PUNCH,
    /** Hours, absences, days off of the company. */
    EMPLOYMENT
}

package io.hrsystem.contract.batch;

/** What kind of thing has kept an item of a run from being done. */
public enum FailureClass {
    /** What is to be worked on: it fails again until that is put right. */
    DATA,
    /** It took too long, or waited too long for others. */
    TIMEOUT,
    /** The database was not there, or refused. */
    DATABASE
}

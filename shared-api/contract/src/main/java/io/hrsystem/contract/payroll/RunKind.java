package io.hrsystem.contract.payroll;

/** What a run of payroll pays. */
public enum RunKind {
    /** A month of everybody; one each month. */
    REGULAR,
    /** Items that were named, of those who were named. */
    OFF_CYCLE
}

package io.hrsystem.contract.payroll;

/** How far a run of payroll is. */
public enum RunState {
    /** It is being computed. */
    DRAFT,
    /** Something that it was computed from has changed since. */
    STALE,
    CALCULATED,
    REVIEWED,
    /** Nothing of it changes any more. */
    FINALISED,
    PAID
}

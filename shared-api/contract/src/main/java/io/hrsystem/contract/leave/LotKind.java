package io.hrsystem.contract.leave;

/** Why there is a lot. */
public enum LotKind {
    /** For a month of perfect attendance. */
    MONTHLY,
    /** For a completed year of service. */
    YEARLY,
    /** On the first day of a fiscal year. */
    FISCAL_YEAR,
    /** Makes up for a change of the basis. */
    BRIDGE,
    OPENING,
    BY_HAND
}

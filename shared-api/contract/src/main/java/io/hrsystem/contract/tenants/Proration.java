package io.hrsystem.contract.tenants;

/** What a part of a month's pay is a part of. The names are stored; none is ever renamed. */
public enum Proration {
    /** All days of the month. */
    CALENDAR,
    /** The scheduled days of the month without holidays. */
    WORKDAYS
}

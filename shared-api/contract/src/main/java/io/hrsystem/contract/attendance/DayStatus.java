package io.hrsystem.contract.attendance;

/** What became of a work date. */
public enum DayStatus {
    PRESENT,
    LATE,
    /** Somebody came and nobody knows when they left. */
    INCOMPLETE,
    ABSENT,
    /** The whole day, without work in it. */
    LEAVE,
    /** Leave of absence. */
    ON_LOA,
    WEEKLY_HOLIDAY,
    PUBLIC_HOLIDAY,
    /** No shift, or a day off of the company. */
    DAY_OFF
}

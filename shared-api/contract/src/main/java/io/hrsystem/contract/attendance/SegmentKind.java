package io.hrsystem.contract.attendance;

/** What a stretch of a work date was. */
public enum SegmentKind {
    WORK,
    OVERTIME,
    LEAVE,
    /** Scheduled time in which somebody was not there. */
    ABSENCE,
    HOLIDAY_WORK,
    BREAK
}

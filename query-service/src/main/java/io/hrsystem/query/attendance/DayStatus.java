package io.hrsystem.query.attendance;

/** What a work date is, so far; {@code OPEN} while a session is open. */
enum DayStatus {
    OPEN,
    PRESENT,
    LATE,
    INCOMPLETE,
    ABSENT,
    LEAVE,
    ON_LOA,
    WEEKLY_HOLIDAY,
    PUBLIC_HOLIDAY,
    DEFERRED,
    SKIPPED_TENANT_SUSPENDED
}

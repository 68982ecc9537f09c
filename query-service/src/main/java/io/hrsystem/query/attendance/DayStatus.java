package io.hrsystem.query.attendance;

/** What a work date is, so far; {@code OPEN} while a session is open. */
enum DayStatus {
    OPEN,
    PRESENT,
    LATE
}

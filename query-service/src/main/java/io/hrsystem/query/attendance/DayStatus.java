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
    DAY_OFF,
    DEFERRED,
    SKIPPED_TENANT_SUSPENDED;

    static DayStatus of(io.hrsystem.contract.attendance.DayStatus closed) {
        return switch (closed) {
            case PRESENT -> PRESENT;
            case LATE -> LATE;
            case INCOMPLETE -> INCOMPLETE;
            case ABSENT -> ABSENT;
            case LEAVE -> LEAVE;
            case ON_LOA -> ON_LOA;
            case WEEKLY_HOLIDAY -> WEEKLY_HOLIDAY;
            case PUBLIC_HOLIDAY -> PUBLIC_HOLIDAY;
            case DAY_OFF -> DAY_OFF;
        };
    }

    static DayStatus ended(int lateMinutes) {
        return lateMinutes > 0 ? LATE : PRESENT;
    }
}

package io.hrsystem.contract.attendance;

/** What the calendar says of somebody's day. */
public enum DayKind {
    WORKING(DayStatus.ABSENT, false),
    /** No shift, and no holiday either: work on it is overtime. */
    FREE(DayStatus.DAY_OFF, false),
    /** Of the company's own: work on it is work on a holiday. */
    DAY_OFF(DayStatus.DAY_OFF, true),
    WEEKLY_HOLIDAY(DayStatus.WEEKLY_HOLIDAY, true),
    PUBLIC_HOLIDAY(DayStatus.PUBLIC_HOLIDAY, true);

    private final DayStatus unworked;
    private final boolean holiday;

    DayKind(DayStatus unworked, boolean holiday) {
        this.unworked = unworked;
        this.holiday = holiday;
    }

    /** What it is if nobody comes. */
    public DayStatus unworked() {
        return unworked;
    }

    public boolean isHoliday() {
        return holiday;
    }
}

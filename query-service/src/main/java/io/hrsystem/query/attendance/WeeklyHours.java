package io.hrsystem.query.attendance;

import io.hrsystem.contract.attendance.WeeklyTotals;
import io.hrsystem.contract.attendance.WorkingTimeRules;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Objects;

/**
 * What somebody has worked in a week.
 *
 * @param from a Monday
 */
record WeeklyHours(LocalDate from, LocalDate to, WeeklyTotals totals) {
    /** Of the days of the week that are known. */
    static WeeklyHours of(LocalDate monday, List<AttendanceDay> known) {
        var worked = known.stream().map(WeeklyHours::day).toList();
        return new WeeklyHours(monday, monday.plusDays(6), WeeklyTotals.of(worked, WorkingTimeRules.on(monday)));
    }

    /** The first day of the week in which a date is. */
    static LocalDate monday(LocalDate date) {
        return date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** A date that is not closed yet counts with what is recognised of it so far. */
    private static WeeklyTotals.Day day(AttendanceDay day) {
        return new WeeklyTotals.Day(
                day.recognisedMinutes() + Objects.requireNonNullElse(day.overtimeMinutes(), 0),
                Objects.requireNonNullElse(day.holidayMinutes(), 0));
    }

    public int workMinutes() {
        return totals.workMinutes();
    }

    public int overtimeMinutes() {
        return totals.overtimeMinutes();
    }

    public int holidayMinutes() {
        return totals.holidayMinutes();
    }

    public int extensionMinutes() {
        return totals.extensionMinutes();
    }

    public WeeklyTotals.WeekState state() {
        return totals.state();
    }
}

package io.hrsystem.contract.attendance;

import io.hrsystem.contract.attendance.WorkingTimeRules.Number;
import java.util.List;

/**
 * What a week of Monday to Sunday comes to, in minutes.
 *
 * @param workMinutes all of them, on holidays too
 * @param overtimeMinutes those that earn the premium of overtime: beyond eight hours of a day or forty of the week,
 *     whichever is more, holidays apart, which have a premium of their own
 * @param holidayMinutes worked on holidays
 * @param extensionMinutes beyond forty hours, holidays included: of these there may be twelve hours (Supreme Court
 *     2020do15393)
 */
public record WeeklyTotals(
        int workMinutes, int overtimeMinutes, int holidayMinutes, int extensionMinutes, WeekState state) {
    /** From here on somebody should look. No number of the law. */
    private static final int WARN_AT = 48 * 60;

    /**
     * One day of the week.
     *
     * @param workMinutes recognised and overtime
     * @param holidayMinutes worked on a holiday
     */
    public record Day(int workMinutes, int holidayMinutes) {
        public static Day of(DayMinutes minutes) {
            return new Day(minutes.recognised() + minutes.overtime(), minutes.holiday());
        }
    }

    public enum WeekState {
        OK,
        WARN,
        VIOLATION
    }

    /** @param rules of the week's first day */
    public static WeeklyTotals of(List<Day> days, WorkingTimeRules rules) {
        var work = days.stream().mapToInt(Day::workMinutes).sum();
        var holiday = days.stream().mapToInt(Day::holidayMinutes).sum();
        var byDay = days.stream()
                .mapToInt(it -> Math.max(0, it.workMinutes() - rules.of(Number.DAY)))
                .sum();
        var byWeek = Math.max(0, work - rules.of(Number.WEEK));
        var all = work + holiday;
        var extension = Math.max(0, all - rules.of(Number.WEEK));
        return new WeeklyTotals(all, Math.max(byDay, byWeek), holiday, extension, state(all, extension, rules));
    }

    /** From how many minutes on, whenever they are worked, a week is not {@link WeekState#OK} any more. */
    public static int leastAtRisk(WorkingTimeRules rules) {
        return Math.min(WARN_AT, rules.of(Number.WEEK) + rules.of(Number.EXTENSION) + 1);
    }

    private static WeekState state(int all, int extension, WorkingTimeRules rules) {
        if (extension > rules.of(Number.EXTENSION)) return WeekState.VIOLATION;
        return all >= WARN_AT ? WeekState.WARN : WeekState.OK;
    }
}

package io.hrsystem.contract.attendance;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;

/**
 * What a date is in a company.
 *
 * @param dayOff whether it is one of its own
 * @param publicHoliday whether it is one of the law's, and these hold for the company
 */
public record CompanyCalendar(LocalDate date, boolean dayOff, boolean publicHoliday) {
    /** The weekly holiday of who works on it is the last day of the week on which they don't. */
    private static final List<DayOfWeek> RESTING = List.of(
            DayOfWeek.SUNDAY,
            DayOfWeek.SATURDAY,
            DayOfWeek.FRIDAY,
            DayOfWeek.THURSDAY,
            DayOfWeek.WEDNESDAY,
            DayOfWeek.TUESDAY,
            DayOfWeek.MONDAY);

    public DayKind kindOf(WorkWeek week) {
        if (publicHoliday) return DayKind.PUBLIC_HOLIDAY;
        var working = week.days().stream().map(WorkWeek.Day::dayOfWeek).toList();
        var resting = RESTING.stream().filter(it -> !working.contains(it)).findFirst();
        if (resting.isPresent() && resting.get() == date.getDayOfWeek()) return DayKind.WEEKLY_HOLIDAY;
        if (dayOff) return DayKind.DAY_OFF;
        return working.contains(date.getDayOfWeek()) ? DayKind.WORKING : DayKind.FREE;
    }
}

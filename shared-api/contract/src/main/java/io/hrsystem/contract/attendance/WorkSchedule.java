package io.hrsystem.contract.attendance;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;

/**
 * Daily working hours in the tenant's zone. An end that is not after its start lies on the next day.
 *
 * @param workingDays days of the week with a shift
 * @param startOfDay when a new work date begins (default 00:00)
 * @param graceMinutes how late a start is forgiven, whole minutes
 */
public record WorkSchedule(
        List<DayOfWeek> workingDays,
        LocalTime start,
        LocalTime end,
        LocalTime breakStart,
        LocalTime breakEnd,
        int graceMinutes,
        LocalTime startOfDay) {
    public static final WorkSchedule STANDARD = new WorkSchedule(
            List.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY),
            LocalTime.of(9, 0),
            LocalTime.of(18, 0),
            LocalTime.of(12, 0),
            LocalTime.of(13, 0),
            10,
            LocalTime.MIDNIGHT);

    /** The shift of a work date; on a day without one it starts and ends at the same instant. */
    public Shift shiftOn(LocalDate workDate, ZoneId zone) {
        var startsAt = workDate.atTime(start).atZone(zone).toInstant();
        if (!workingDays.contains(workDate.getDayOfWeek())) return new Shift(startsAt, startsAt, startsAt, startsAt);
        return new Shift(
                startsAt,
                at(workDate, end, zone).toInstant(),
                at(workDate, breakStart, zone).toInstant(),
                at(workDate, breakEnd, zone).toInstant());
    }

    private ZonedDateTime at(LocalDate workDate, LocalTime time, ZoneId zone) {
        return workDate.plusDays(time.isAfter(start) ? 0 : 1).atTime(time).atZone(zone);
    }
}

package io.hrsystem.contract.attendance;

import io.hrsystem.contract.bounds.Numbers;
import io.hrsystem.contract.bounds.OutOfBounds;
import io.hrsystem.contract.bounds.OutOfBounds.Reason;
import java.time.DayOfWeek;
import java.time.Duration;
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
    /** The longest grace, in minutes. */
    public static final int MOST_GRACE = 240;

    public static final WorkSchedule STANDARD = new WorkSchedule(
            List.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY),
            LocalTime.of(9, 0),
            LocalTime.of(18, 0),
            LocalTime.of(12, 0),
            LocalTime.of(13, 0),
            10,
            LocalTime.MIDNIGHT);

    /**
     * Hours that fit together: the break lies in the shift, which does not begin before its day, and no day is named
     * twice. A break that ends when it starts is none.
     *
     * @throws OutOfBounds that names the part that does not fit
     */
    public static WorkSchedule of(
            List<DayOfWeek> workingDays,
            LocalTime start,
            LocalTime end,
            LocalTime breakStart,
            LocalTime breakEnd,
            int graceMinutes,
            LocalTime startOfDay) {
        if (workingDays.stream().distinct().count() < workingDays.size())
            throw OutOfBounds.of(Reason.DUPLICATES).in("workingDays");
        Numbers.of("graceMinutes", graceMinutes, 0, MOST_GRACE);
        if (start.isBefore(startOfDay))
            throw OutOfBounds.of(Reason.SHIFT_BEFORE_ITS_DAY).in("start");
        var length = minutesAfter(start, end);
        var breakAfter = minutesAfter(start, breakStart);
        if (breakAfter > length)
            throw OutOfBounds.of(Reason.BREAK_OUTSIDE_OF_SHIFT).in("breakStart");
        var workAfter = minutesAfter(start, breakEnd);
        if (workAfter < breakAfter || workAfter > length)
            throw OutOfBounds.of(Reason.BREAK_OUTSIDE_OF_SHIFT).in("breakEnd");
        return new WorkSchedule(List.copyOf(workingDays), start, end, breakStart, breakEnd, graceMinutes, startOfDay);
    }

    /** As {@link #at} counts: what is not after the start lies on the next day. */
    private static long minutesAfter(LocalTime start, LocalTime time) {
        var minutes = Duration.between(start, time).toMinutes();
        return minutes > 0 ? minutes : minutes + Duration.ofDays(1).toMinutes();
    }

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

package io.hrsystem.contract.attendance;

import io.hrsystem.contract.bounds.Numbers;
import io.hrsystem.contract.bounds.OutOfBounds;
import io.hrsystem.contract.bounds.OutOfBounds.Reason;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * Working hours day by day of the week, in the company's zone.
 *
 * @param days those with a shift, at most one each
 * @param graceMinutes how late a start is forgiven, whole minutes
 * @param startOfDay when a new work date begins
 */
public record WorkWeek(List<Day> days, int graceMinutes, LocalTime startOfDay) {
    /** The most breaks of a day. */
    public static final int MOST_BREAKS = 5;

    public static final WorkWeek STANDARD = of(WorkSchedule.STANDARD);

    private static final Duration DAY = Duration.ofDays(1);

    /** The hours of one day of the week. An end that is not after its start lies on the next day. */
    public record Day(DayOfWeek dayOfWeek, LocalTime start, LocalTime end, List<Break> breaks) {
        public Day {
            breaks = List.copyOf(breaks);
        }

        /** Without breaks. */
        public int minutes() {
            var minutes = after(start, end);
            for (var each : breaks)
                minutes -= Duration.between(each.start(), each.end()).plus(DAY).toMinutes() % DAY.toMinutes();
            return Math.toIntExact(minutes);
        }

        /**
         * Those of them between two minutes of the clock, whatever day they are on.
         *
         * @param to on the next day if it is not later than {@code from}
         */
        public int minutesBetween(int from, int to) {
            var begin = start.toSecondOfDay() / 60;
            var minutes = within(begin, begin + after(start, end), from, to);
            for (var each : breaks) {
                var breakBegin = begin + after(start, each.start()) % DAY.toMinutes();
                minutes -= within(breakBegin, breakBegin + after(each.start(), each.end()), from, to);
            }
            return Math.toIntExact(minutes);
        }

        private static long within(long begin, long end, int from, int to) {
            var length = to > from ? to - from : to + DAY.toMinutes() - from;
            var minutes = 0L;
            for (var window = from - DAY.toMinutes(); window < end; window += DAY.toMinutes())
                minutes += Math.max(0, Math.min(end, window + length) - Math.max(begin, window));
            return minutes;
        }

        private Shift shiftOn(LocalDate workDate, ZoneId zone) {
            var times = breaks.stream()
                    .map(it -> new Shift.Break(at(workDate, it.start(), zone), at(workDate, it.end(), zone)))
                    .toList();
            return Shift.of(workDate.atTime(start).atZone(zone).toInstant(), at(workDate, end, zone), times);
        }

        private Instant at(LocalDate workDate, LocalTime time, ZoneId zone) {
            return workDate.plusDays(time.isAfter(start) ? 0 : 1)
                    .atTime(time)
                    .atZone(zone)
                    .toInstant();
        }

        /** @throws OutOfBounds that names the part that does not fit */
        private void check(LocalTime startOfDay) {
            if (start.isBefore(startOfDay))
                throw OutOfBounds.of(Reason.SHIFT_BEFORE_ITS_DAY).in("start");
            Numbers.of("breaks", breaks.size(), 0, MOST_BREAKS);
            var length = after(start, end);
            var free = 0L;
            for (var i = 0; i < breaks.size(); i++) {
                var begins = after(start, breaks.get(i).start());
                var ends = after(start, breaks.get(i).end());
                if (begins < free || ends <= begins || ends > length)
                    throw OutOfBounds.of(Reason.BREAK_OUTSIDE_OF_SHIFT).in("breaks[" + i + "]");
                free = ends;
            }
        }

        /** What is not after the start lies on the next day. */
        private static long after(LocalTime start, LocalTime time) {
            var minutes = Duration.between(start, time).toMinutes();
            return minutes > 0 ? minutes : minutes + DAY.toMinutes();
        }
    }

    /** Not working time; the end is not included. */
    public record Break(LocalTime start, LocalTime end) {}

    public WorkWeek {
        days = List.copyOf(days);
    }

    /**
     * Hours that fit together: breaks lie in their shift, one after the other, no shift begins before its day, and no
     * day of the week is named twice.
     *
     * @throws OutOfBounds that names the part that does not fit
     */
    public static WorkWeek of(List<Day> days, int graceMinutes, LocalTime startOfDay) {
        Numbers.of("graceMinutes", graceMinutes, 0, WorkSchedule.MOST_GRACE);
        var seen = new ArrayList<DayOfWeek>();
        for (var i = 0; i < days.size(); i++) {
            var day = days.get(i);
            if (seen.contains(day.dayOfWeek()))
                throw OutOfBounds.of(Reason.DUPLICATES).in("days");
            seen.add(day.dayOfWeek());
            try {
                day.check(startOfDay);
            } catch (OutOfBounds e) {
                throw e.in("days[" + i + "]");
            }
        }
        return new WorkWeek(days, graceMinutes, startOfDay);
    }

    /** The same hours on each of its days. */
    public static WorkWeek of(WorkSchedule schedule) {
        var breaks = schedule.breakStart().equals(schedule.breakEnd())
                ? List.<Break>of()
                : List.of(new Break(schedule.breakStart(), schedule.breakEnd()));
        return new WorkWeek(
                schedule.workingDays().stream()
                        .map(it -> new Day(it, schedule.start(), schedule.end(), breaks))
                        .toList(),
                schedule.graceMinutes(),
                schedule.startOfDay());
    }

    /** Scheduled minutes of a whole week, without breaks. */
    public int minutes() {
        return days.stream().mapToInt(Day::minutes).sum();
    }

    /** The shift of a work date; on a day without one it starts and ends at the same instant. */
    public Shift shiftOn(LocalDate workDate, ZoneId zone) {
        for (var day : days) if (day.dayOfWeek() == workDate.getDayOfWeek()) return day.shiftOn(workDate, zone);
        var midnight = workDate.atTime(startOfDay).atZone(zone).toInstant();
        return Shift.of(midnight, midnight, List.of());
    }
}

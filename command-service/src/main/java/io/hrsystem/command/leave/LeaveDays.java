package io.hrsystem.command.leave;

import io.hrsystem.contract.attendance.Shift;
import io.hrsystem.contract.leave.LeaveDay;
import io.hrsystem.contract.leave.LeavePart;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which time of a scheduled day is taken off: all of it, its first or second half, or some hours.
 *
 * @param start of the hours, by the company's clock; null for other parts
 * @param end of the hours, on the next day if it is not after the start
 */
record LeaveDays(
        LeavePart part, @Nullable LocalTime start, @Nullable LocalTime end) {
    /** A stretch of work between breaks. */
    private record Work(Instant from, Instant to) {
        long minutes() {
            return Duration.between(from, to).toMinutes();
        }

        Work within(Instant earliest, Instant latest) {
            var later = from.isBefore(earliest) ? earliest : from;
            var sooner = to.isAfter(latest) ? latest : to;
            return new Work(later, sooner.isBefore(later) ? later : sooner);
        }
    }

    /** Empty if nothing is scheduled then. */
    Optional<LeaveDay> of(LeaveDayTerms terms) {
        if (!terms.isScheduled()) return Optional.empty();
        var shift = terms.week().shiftOn(terms.date(), terms.zone());
        var work = work(shift);
        return switch (part) {
            case FULL -> day(terms, work, shift.startsAt(), shift.endsAt());
            case AM -> day(terms, work, shift.startsAt(), middle(work));
            case PM -> day(terms, work, middle(work), shift.endsAt());
            case HOURS -> hours(terms, work, shift);
        };
    }

    private Optional<LeaveDay> hours(LeaveDayTerms terms, List<Work> work, Shift shift) {
        var from = terms.date().atTime(Objects.requireNonNull(start));
        var to = terms.date().atTime(Objects.requireNonNull(end));
        // the small hours of a shift over midnight
        if (!from.atZone(terms.zone()).toInstant().plus(Duration.ofHours(12)).isAfter(shift.startsAt()))
            from = from.plusDays(1);
        while (!to.isAfter(from)) to = to.plusDays(1);
        return day(
                terms,
                work,
                from.atZone(terms.zone()).toInstant(),
                to.atZone(terms.zone()).toInstant());
    }

    private static Optional<LeaveDay> day(LeaveDayTerms terms, List<Work> work, Instant from, Instant to) {
        var taken = work.stream()
                .map(it -> it.within(from, to))
                .filter(it -> it.minutes() > 0)
                .toList();
        if (taken.isEmpty()) return Optional.empty();
        var minutes = taken.stream().mapToLong(Work::minutes).sum();
        return Optional.of(new LeaveDay(
                terms.date(),
                taken.getFirst().from().atZone(terms.zone()).toLocalDateTime(),
                taken.getLast().to().atZone(terms.zone()).toLocalDateTime(),
                Math.toIntExact(minutes)));
    }

    private static List<Work> work(Shift shift) {
        var work = new ArrayList<Work>();
        var from = shift.startsAt();
        for (var each : shift.breaks()) {
            work.add(new Work(from, each.startsAt()));
            from = each.endsAt();
        }
        work.add(new Work(from, shift.endsAt()));
        return work;
    }

    /** Half of the working time lies before it. */
    private static Instant middle(List<Work> work) {
        var left = work.stream().mapToLong(Work::minutes).sum() / 2;
        for (var each : work) {
            if (left <= each.minutes()) return each.from().plus(Duration.ofMinutes(left));
            left -= each.minutes();
        }
        return work.getLast().to();
    }
}

package io.hrsystem.query.employees;

import static io.hrsystem.contract.bounds.Times.EARLIEST;
import static io.hrsystem.query.platform.history.Version.END_OF_DAYS;

import io.hrsystem.query.platform.history.Known;
import io.hrsystem.query.platform.history.Period;
import io.hrsystem.query.platform.history.RecordedChange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is known of an employment, day by day: before its first day as it was agreed, after its last as it ended. */
final class Employment {
    /** What holds on a day. */
    record State(
            String name,
            String email,
            @Nullable String phone,
            String departmentId,
            String position,
            @Nullable String workScheduleId,
            EmploymentStatus status,
            @Nullable LocalDate terminatedOn) {
        State as(EmploymentStatus other) {
            return new State(name, email, phone, departmentId, position, workScheduleId, other, terminatedOn);
        }
    }

    private Employment() {}

    /** None if it is not known that there is one. */
    static List<Period<State>> periods(Known known) {
        var hire = known.fact(Fact.EMPLOYEE_NUMBER).changes();
        if (hire.isEmpty()) return List.of();
        var first = hire.getFirst().on();
        var termination = known.fact(Fact.LAST_DAY).changes();
        var left = termination.isEmpty() ? null : termination.getFirst();
        var end = left == null ? END_OF_DAYS : later(first, left.on());
        var lastDay = left == null ? null : left.on().minusDays(1);

        var periods = new ArrayList<Period<State>>();
        if (EARLIEST.isBefore(first))
            periods.add(new Period<>(EARLIEST, first, agreed(hire.getFirst().value(), lastDay)));
        periods.addAll(known.periods(first, end, day -> on(day, known, lastDay)));
        if (left != null) {
            var last = on(later(first, end.minusDays(1)), known, lastDay);
            periods.add(new Period<>(end, END_OF_DAYS, last.as(EmploymentStatus.TERMINATED)));
        }
        return periods;
    }

    private static State agreed(RecordedChange hire, @Nullable LocalDate lastDay) {
        return new State(
                Objects.requireNonNull(hire.value(Fact.NAME)),
                Objects.requireNonNull(hire.value(Fact.EMAIL)),
                hire.value(Fact.PHONE),
                Objects.requireNonNull(hire.value(Fact.DEPARTMENT)),
                Objects.requireNonNull(hire.value(Fact.POSITION)),
                null,
                EmploymentStatus.PRE_HIRE,
                lastDay);
    }

    private static State on(LocalDate day, Known known, @Nullable LocalDate lastDay) {
        var absence = known.on(day, Fact.ABSENCE);
        return new State(
                Objects.requireNonNull(known.on(day, Fact.NAME)),
                Objects.requireNonNull(known.on(day, Fact.EMAIL)),
                known.on(day, Fact.PHONE),
                Objects.requireNonNull(known.on(day, Fact.DEPARTMENT)),
                Objects.requireNonNull(known.on(day, Fact.POSITION)),
                known.on(day, Fact.SCHEDULE),
                absence == null ? EmploymentStatus.ACTIVE : EmploymentStatus.LOA,
                lastDay);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? other : one;
    }
}

package io.hrsystem.query.employees;

import io.hrsystem.contract.ChangeId;
import io.hrsystem.contract.employees.EmployeeEvent;
import io.hrsystem.contract.employees.EmployeeEvent.DetailsChanged;
import io.hrsystem.contract.employees.EmployeeEvent.EmployeeChangeCancelled;
import io.hrsystem.contract.employees.EmployeeEvent.EmployeeChangeWithdrawn;
import io.hrsystem.contract.employees.EmployeeEvent.EmployeePromoted;
import io.hrsystem.contract.employees.EmployeeEvent.EmployeeTerminated;
import io.hrsystem.contract.employees.EmployeeEvent.EmployeeTransferred;
import io.hrsystem.contract.employees.EmployeeEvent.Hired;
import io.hrsystem.contract.employees.EmployeeEvent.LeaveOfAbsenceStarted;
import io.hrsystem.contract.employees.EmployeeEvent.ReturnedFromLeave;
import io.hrsystem.contract.employees.EmployeeEvent.WorkScheduleAssigned;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Answers what holds of an employment by going through its days one by one, backwards: as slow as it is simple, and of
 * no use to the product.
 */
record RecordedEvent(EmployeeEvent event, Instant at) {
    /** A value that was set, which may be none. */
    private record Value(@Nullable String text) {}

    /** Null if nothing is known. */
    static @Nullable String answer(List<RecordedEvent> recorded, LocalDate asOf, Instant knownAt) {
        var known = recorded.stream()
                .filter(it -> !it.at.isAfter(knownAt))
                .map(RecordedEvent::event)
                .toList();
        var gone = takenBack(known);
        var counting = known.stream().filter(it -> !gone.contains(change(it))).toList();
        if (!(counting.stream().filter(Hired.class::isInstance).findFirst().orElse(null) instanceof Hired hire))
            return null;
        var lastDay = counting.stream()
                .filter(EmployeeTerminated.class::isInstance)
                .map(it -> ((EmployeeTerminated) it).lastDay())
                .min(LocalDate::compareTo)
                .orElse(null);
        if (asOf.isBefore(hire.hiredOn()))
            return told("PRE_HIRE", hire.name().value(), hire.departmentId().value(), hire.position(), null, lastDay);
        var left = lastDay != null && asOf.isAfter(lastDay);
        var day = lastDay != null && asOf.isAfter(lastDay) ? lastDay : asOf;
        if (day.isBefore(hire.hiredOn())) day = hire.hiredOn();
        var rests = text(counting, day, RecordedEvent::absence) != null;
        return told(
                left ? "TERMINATED" : rests ? "LOA" : "ACTIVE",
                text(counting, day, RecordedEvent::name),
                text(counting, day, RecordedEvent::department),
                text(counting, day, RecordedEvent::position),
                text(counting, day, RecordedEvent::schedule),
                lastDay);
    }

    static String told(
            String status,
            @Nullable String name,
            @Nullable String department,
            @Nullable String position,
            @Nullable String schedule,
            @Nullable LocalDate lastDay) {
        return String.join(" ", status, name, department, position, String.valueOf(schedule), String.valueOf(lastDay));
    }

    private static Set<ChangeId> takenBack(List<EmployeeEvent> known) {
        var gone = new HashSet<ChangeId>();
        for (var event : known) {
            if (event instanceof EmployeeChangeCancelled it) gone.add(it.changeId());
            if (event instanceof EmployeeChangeWithdrawn it) gone.add(it.changeId());
        }
        return gone;
    }

    /** Of the last day at or before this one on which something was said about it, what was said last. */
    private static @Nullable String text(
            List<EmployeeEvent> events, LocalDate day, Function<EmployeeEvent, @Nullable Value> fact) {
        for (var date = day; date.isAfter(day.minusDays(1_000)); date = date.minusDays(1)) {
            var that = date;
            var said = events.stream()
                    .filter(it -> that.equals(day(it)) && fact.apply(it) != null)
                    .reduce((_, later) -> later)
                    .orElse(null);
            if (said == null) continue;
            if (said instanceof LeaveOfAbsenceStarted it && it.to() != null && day.isAfter(it.to())) return null;
            var value = fact.apply(said);
            return value == null ? null : value.text;
        }
        return null;
    }

    private static @Nullable Value name(EmployeeEvent event) {
        return switch (event) {
            case Hired it -> new Value(it.name().value());
            case DetailsChanged it ->
                it.name() == null ? null : new Value(it.name().value());
            default -> null;
        };
    }

    private static @Nullable Value department(EmployeeEvent event) {
        return switch (event) {
            case Hired it -> new Value(it.departmentId().value());
            case EmployeeTransferred it -> new Value(it.departmentId().value());
            default -> null;
        };
    }

    private static @Nullable Value position(EmployeeEvent event) {
        return switch (event) {
            case Hired it -> new Value(it.position());
            case EmployeePromoted it -> new Value(it.position());
            default -> null;
        };
    }

    private static @Nullable Value schedule(EmployeeEvent event) {
        return event instanceof WorkScheduleAssigned it
                ? new Value(
                        it.workScheduleId() == null ? null : it.workScheduleId().value())
                : null;
    }

    private static @Nullable Value absence(EmployeeEvent event) {
        return switch (event) {
            case LeaveOfAbsenceStarted it -> new Value(it.kind().name());
            case ReturnedFromLeave _ -> new Value(null);
            default -> null;
        };
    }

    private static @Nullable LocalDate day(EmployeeEvent event) {
        return switch (event) {
            case Hired it -> it.hiredOn();
            case EmployeeTransferred it -> it.effectiveOn();
            case EmployeePromoted it -> it.effectiveOn();
            case DetailsChanged it -> it.effectiveOn();
            case WorkScheduleAssigned it -> it.effectiveOn();
            case LeaveOfAbsenceStarted it -> it.from();
            case ReturnedFromLeave it -> it.effectiveOn();
            case EmployeeTerminated _, EmployeeChangeCancelled _, EmployeeChangeWithdrawn _ -> null;
        };
    }

    private static ChangeId change(EmployeeEvent event) {
        return switch (event) {
            case Hired it -> it.change();
            case EmployeeTransferred it -> it.changeId();
            case EmployeePromoted it -> it.changeId();
            case DetailsChanged it -> it.changeId();
            case WorkScheduleAssigned it -> it.changeId();
            case LeaveOfAbsenceStarted it -> it.changeId();
            case ReturnedFromLeave it -> it.changeId();
            case EmployeeTerminated it -> it.changeId();
            case EmployeeChangeCancelled _, EmployeeChangeWithdrawn _ -> new ChangeId("none");
        };
    }
}

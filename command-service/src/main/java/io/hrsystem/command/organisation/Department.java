package io.hrsystem.command.organisation;

import io.hrsystem.contract.ChangeId;
import io.hrsystem.contract.Timeline;
import io.hrsystem.contract.Timeline.Period;
import io.hrsystem.contract.bounds.Times;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.organisation.DepartmentId;
import io.hrsystem.contract.organisation.OrganisationEvent.DepartmentCreated;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One department through all its days. What its timelines say of other days does not count, and may count again when a
 * closing is taken back.
 *
 * @param parents of the root there are none
 * @param heads empty while the place is vacant
 * @param closings the earliest one ends it
 */
record Department(
        DepartmentId id,
        String code,
        LocalDate founded,
        Timeline<String> names,
        Timeline<DepartmentId> parents,
        Timeline<Optional<EmployeeId>> heads,
        Timeline<Boolean> closings) {

    /** The root holds from the beginning, whatever the date of its founding. */
    static Department of(DepartmentCreated event) {
        var id = event.founding();
        var parent = event.parentId();
        var from = parent == null ? Times.EARLIEST : event.effectiveFrom();
        return new Department(
                event.departmentId(),
                event.code(),
                from,
                Timeline.<String>none().with(id, from, event.name()),
                parent == null ? Timeline.none() : Timeline.<DepartmentId>none().with(id, from, parent),
                Timeline.<Optional<EmployeeId>>none().with(id, from, Optional.empty()),
                Timeline.none());
    }

    Department named(Timeline<String> other) {
        return new Department(id, code, founded, other, parents, heads, closings);
    }

    Department below(Timeline<DepartmentId> others) {
        return new Department(id, code, founded, names, others, heads, closings);
    }

    Department ledBy(Timeline<Optional<EmployeeId>> others) {
        return new Department(id, code, founded, names, parents, others, closings);
    }

    Department closed(Timeline<Boolean> others) {
        return new Department(id, code, founded, names, parents, heads, others);
    }

    Department without(ChangeId change) {
        return new Department(
                id,
                code,
                founded,
                names.without(change),
                parents.without(change),
                heads.without(change),
                closings.without(change));
    }

    /** The day of a change that has not been taken back; null if there is none of this id. */
    @Nullable
    LocalDate dayOf(ChangeId change) {
        return Stream.of(names, parents, heads, closings)
                .map(it -> it.find(change))
                .filter(it -> it != null)
                .map(Timeline.Change::on)
                .findAny()
                .orElse(null);
    }

    ChangeId founding() {
        return ChangeId.ofBeginning(id.value());
    }

    /** The first day without it; null if there is no end. */
    @Nullable
    LocalDate closedFrom() {
        var changes = closings.changes();
        return changes.isEmpty() ? null : changes.getFirst().on();
    }

    /** Nothing of one that was closed on the day of its founding. */
    List<Period<Boolean>> life() {
        return Timeline.<Boolean>none().with(founding(), founded, true).periods(founded, closedFrom());
    }

    boolean existsOn(LocalDate day) {
        return life().stream().anyMatch(it -> it.contains(day));
    }

    /** On all days of a period. */
    boolean existsIn(Period<?> period) {
        var closedFrom = closedFrom();
        var until = period.until();
        return !period.from().isBefore(founded) && (closedFrom == null || until != null && !until.isAfter(closedFrom));
    }

    /** Below which departments it lies, on all days on which it exists. */
    List<Period<DepartmentId>> places() {
        return parents.periods(founded, closedFrom());
    }
}

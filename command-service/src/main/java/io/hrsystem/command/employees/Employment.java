package io.hrsystem.command.employees;

import static java.util.Objects.requireNonNull;

import io.hrsystem.contract.ChangeId;
import io.hrsystem.contract.Timeline;
import io.hrsystem.contract.Timeline.Change;
import io.hrsystem.contract.attendance.WorkScheduleId;
import io.hrsystem.contract.employees.AbsenceKind;
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
import io.hrsystem.contract.employees.TerminationReason;
import io.hrsystem.contract.organisation.DepartmentId;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one employment, fact by fact. Each begins with the hire, so that on every day of the employment it
 * has a value; what was planned beyond the last day is kept and does not count.
 */
final class Employment {
    /** @param to the last day; null if it is open */
    record Absence(AbsenceKind kind, @Nullable LocalDate to) {}

    private @Nullable Hired hired;
    private Timeline<DepartmentId> departments = Timeline.none();
    private Timeline<String> positions = Timeline.none();
    private Details details = Details.NONE;
    private Timeline<Optional<WorkScheduleId>> schedules = Timeline.none();
    private Timeline<Optional<Absence>> absences = Timeline.none();
    private Timeline<TerminationReason> lastDays = Timeline.none();

    void on(EmployeeEvent event) {
        switch (event) {
            case Hired it -> hire(it);
            case EmployeeTransferred it ->
                departments = departments.with(it.changeId(), it.effectiveOn(), it.departmentId());
            case EmployeePromoted it -> positions = positions.with(it.changeId(), it.effectiveOn(), it.position());
            case DetailsChanged it -> details = details.with(it);
            case WorkScheduleAssigned it -> {
                var schedule = Optional.ofNullable(it.workScheduleId());
                schedules = schedules.with(it.changeId(), it.effectiveOn(), schedule);
            }
            case LeaveOfAbsenceStarted it -> {
                var absence = new Absence(it.kind(), it.to());
                absences = absences.with(it.changeId(), it.from(), Optional.of(absence));
            }
            case ReturnedFromLeave it -> absences = absences.with(it.changeId(), it.effectiveOn(), Optional.empty());
            case EmployeeTerminated it -> lastDays = lastDays.with(it.changeId(), it.lastDay(), it.reason());
            case EmployeeChangeCancelled it -> takeBack(it.changeId());
            case EmployeeChangeWithdrawn it -> takeBack(it.changeId());
        }
    }

    /** Null if it has never been. */
    @Nullable
    Hired hired() {
        return hired;
    }

    Timeline<DepartmentId> departments() {
        return departments;
    }

    Timeline<String> positions() {
        return positions;
    }

    Details details() {
        return details;
    }

    Timeline<Optional<WorkScheduleId>> schedules() {
        return schedules;
    }

    /** By what somebody is there or away on that day. */
    Change<Optional<Absence>> attendanceOn(LocalDate day) {
        return requireNonNull(absences.changeOn(day));
    }

    /** Null if there is none on that day. */
    @Nullable
    Absence absenceOn(LocalDate day) {
        var change = absences.changeOn(day);
        var absence = change == null ? null : change.value().orElse(null);
        if (absence == null) return null;
        return absence.to() == null || !day.isAfter(absence.to()) ? absence : null;
    }

    /** The first day of the absence that is the next thing said after that day; null if that is a return, or nothing. */
    @Nullable
    LocalDate absentNextAfter(LocalDate day) {
        for (var period : absences.periods())
            if (period.from().isAfter(day)) return period.value().isPresent() ? period.from() : null;
        return null;
    }

    /** Null while it has no end. */
    @Nullable
    LocalDate lastDay() {
        var ends = lastDays.changes();
        return ends.isEmpty() ? null : ends.getLast().on();
    }

    /** Null if the change is not there, any more or at all. */
    @Nullable
    LocalDate dayOf(ChangeId change) {
        return changes()
                .filter(it -> it.id().equals(change))
                .map(Change::on)
                .findAny()
                .orElse(null);
    }

    /** Whether something came after the hire. */
    boolean hasChanged() {
        var hire = requireNonNull(hired);
        return changes().anyMatch(it -> !it.id().equals(hire.change()) && !cameWith(hire, it));
    }

    /** The work schedule of the first day. */
    private boolean cameWith(Hired hire, Change<?> change) {
        return change.on().equals(hire.hiredOn()) && schedules.find(change.id()) != null;
    }

    private void hire(Hired it) {
        hired = it;
        departments = departments.with(it.change(), it.hiredOn(), it.departmentId());
        positions = positions.with(it.change(), it.hiredOn(), it.position());
        details = details.with(it);
        schedules = schedules.with(it.change(), it.hiredOn(), Optional.empty());
        absences = absences.with(it.change(), it.hiredOn(), Optional.empty());
    }

    private void takeBack(ChangeId change) {
        if (hired != null && change.equals(hired.change())) hired = null;
        departments = departments.without(change);
        positions = positions.without(change);
        details = details.without(change);
        schedules = schedules.without(change);
        absences = absences.without(change);
        lastDays = lastDays.without(change);
    }

    private Stream<Change<?>> changes() {
        var others = Stream.<Timeline<?>>of(departments, positions, schedules, absences, lastDays);
        return Stream.concat(others, details.facts()).flatMap(it -> it.changes().stream());
    }
}

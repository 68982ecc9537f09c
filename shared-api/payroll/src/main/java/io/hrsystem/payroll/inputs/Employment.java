package io.hrsystem.payroll.inputs;

import io.hrsystem.contract.ChangeId;
import io.hrsystem.contract.Timeline;
import io.hrsystem.contract.attendance.WorkScheduleId;
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
import io.hrsystem.payroll.WorkMonth.Unpaid;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the stream of an employment says that pay hangs on: its days, its hours, and when it rests. */
final class Employment {
    /** @param to the last day; null if it is open */
    private record Absence(@Nullable LocalDate to) {}

    private @Nullable Known<Hired> hired;
    private Timeline<Known<Optional<WorkScheduleId>>> schedules = Timeline.none();
    private Timeline<Known<Optional<Absence>>> absences = Timeline.none();
    private Timeline<String> lastDays = Timeline.none();

    void on(EmployeeEvent event, String eventId) {
        switch (event) {
            case Hired it -> {
                hired = new Known<>(it, eventId);
                absences = absences.with(it.change(), it.hiredOn(), new Known<>(Optional.empty(), eventId));
            }
            case WorkScheduleAssigned it -> {
                var schedule = Optional.ofNullable(it.workScheduleId());
                schedules = schedules.with(it.changeId(), it.effectiveOn(), new Known<>(schedule, eventId));
            }
            case LeaveOfAbsenceStarted it ->
                absences = absences.with(
                        it.changeId(), it.from(), new Known<>(Optional.of(new Absence(it.to())), eventId));
            case ReturnedFromLeave it ->
                absences = absences.with(it.changeId(), it.effectiveOn(), new Known<>(Optional.empty(), eventId));
            case EmployeeTerminated it -> lastDays = lastDays.with(it.changeId(), it.lastDay(), eventId);
            case EmployeeChangeCancelled it -> takeBack(it.changeId());
            case EmployeeChangeWithdrawn it -> takeBack(it.changeId());
            case EmployeeTransferred _, EmployeePromoted _, DetailsChanged _ -> {}
        }
    }

    private void takeBack(ChangeId change) {
        if (hired != null && change.equals(hired.value().change())) hired = null;
        schedules = schedules.without(change);
        absences = absences.without(change);
        lastDays = lastDays.without(change);
    }

    /** Null if it has never been. */
    @Nullable
    Known<Hired> hired() {
        return hired;
    }

    /** The last day; null while there is none. */
    @Nullable
    Known<LocalDate> lastDay() {
        var ends = lastDays.changes();
        return ends.isEmpty()
                ? null
                : new Known<>(ends.getLast().on(), ends.getLast().value());
    }

    /** Null for the company's default one. */
    @Nullable
    WorkScheduleId scheduleOn(LocalDate day) {
        var known = schedules.on(day);
        return known == null ? null : known.value().orElse(null);
    }

    /** Leaves of absence that touch some days, cut to them; nobody is paid while the employment rests. */
    List<Unpaid> absences(LocalDate from, LocalDate until) {
        var unpaid = new ArrayList<Unpaid>();
        for (var period : absences.periods(from, until)) {
            var absence = period.value().value().orElse(null);
            if (absence == null) continue;
            var ends = period.until() == null ? until : period.until();
            var back = absence.to() == null ? ends : absence.to().plusDays(1);
            if (back.isBefore(ends)) ends = back;
            if (period.from().isBefore(ends))
                unpaid.add(
                        new Unpaid(period.from(), ends, List.of(period.value().eventId())));
        }
        return unpaid;
    }
}

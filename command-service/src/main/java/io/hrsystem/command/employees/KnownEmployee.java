package io.hrsystem.command.employees;

import io.hrsystem.contract.ChangeId;
import io.hrsystem.contract.Timeline;
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
import io.hrsystem.contract.personal.PersonalValue;
import io.hrsystem.platform.tables.Column;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.jspecify.annotations.Nullable;

/** What a file may say of an employment: as it began, or as it is today. */
final class KnownEmployee {
    private final LocalDate today;
    private final Map<Column, String> hire = new HashMap<>();
    private final Map<Column, Timeline<String>> since = new HashMap<>();

    private KnownEmployee(LocalDate today) {
        this.today = today;
    }

    static KnownEmployee of(DomainEventStream events, LocalDate today) {
        var employee = new KnownEmployee(today);
        events.forEachRemaining(it -> employee.on((EmployeeEvent) it.getPayload()));
        return employee;
    }

    boolean says(Column column, String value) {
        var changes = since.get(column);
        return value.equals(hire.get(column)) || changes != null && value.equals(changes.on(today));
    }

    private void on(EmployeeEvent event) {
        switch (event) {
            case Hired it -> {
                hire.put(Column.NAME, it.name().value());
                hire.put(Column.EMAIL, it.email().value());
                if (it.phone() != null) hire.put(Column.PHONE, it.phone().value());
                hire.put(Column.DEPARTMENT, it.departmentId().value());
                hire.put(Column.POSITION, it.position());
                hire.put(Column.HIRED_ON, it.hiredOn().toString());
            }
            case EmployeeTransferred it ->
                change(
                        Column.DEPARTMENT,
                        it.changeId(),
                        it.effectiveOn(),
                        it.departmentId().value());
            case EmployeePromoted it -> change(Column.POSITION, it.changeId(), it.effectiveOn(), it.position());
            case DetailsChanged it -> {
                change(Column.NAME, it.changeId(), it.effectiveOn(), text(it.name()));
                change(Column.EMAIL, it.changeId(), it.effectiveOn(), text(it.email()));
                change(Column.PHONE, it.changeId(), it.effectiveOn(), text(it.phone()));
            }
            case EmployeeChangeCancelled it -> takeBack(it.changeId());
            case EmployeeChangeWithdrawn it -> takeBack(it.changeId());
            case WorkScheduleAssigned _, LeaveOfAbsenceStarted _, ReturnedFromLeave _, EmployeeTerminated _ -> {}
        }
    }

    private void change(Column column, ChangeId change, LocalDate on, @Nullable String value) {
        if (value == null) return;
        since.merge(
                column, Timeline.<String>none().with(change, on, value), (known, _) -> known.with(change, on, value));
    }

    private void takeBack(ChangeId change) {
        since.replaceAll((_, changes) -> changes.without(change));
    }

    private static @Nullable String text(@Nullable PersonalValue value) {
        return value == null ? null : value.value();
    }
}

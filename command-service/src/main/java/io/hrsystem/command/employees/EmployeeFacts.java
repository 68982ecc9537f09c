package io.hrsystem.command.employees;

import io.hrsystem.command.platform.referencerows.EventMeta;
import io.hrsystem.command.platform.referencerows.Facts;
import io.hrsystem.command.platform.referencerows.ReferenceRows;
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
import io.hrsystem.eventstore.append.TransactionalWrites;
import org.springframework.stereotype.Component;

/**
 * Employments by date, for rules of other streams: HIRED, DEPARTMENT, SCHEDULE (null for the default one), ABSENCE (its
 * kind, null when back), LEFT from the day after the last one. What is personal is not among them.
 */
@Component
final class EmployeeFacts implements ReferenceRows<EmployeeEvent> {
    @Override
    public Class<EmployeeEvent> events() {
        return EmployeeEvent.class;
    }

    @Override
    public String table() {
        return Facts.TABLE;
    }

    @Override
    public void apply(EmployeeEvent event, EventMeta meta, TransactionalWrites rows) {
        var facts = new Facts(meta, rows, event.employeeId().value());
        switch (event) {
            case Hired it ->
                facts.set(
                                "HIRED",
                                it.change(),
                                it.hiredOn(),
                                it.firstEmployment().value())
                        .set(
                                "DEPARTMENT",
                                it.change(),
                                it.hiredOn(),
                                it.departmentId().value());
            case EmployeeTransferred it ->
                facts.set(
                        "DEPARTMENT",
                        it.changeId(),
                        it.effectiveOn(),
                        it.departmentId().value());
            case WorkScheduleAssigned it -> {
                var schedule = it.workScheduleId();
                facts.set("SCHEDULE", it.changeId(), it.effectiveOn(), schedule == null ? null : schedule.value());
            }
            case LeaveOfAbsenceStarted it -> {
                var last = it.to();
                var until = last == null ? null : last.plusDays(1);
                facts.set("ABSENCE", it.changeId(), it.from(), until, it.kind().name());
            }
            case ReturnedFromLeave it -> facts.set("ABSENCE", it.changeId(), it.effectiveOn(), null);
            case EmployeeTerminated it ->
                facts.set(
                        "LEFT",
                        it.changeId(),
                        it.lastDay().plusDays(1),
                        it.reason().name());
            case EmployeeChangeCancelled it -> facts.takeBack(it.changeId());
            case EmployeeChangeWithdrawn it -> facts.takeBack(it.changeId());
            case EmployeePromoted _, DetailsChanged _ -> {}
        }
    }
}

package io.hrsystem.query.audit;

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
import java.util.Set;

/** What is told of an employment. */
final class EmployeeFacts {
    private EmployeeFacts() {}

    static Told of(EmployeeEvent event) {
        return switch (event) {
            case Hired it ->
                Told.facts(Said.by(it, Set.of("employeeId", "hiredOn"))).from(it.hiredOn(), it.change());
            case EmployeeTransferred it ->
                Told.fact("departmentId", it.departmentId())
                        .from(it.effectiveOn(), it.changeId())
                        .because(it.reason());
            case EmployeePromoted it ->
                Told.fact("position", it.position())
                        .from(it.effectiveOn(), it.changeId())
                        .because(it.reason());
            case DetailsChanged it ->
                Told.facts(Said.by(it, Set.of("employeeId", "changeId", "effectiveOn", "reason")))
                        .from(it.effectiveOn(), it.changeId())
                        .because(it.reason());
            case WorkScheduleAssigned it ->
                Told.fact("workScheduleId", it.workScheduleId())
                        .from(it.effectiveOn(), it.changeId())
                        .because(it.reason());
            case LeaveOfAbsenceStarted it ->
                Told.fact("absence", it.kind())
                        .and("absenceUntil", it.to())
                        .from(it.from(), it.changeId())
                        .because(it.reason());
            case ReturnedFromLeave it ->
                Told.fact("absence", null)
                        .and("absenceUntil", null)
                        .from(it.effectiveOn(), it.changeId())
                        .because(it.reason());
            case EmployeeTerminated it ->
                Told.fact("lastDay", it.lastDay()).and("reason", it.reason()).from(it.lastDay(), it.changeId());
            case EmployeeChangeCancelled it -> Told.takesBack(it.changeId(), it.reason());
            case EmployeeChangeWithdrawn it -> Told.takesBack(it.changeId(), it.reason());
        };
    }
}

package io.hrsystem.command.attendance;

import io.hrsystem.command.platform.referencerows.EventMeta;
import io.hrsystem.command.platform.referencerows.ReferenceRows;
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
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.eventstore.append.TransactionalWrites;
import org.springframework.stereotype.Component;

/** Who is on the roster; whether they work on a day is said by their employment. */
@Component
final class RosterRows implements ReferenceRows<EmployeeEvent> {
    @Override
    public Class<EmployeeEvent> events() {
        return EmployeeEvent.class;
    }

    @Override
    public String table() {
        return Roster.TABLE;
    }

    @Override
    public void apply(EmployeeEvent event, EventMeta meta, TransactionalWrites rows) {
        switch (event) {
            case Hired hired ->
                rows.add(
                        "INSERT INTO roster (tenant_id, employee_id, hired_on) VALUES (?, ?, ?)",
                        meta.tenant().value(),
                        hired.employeeId().value(),
                        hired.hiredOn());
            case EmployeeChangeCancelled it -> takeBack(it.changeId(), event.employeeId(), meta, rows);
            case EmployeeChangeWithdrawn it -> takeBack(it.changeId(), event.employeeId(), meta, rows);
            case EmployeeTransferred _, EmployeePromoted _, DetailsChanged _, WorkScheduleAssigned _ -> {}
            case LeaveOfAbsenceStarted _, ReturnedFromLeave _, EmployeeTerminated _ -> {}
        }
    }

    /** A hire; of somebody who has punched it stays, and is refused. */
    private static void takeBack(ChangeId change, EmployeeId employee, EventMeta meta, TransactionalWrites rows) {
        if (!change.equals(ChangeId.ofBeginning(employee.value()))) return;
        rows.add(
                "DELETE FROM roster WHERE tenant_id = ? AND employee_id = ? AND NOT punched",
                meta.tenant().value(),
                employee.value());
    }
}

package io.hrsystem.command.leave;

import io.hrsystem.command.platform.referencerows.EventMeta;
import io.hrsystem.command.platform.referencerows.ReferenceRows;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.bounds.Times;
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

/** Whoever is hired has leave that falls due; so has who turns out to work again, or to have worked all the same. */
@Component
final class LeaveOfEmployees implements ReferenceRows<EmployeeEvent> {
    @Override
    public Class<EmployeeEvent> events() {
        return EmployeeEvent.class;
    }

    @Override
    public String table() {
        return LeaveToSettle.TABLE;
    }

    @Override
    public void forget(TenantId company, TransactionalWrites rows) {}

    @Override
    public void apply(EmployeeEvent event, EventMeta meta, TransactionalWrites rows) {
        switch (event) {
            case Hired _, EmployeeTransferred _, EmployeePromoted _, DetailsChanged _, WorkScheduleAssigned _ -> {}
            case LeaveOfAbsenceStarted _, ReturnedFromLeave _, EmployeeTerminated _ -> {}
            case EmployeeChangeCancelled _, EmployeeChangeWithdrawn _ -> {}
        }
    }

    @Override
    public void require(EmployeeEvent event, EventMeta meta, TransactionalWrites rows) {
        switch (event) {
            case Hired it -> LeaveToSettle.on(meta.tenant(), it.employeeId(), it.hiredOn(), rows);
            case EmployeeTerminated it ->
                LeaveToSettle.on(meta.tenant(), it.employeeId(), it.lastDay().plusDays(1), rows);
            // the day is not in it
            case EmployeeChangeCancelled it -> LeaveToSettle.on(meta.tenant(), it.employeeId(), Times.EARLIEST, rows);
            case EmployeeChangeWithdrawn it -> LeaveToSettle.on(meta.tenant(), it.employeeId(), Times.EARLIEST, rows);
            case ReturnedFromLeave it -> LeaveToSettle.on(meta.tenant(), it.employeeId(), it.effectiveOn(), rows);
            case LeaveOfAbsenceStarted _, WorkScheduleAssigned _ -> {}
            case EmployeeTransferred _, EmployeePromoted _, DetailsChanged _ -> {}
        }
    }
}

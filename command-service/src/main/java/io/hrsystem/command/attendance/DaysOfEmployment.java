package io.hrsystem.command.attendance;

import io.hrsystem.command.platform.referencerows.EventMeta;
import io.hrsystem.command.platform.referencerows.ReferenceRows;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.attendance.ClosingCause;
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
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Absences and hours that hold from a past day on: what was closed since is closed anew. */
@Component
final class DaysOfEmployment implements ReferenceRows<EmployeeEvent> {
    @Override
    public Class<EmployeeEvent> events() {
        return EmployeeEvent.class;
    }

    @Override
    public String table() {
        return "day_to_close";
    }

    /** What is to be done is no function of the events. */
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
            case LeaveOfAbsenceStarted it -> since(it.from(), event, meta, rows);
            case ReturnedFromLeave it -> since(it.effectiveOn(), event, meta, rows);
            case WorkScheduleAssigned it -> since(it.effectiveOn(), event, meta, rows);
            // the day is not in it
            case EmployeeChangeWithdrawn _ -> since(Times.EARLIEST, event, meta, rows);
            case Hired _, EmployeeTransferred _, EmployeePromoted _, DetailsChanged _ -> {}
            case EmployeeTerminated _, EmployeeChangeCancelled _ -> {}
        }
    }

    private static void since(LocalDate day, EmployeeEvent event, EventMeta meta, TransactionalWrites rows) {
        DaysToClose.anewSince(meta.tenant(), event.employeeId(), day, ClosingCause.EMPLOYMENT, rows);
    }
}

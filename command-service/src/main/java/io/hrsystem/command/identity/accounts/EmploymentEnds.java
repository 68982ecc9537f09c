package io.hrsystem.command.identity.accounts;

import io.hrsystem.command.platform.referencerows.EventMeta;
import io.hrsystem.command.platform.referencerows.ReferenceRows;
import io.hrsystem.contract.ChangeId;
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
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.eventstore.append.TransactionalWrites;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** From which day on the gate refuses the account of a person who leaves. */
@Component
final class EmploymentEnds implements ReferenceRows<EmployeeEvent> {
    @Override
    public Class<EmployeeEvent> events() {
        return EmployeeEvent.class;
    }

    @Override
    public String table() {
        return "employment_end";
    }

    @Override
    public void apply(EmployeeEvent event, EventMeta meta, TransactionalWrites rows) {
        var employee = event.employeeId();
        switch (event) {
            case EmployeeTerminated it ->
                end(employee, it.changeId(), it.lastDay().plusDays(1), meta, rows);
            case EmployeeChangeCancelled it -> takenBack(employee, it.changeId(), meta, rows);
            case EmployeeChangeWithdrawn it -> takenBack(employee, it.changeId(), meta, rows);
            case Hired _, EmployeeTransferred _, EmployeePromoted _ -> {}
            case DetailsChanged _, WorkScheduleAssigned _, LeaveOfAbsenceStarted _, ReturnedFromLeave _ -> {}
        }
    }

    /** Without its hire an employment has never been. */
    private static void takenBack(EmployeeId employee, ChangeId change, EventMeta meta, TransactionalWrites rows) {
        var isTheHire = change.equals(ChangeId.ofBeginning(employee.value()));
        end(employee, change, isTheHire ? Times.EARLIEST : null, meta, rows);
    }

    private static void end(
            EmployeeId employee, ChangeId change, @Nullable LocalDate from, EventMeta meta, TransactionalWrites rows) {
        rows.add(
                "SELECT end_employment(?, ?, ?, ?, ?)",
                meta.tenant().value(),
                employee.value(),
                change.value(),
                from,
                meta.sequence());
    }
}

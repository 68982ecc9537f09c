package io.hrsystem.query.identity;

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
import io.hrsystem.query.platform.projections.api.Changes;
import io.hrsystem.query.platform.projections.api.EventMeta;
import io.hrsystem.query.platform.projections.api.KeptBy;
import io.hrsystem.query.platform.projections.api.Projection;
import org.springframework.stereotype.Component;

/** From which day on this database refuses the account of a person who leaves. */
@Component
final class EmploymentEndProjection extends Projection<EmployeeEvent, EmploymentEndRow> {
    EmploymentEndProjection() {
        super("gate", EmployeeEvent.class, EmploymentEndRow.class, new KeptBy("end_employment"));
    }

    @Override
    public void apply(EmployeeEvent event, EventMeta meta, Changes<EmploymentEndRow> rows) {
        switch (event) {
            case EmployeeTerminated it ->
                rows.put(new EmploymentEndRow(
                        key(event, it.changeId(), meta), it.lastDay().plusDays(1), meta.sequence()));
            case EmployeeChangeCancelled it -> rows.put(takenBack(event, it.changeId(), meta));
            case EmployeeChangeWithdrawn it -> rows.put(takenBack(event, it.changeId(), meta));
            case Hired _, EmployeeTransferred _, EmployeePromoted _ -> {}
            case DetailsChanged _, WorkScheduleAssigned _, LeaveOfAbsenceStarted _, ReturnedFromLeave _ -> {}
        }
    }

    /** Without its hire an employment has never been. */
    private static EmploymentEndRow takenBack(EmployeeEvent event, ChangeId change, EventMeta meta) {
        var isTheHire = change.equals(ChangeId.ofBeginning(event.employeeId().value()));
        return new EmploymentEndRow(key(event, change, meta), isTheHire ? Times.EARLIEST : null, meta.sequence());
    }

    private static EmploymentEndRow.Key key(EmployeeEvent event, ChangeId change, EventMeta meta) {
        return new EmploymentEndRow.Key(meta.tenant(), event.employeeId(), change);
    }
}

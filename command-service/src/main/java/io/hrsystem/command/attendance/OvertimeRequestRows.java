package io.hrsystem.command.attendance;

import io.hrsystem.command.platform.referencerows.EventMeta;
import io.hrsystem.command.platform.referencerows.ReferenceRows;
import io.hrsystem.contract.attendance.OvertimeEvent;
import io.hrsystem.contract.attendance.OvertimeEvent.OvertimeApproved;
import io.hrsystem.contract.attendance.OvertimeEvent.OvertimeCancelled;
import io.hrsystem.contract.attendance.OvertimeEvent.OvertimeRejected;
import io.hrsystem.contract.attendance.OvertimeEvent.OvertimeRequested;
import io.hrsystem.eventstore.append.TransactionalWrites;
import org.springframework.stereotype.Component;

/** Where a request of overtime is found by its id. */
@Component
final class OvertimeRequestRows implements ReferenceRows<OvertimeEvent> {
    @Override
    public Class<OvertimeEvent> events() {
        return OvertimeEvent.class;
    }

    @Override
    public String table() {
        return "overtime_request";
    }

    @Override
    public void apply(OvertimeEvent event, EventMeta meta, TransactionalWrites rows) {
        switch (event) {
            case OvertimeRequested it ->
                rows.add(
                        "INSERT INTO overtime_request (tenant_id, request_id, employee_id, work_date) VALUES (?, ?, ?,"
                                + " ?)",
                        meta.tenant().value(),
                        it.requestId().value(),
                        it.employeeId().value(),
                        it.workDate());
            case OvertimeApproved _, OvertimeRejected _, OvertimeCancelled _ -> {}
        }
    }
}

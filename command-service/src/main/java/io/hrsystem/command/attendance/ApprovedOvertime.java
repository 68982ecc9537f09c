package io.hrsystem.command.attendance;

import static java.time.ZoneOffset.UTC;

import io.hrsystem.command.platform.referencerows.EventMeta;
import io.hrsystem.command.platform.referencerows.ReferenceRows;
import io.hrsystem.contract.attendance.ClosingCause;
import io.hrsystem.contract.attendance.OvertimeEvent;
import io.hrsystem.contract.attendance.OvertimeEvent.OvertimeApproved;
import io.hrsystem.contract.attendance.OvertimeEvent.OvertimeCancelled;
import io.hrsystem.contract.attendance.OvertimeEvent.OvertimeRejected;
import io.hrsystem.contract.attendance.OvertimeEvent.OvertimeRequested;
import io.hrsystem.eventstore.append.TransactionalWrites;
import org.springframework.stereotype.Component;

/** What overtime is approved on which work date. */
@Component
final class ApprovedOvertime implements ReferenceRows<OvertimeEvent> {
    @Override
    public Class<OvertimeEvent> events() {
        return OvertimeEvent.class;
    }

    @Override
    public String table() {
        return "approved_overtime";
    }

    @Override
    public void apply(OvertimeEvent event, EventMeta meta, TransactionalWrites rows) {
        switch (event) {
            case OvertimeApproved it ->
                rows.add(
                        """
                        INSERT INTO approved_overtime (tenant_id, work_date, employee_id, request_id, from_time, to_time)
                        VALUES (?, ?, ?, ?, ?, ?)\
                        """,
                        meta.tenant().value(),
                        it.workDate(),
                        it.employeeId().value(),
                        it.requestId().value(),
                        it.from().atOffset(UTC),
                        it.to().atOffset(UTC));
            case OvertimeCancelled it ->
                rows.add(
                        """
                        DELETE FROM approved_overtime
                         WHERE tenant_id = ? AND work_date = ? AND employee_id = ? AND request_id = ?\
                        """,
                        meta.tenant().value(),
                        it.workDate(),
                        it.employeeId().value(),
                        it.requestId().value());
            case OvertimeRequested _, OvertimeRejected _ -> {}
        }
    }

    @Override
    public void require(OvertimeEvent event, EventMeta meta, TransactionalWrites rows) {
        switch (event) {
            case OvertimeApproved _, OvertimeCancelled _ ->
                DaysToClose.anew(meta.tenant(), event.employeeId(), event.workDate(), ClosingCause.OVERTIME, rows);
            case OvertimeRequested _, OvertimeRejected _ -> {}
        }
    }
}

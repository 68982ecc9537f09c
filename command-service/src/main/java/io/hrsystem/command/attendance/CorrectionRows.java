package io.hrsystem.command.attendance;

import io.hrsystem.command.platform.referencerows.EventMeta;
import io.hrsystem.command.platform.referencerows.ReferenceRows;
import io.hrsystem.contract.attendance.AttendanceEvent;
import io.hrsystem.contract.attendance.AttendanceEvent.CheckedIn;
import io.hrsystem.contract.attendance.AttendanceEvent.CheckedOut;
import io.hrsystem.contract.attendance.AttendanceEvent.CorrectionApproved;
import io.hrsystem.contract.attendance.AttendanceEvent.CorrectionRejected;
import io.hrsystem.contract.attendance.AttendanceEvent.CorrectionRequested;
import io.hrsystem.contract.attendance.AttendanceEvent.DayClosed;
import io.hrsystem.contract.attendance.AttendanceEvent.DayClosingDeferred;
import io.hrsystem.contract.attendance.AttendanceEvent.DayClosingSkipped;
import io.hrsystem.eventstore.append.TransactionalWrites;
import org.springframework.stereotype.Component;

/** Where a correction is found by its id. */
@Component
final class CorrectionRows implements ReferenceRows<AttendanceEvent> {
    private static final String REQUESTS = """
        event WHERE tenant_id = :tenant AND stream_id >= 'attendance:' AND stream_id < 'attendance;'
           AND payload_type IN (:types) AND payload_type = 'attendance.CorrectionRequested'\
        """;

    @Override
    public Class<AttendanceEvent> events() {
        return AttendanceEvent.class;
    }

    @Override
    public String table() {
        return "correction";
    }

    @Override
    public String history() {
        return REQUESTS;
    }

    @Override
    public void apply(AttendanceEvent event, EventMeta meta, TransactionalWrites rows) {
        switch (event) {
            case CorrectionRequested it ->
                rows.add(
                        "INSERT INTO correction (tenant_id, correction_id, employee_id, work_date) VALUES (?, ?, ?, ?)",
                        meta.tenant().value(),
                        it.correctionId().value(),
                        it.employeeId().value(),
                        it.workDate());
            case CheckedIn _, CheckedOut _, CorrectionApproved _, CorrectionRejected _ -> {}
            case DayClosed _, DayClosingDeferred _, DayClosingSkipped _ -> {}
        }
    }
}

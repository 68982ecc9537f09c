package io.hrsystem.command.leave;

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
import io.hrsystem.contract.attendance.DayStatus;
import io.hrsystem.eventstore.append.TransactionalWrites;
import org.springframework.stereotype.Component;

/** Days on which somebody had to come and did not: their month was not attended perfectly. */
@Component
final class AbsentDayRows implements ReferenceRows<AttendanceEvent> {
    private static final String CLOSINGS = """
        event WHERE tenant_id = :tenant AND stream_id >= 'attendance:' AND stream_id < 'attendance;'
           AND payload_type IN (:types) AND payload_type = 'attendance.DayClosed'\
        """;

    @Override
    public Class<AttendanceEvent> events() {
        return AttendanceEvent.class;
    }

    @Override
    public String table() {
        return "absent_day";
    }

    @Override
    public String history() {
        return CLOSINGS;
    }

    @Override
    public void apply(AttendanceEvent event, EventMeta meta, TransactionalWrites rows) {
        switch (event) {
            case DayClosed it
            when it.status() == DayStatus.ABSENT ->
                change(
                        "INSERT INTO absent_day (tenant_id, employee_id, work_date) VALUES (?, ?, ?) ON CONFLICT DO"
                                + " NOTHING",
                        it,
                        meta,
                        rows);
            case DayClosed it
            when it.revision() > 1 ->
                change(
                        "DELETE FROM absent_day WHERE tenant_id = ? AND employee_id = ? AND work_date = ?",
                        it,
                        meta,
                        rows);
            case DayClosed _, DayClosingDeferred _, DayClosingSkipped _ -> {}
            case CheckedIn _, CheckedOut _ -> {}
            case CorrectionRequested _, CorrectionApproved _, CorrectionRejected _ -> {}
        }
    }

    private static void change(String sql, DayClosed event, EventMeta meta, TransactionalWrites rows) {
        rows.add(sql, meta.tenant().value(), event.employeeId().value(), event.workDate());
    }

    /** What a perfect month is granted for may be due after all. */
    @Override
    public void require(AttendanceEvent event, EventMeta meta, TransactionalWrites rows) {
        switch (event) {
            case DayClosed it
            when it.revision() > 1 && it.status() != DayStatus.ABSENT ->
                LeaveToSettle.on(meta.tenant(), it.employeeId(), it.workDate(), rows);
            case DayClosed _, DayClosingDeferred _, DayClosingSkipped _ -> {}
            case CheckedIn _, CheckedOut _ -> {}
            case CorrectionRequested _, CorrectionApproved _, CorrectionRejected _ -> {}
        }
    }
}

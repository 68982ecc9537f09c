package io.hrsystem.command.attendance;

import static java.time.ZoneOffset.UTC;

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
import io.hrsystem.contract.attendance.Shift;
import io.hrsystem.eventstore.append.TransactionalWrites;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Where people on the roster are: the session begun last and not ended, and the shift of the last check-in. */
@Component
final class OpenSessions implements ReferenceRows<AttendanceEvent> {
    /**
     * An employee's latest check-in replaces whatever was open before it, so that nothing stored earlier matters; what
     * was stored later, such as its check-out, does. Streams are named after date and employee; times are whole minutes
     * in UTC, so that their texts are in order.
     */
    private static final String SINCE_THE_LATEST_CHECK_IN = """
        event JOIN (
            SELECT DISTINCT ON (split_part(stream_id, ':', 3))
                   split_part(stream_id, ':', 3) AS employee, xid AS since_xid, pos AS since_pos
              FROM event
             WHERE tenant_id = :tenant AND stream_id >= 'attendance:' AND stream_id < 'attendance;'
               AND payload_type IN ('attendance.CheckedIn', 'attendance.CorrectionApproved')
             ORDER BY split_part(stream_id, ':', 3),
                   coalesce(payload #>> '{punch,at}', payload #>> '{day,checkIn}') COLLATE "C" DESC, xid, pos
          ) latest ON split_part(stream_id, ':', 3) = employee AND (xid, pos) >= (since_xid, since_pos)
         WHERE tenant_id = :tenant AND stream_id >= 'attendance:' AND stream_id < 'attendance;'
           AND payload_type IN (:types)\
        """;

    @Override
    public Class<AttendanceEvent> events() {
        return AttendanceEvent.class;
    }

    @Override
    public String table() {
        return Roster.TABLE;
    }

    @Override
    public String history() {
        return SINCE_THE_LATEST_CHECK_IN;
    }

    @Override
    public void apply(AttendanceEvent event, EventMeta meta, TransactionalWrites rows) {
        switch (event) {
            case CheckedIn checkedIn -> begun(checkedIn, checkedIn.punch().at(), checkedIn.shift(), meta, rows);
            case CheckedOut checkedOut -> ended(checkedOut, meta, rows);
            case CorrectionApproved approved -> {
                var day = approved.day();
                if (day.checkOut() == null) begun(approved, day.checkIn(), approved.shift(), meta, rows);
                else ended(approved, meta, rows);
            }
            case CorrectionRequested _, CorrectionRejected _ -> {}
            case DayClosed _, DayClosingDeferred _, DayClosingSkipped _ -> {}
        }
    }

    private static void begun(
            AttendanceEvent event, Instant since, Shift shift, EventMeta meta, TransactionalWrites rows) {
        var at = since.atOffset(UTC);
        rows.add(
                """
                UPDATE roster SET open_work_date = ?, open_since = ?, punched = true,
                  shift_date = CASE WHEN shift_since > ? THEN shift_date ELSE ? END,
                  shift_until = CASE WHEN shift_since > ? THEN shift_until ELSE ? END,
                  shift_since = greatest(shift_since, ?)
                WHERE tenant_id = ? AND employee_id = ? AND (open_since IS NULL OR open_since < ?)\
                """,
                event.workDate(),
                at,
                at,
                event.workDate(),
                at,
                shift.endsAt().atOffset(UTC),
                at,
                meta.tenant().value(),
                event.employeeId().value(),
                at);
    }

    private static void ended(AttendanceEvent event, EventMeta meta, TransactionalWrites rows) {
        rows.add("""
            UPDATE roster SET open_work_date = NULL, open_since = NULL
            WHERE tenant_id = ? AND employee_id = ? AND open_work_date = ?\
            """, meta.tenant().value(), event.employeeId().value(), event.workDate());
    }
}

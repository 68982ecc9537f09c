package io.hrsystem.command.attendance;

import static java.time.ZoneOffset.UTC;

import io.hrsystem.command.platform.referencerows.EventMeta;
import io.hrsystem.command.platform.referencerows.ReferenceRows;
import io.hrsystem.contract.attendance.AttendanceEvent;
import io.hrsystem.contract.attendance.AttendanceEvent.CheckedIn;
import io.hrsystem.contract.attendance.AttendanceEvent.CheckedOut;
import io.hrsystem.eventstore.append.TransactionalWrites;
import org.springframework.stereotype.Component;

/** Where people on the roster are: the session begun last and not ended. */
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
               AND payload_type = 'attendance.CheckedIn'
             ORDER BY split_part(stream_id, ':', 3), (payload #>> '{punch,at}') COLLATE "C" DESC, xid, pos
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
            case CheckedIn checkedIn ->
                rows.add(
                        """
                        UPDATE roster SET open_work_date = ?, open_since = ?
                        WHERE tenant_id = ? AND employee_id = ? AND (open_since IS NULL OR open_since < ?)\
                        """,
                        checkedIn.workDate(),
                        checkedIn.punch().at().atOffset(UTC),
                        meta.tenant().value(),
                        checkedIn.employeeId().value(),
                        checkedIn.punch().at().atOffset(UTC));
            case CheckedOut checkedOut ->
                rows.add("""
                    UPDATE roster SET open_work_date = NULL, open_since = NULL
                    WHERE tenant_id = ? AND employee_id = ? AND open_work_date = ?\
                    """, meta.tenant().value(), checkedOut.employeeId().value(), checkedOut.workDate());
        }
    }
}

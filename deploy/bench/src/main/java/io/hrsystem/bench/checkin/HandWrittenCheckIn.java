package io.hrsystem.bench.checkin;

import io.hrsystem.bench.event.Punches;
import io.hrsystem.bench.service.Turns.Turn;
import io.hrsystem.contract.Ids;
import io.hrsystem.contract.StreamIds;
import io.hrsystem.platform.database.GateState;
import io.hrsystem.platform.database.TenantGate;
import io.hrsystem.platform.database.TenantGate.Access;
import io.hrsystem.platform.messages.MetadataKeys;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/**
 * A check-in in as few messages as there can be: what has to be known before it is decided, and what is written, with
 * COMMIT behind it. The driver sends what one statement's text holds together.
 */
final class HandWrittenCheckIn implements AutoCloseable {
    private static final String ASK = TenantGate.ENTER + """
        ; SELECT %s, fingerprint, answer, position FROM %s
            LEFT JOIN stored_response ON stored_response.tenant_id = ? AND actor = 'bench' AND idempotency_key = ?;
        SELECT open_work_date, open_since, shift_date, shift_since, shift_until, s.from_day, s.until, s.settings,
               e.from_day, e.until, e.absence, w.from_day, w.until, w.week
          FROM roster r
          LEFT JOIN employment_period e ON e.tenant_id = r.tenant_id AND e.employee_id = r.employee_id
               AND e.from_day <= ? AND (e.until IS NULL OR e.until > ?)
          LEFT JOIN schedule_period w ON w.tenant_id = r.tenant_id AND w.schedule_id = coalesce(e.schedule_id, r.tenant_id)
               AND w.from_day <= ? AND (w.until IS NULL OR w.until > ?)
          LEFT JOIN settings_period s ON s.tenant_id = r.tenant_id
               AND s.from_day <= ? AND (s.until IS NULL OR s.until > ?)
         WHERE r.tenant_id = ? AND r.employee_id = ?;
        SELECT xid, pos, tenant_id, stream_id, sequence, event_id, stream_type, payload_type, revision, payload, metadata,
          recorded_at
          FROM event WHERE tenant_id = ? AND stream_id = ? AND sequence >= 0 ORDER BY sequence\
        """.formatted(GateState.COLUMNS, GateState.TABLES);
    private static final String WRITE = """
        INSERT INTO event (tenant_id, stream_id, sequence, event_id, stream_type, payload_type, payload, metadata, recorded_at)
        VALUES (?, ?, 0, ?, 'AttendanceDay', 'attendance.CheckedIn', ?::json, ?::json, ?::timestamptz) RETURNING xid, pos;
        UPDATE roster SET open_work_date = ?, open_since = ?, shift_date = ?, shift_since = ?, shift_until = ?
         WHERE tenant_id = ? AND employee_id = ? AND (open_since IS NULL OR open_since < ?);
        INSERT INTO stored_response (tenant_id, actor, idempotency_key, fingerprint, answer, position)
        VALUES (?, 'bench', ?, ?, ?, pg_current_xact_id_if_assigned()::text || '.' || currval('event_pos_seq'));
        COMMIT\
        """;

    private final Connection connection;
    private final PreparedStatement ask;
    private final PreparedStatement write;
    private final JsonMapper json = JsonMapper.builder().build();

    HandWrittenCheckIn(Connection connection) throws SQLException {
        this.connection = connection;
        connection.setAutoCommit(false);
        ask = connection.prepareStatement(ASK);
        write = connection.prepareStatement(WRITE);
    }

    void run(Turn turn) throws SQLException {
        ask(turn);
        write(turn);
    }

    private void ask(Turn turn) throws SQLException {
        var tenant = turn.person().tenant().value();
        ask.setString(1, tenant);
        ask.setString(2, tenant);
        ask.setString(3, tenant);
        ask.setString(4, "by hand");
        ask.setString(5, tenant);
        ask.setString(6, turn.key());
        for (var day = 7; day < 13; day += 2) {
            ask.setObject(day, turn.date().plusDays(1));
            ask.setObject(day + 1, turn.date().minusDays(2));
        }
        ask.setString(13, tenant);
        ask.setString(14, turn.person().id().value());
        ask.setString(15, tenant);
        ask.setString(16, stream(turn));
        ask.execute();
        try (var gate = next(ask)) {
            if (!gate.next()) throw new SQLException("no gate");
            GateState.of(gate).admit(turn.person().tenant(), Access.WRITE);
            if (gate.getString("fingerprint") != null) throw new SQLException("has been answered");
        }
        try (var roster = next(ask)) {
            if (!roster.next()) throw new SQLException("not on the roster");
        }
        try (var events = next(ask)) {
            if (events.next()) throw new SQLException("already checked in");
        }
    }

    private static ResultSet next(PreparedStatement statement) throws SQLException {
        statement.getMoreResults();
        return statement.getResultSet();
    }

    private void write(Turn turn) throws SQLException {
        var tenant = turn.person().tenant();
        var at = turn.at().atOffset(ZoneOffset.UTC);
        var event = Punches.checkIn(turn.person().id(), turn.date());
        var metadata = new HashMap<>(Punches.metadata(tenant));
        metadata.put(MetadataKeys.CAUSATION, Ids.next());
        write.setString(1, tenant.value());
        write.setString(2, stream(turn));
        write.setObject(3, UUID.fromString(Ids.next()));
        write.setObject(4, json.writeValueAsString(event), Types.OTHER);
        write.setObject(5, json.writeValueAsString(metadata), Types.OTHER);
        write.setObject(6, Instant.now().toString(), Types.OTHER);
        write.setObject(7, turn.date());
        write.setObject(8, at);
        write.setObject(9, turn.date());
        write.setObject(10, at);
        write.setObject(11, event.shift().endsAt().atOffset(ZoneOffset.UTC));
        write.setString(12, tenant.value());
        write.setString(13, turn.person().id().value());
        write.setObject(14, at);
        write.setString(15, tenant.value());
        write.setString(16, turn.key());
        write.setString(17, "0".repeat(64));
        write.setString(18, json.writeValueAsString(turn.person()));
        write.execute();
        try (var position = write.getResultSet()) {
            if (!position.next()) throw new SQLException("nothing written");
        }
    }

    private static String stream(Turn turn) {
        return StreamIds.attendance(turn.person().id(), turn.date());
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}

package io.hrsystem.bench.checkin;

import io.hrsystem.bench.event.Punches;
import io.hrsystem.bench.service.Turns.Turn;
import io.hrsystem.contract.Ids;
import io.hrsystem.contract.StreamIds;
import io.hrsystem.platform.database.GateState;
import io.hrsystem.platform.database.TenantGate;
import io.hrsystem.platform.messages.MetadataKeys;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** Five round trips: admission, load, append, transactional writes, commit. */
final class HandWrittenCheckIn implements AutoCloseable {
    private static final String ADMIT = TenantGate.ENTER + """
        ; SELECT %s, fingerprint FROM %s
            LEFT JOIN stored_response ON stored_response.tenant_id = ? AND idempotency_key = ?;
        SELECT settings, open_work_date, open_since
          FROM roster LEFT JOIN tenant_settings ON tenant_settings.tenant_id = roster.tenant_id
         WHERE roster.tenant_id = ? AND employee_id = ?\
        """.formatted(GateState.COLUMNS, GateState.TABLES);
    private static final String LOAD = """
        SELECT xid, pos, tenant_id, stream_id, sequence, event_id, stream_type, payload_type, revision, payload, metadata,
          recorded_at
          FROM event WHERE tenant_id = ? AND stream_id = ? AND sequence >= 0 ORDER BY sequence\
        """;
    private static final String APPEND = """
        INSERT INTO event (tenant_id, stream_id, sequence, event_id, stream_type, payload_type, payload, metadata, recorded_at)
        VALUES (?, ?, 0, ?, 'AttendanceDay', 'attendance.CheckedIn', ?::json, ?::json, ?) RETURNING xid, pos\
        """;
    private static final String SIDE_ROWS = """
        UPDATE roster SET open_work_date = ?, open_since = ?
         WHERE tenant_id = ? AND employee_id = ? AND (open_since IS NULL OR open_since < ?);
        INSERT INTO stored_response (tenant_id, idempotency_key, fingerprint, answer, position) VALUES (?, ?, ?, ?, ?)\
        """;

    private final Connection connection;
    private final PreparedStatement admit;
    private final PreparedStatement load;
    private final PreparedStatement append;
    private final PreparedStatement sideRows;
    private final JsonMapper json = JsonMapper.builder().build();

    HandWrittenCheckIn(Connection connection) throws SQLException {
        this.connection = connection;
        connection.setAutoCommit(false);
        admit = connection.prepareStatement(ADMIT);
        load = connection.prepareStatement(LOAD);
        append = connection.prepareStatement(APPEND);
        sideRows = connection.prepareStatement(SIDE_ROWS);
    }

    void run(Turn turn) throws SQLException {
        admit(turn);
        if (isThere(turn)) throw new SQLException("already checked in");
        var position = append(turn);
        sideRows(turn, position);
        connection.commit();
    }

    private void admit(Turn turn) throws SQLException {
        var tenant = turn.person().tenant().value();
        admit.setString(1, tenant);
        admit.setString(2, tenant);
        admit.setString(3, tenant);
        admit.setString(4, turn.key());
        admit.setString(5, tenant);
        admit.setString(6, turn.person().id().value());
        admit.execute();
        admit.getMoreResults();
        try (var row = admit.getResultSet()) {
            if (!row.next() || !"ACTIVE".equals(row.getString("status"))) throw new SQLException("not admitted");
        }
        admit.getMoreResults();
        try (var row = admit.getResultSet()) {
            if (!row.next()) throw new SQLException("not on the roster");
        }
    }

    private boolean isThere(Turn turn) throws SQLException {
        load.setString(1, turn.person().tenant().value());
        load.setString(2, stream(turn));
        try (var rows = load.executeQuery()) {
            return rows.next();
        }
    }

    private String append(Turn turn) throws SQLException {
        var tenant = turn.person().tenant();
        var metadata = new HashMap<>(Punches.metadata(tenant));
        metadata.put(MetadataKeys.CAUSATION, Ids.next());
        append.setString(1, tenant.value());
        append.setString(2, stream(turn));
        append.setObject(3, UUID.fromString(Ids.next()));
        append.setString(
                4, json.writeValueAsString(Punches.checkIn(turn.person().id(), turn.date())));
        append.setString(5, json.writeValueAsString(metadata));
        append.setObject(6, OffsetDateTime.now(ZoneOffset.UTC));
        try (var row = append.executeQuery()) {
            row.next();
            return row.getLong(1) + "." + row.getLong(2);
        }
    }

    private void sideRows(Turn turn, String position) throws SQLException {
        var tenant = turn.person().tenant().value();
        var at = turn.at().atOffset(ZoneOffset.UTC);
        sideRows.setObject(1, turn.date());
        sideRows.setObject(2, at);
        sideRows.setString(3, tenant);
        sideRows.setString(4, turn.person().id().value());
        sideRows.setObject(5, at);
        sideRows.setString(6, tenant);
        sideRows.setString(7, turn.key());
        sideRows.setString(8, "0".repeat(64));
        sideRows.setString(9, json.writeValueAsString(turn.person()));
        sideRows.setString(10, position);
        sideRows.execute();
    }

    private static String stream(Turn turn) {
        return StreamIds.attendance(turn.person().id(), turn.date());
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}

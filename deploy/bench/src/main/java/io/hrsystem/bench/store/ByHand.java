package io.hrsystem.bench.store;

import io.hrsystem.bench.event.Punches;
import io.hrsystem.bench.harness.Server;
import io.hrsystem.contract.Ids;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.attendance.AttendanceEvent.CheckedIn;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.platform.database.GateState;
import io.hrsystem.platform.database.TenantGate;
import io.hrsystem.platform.messages.MetadataKeys;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** Our event table without our engine: plain JDBC, as fast as it can be written; one per caller. */
public final class ByHand implements AutoCloseable {
    private static final String INSERT = """
        INSERT INTO event (tenant_id, stream_id, sequence, event_id, stream_type, payload_type, payload, metadata, recorded_at)
        VALUES (?, ?, ?, ?, 'Day', 'attendance.CheckedIn', ?::json, ?::json, ?)\
        """;
    private static final String LOAD = """
        SELECT xid, pos, tenant_id, stream_id, sequence, event_id, stream_type, payload_type, revision, payload, metadata,
          recorded_at
          FROM event WHERE tenant_id = ? AND stream_id = ? AND sequence >= 0 ORDER BY sequence\
        """;

    private static final String ADMIT =
            TenantGate.ENTER + "; SELECT " + GateState.COLUMNS + " FROM " + GateState.TABLES;

    private final Connection connection;
    private final PreparedStatement admit;
    private final PreparedStatement load;
    private final PreparedStatement insert;
    private final JsonMapper json = JsonMapper.builder().build();

    public ByHand(Connection connection) throws SQLException {
        this.connection = connection;
        connection.setAutoCommit(false);
        admit = connection.prepareStatement(ADMIT);
        load = connection.prepareStatement(LOAD);
        insert = connection.prepareStatement(INSERT);
    }

    /** As the role of requests. */
    public static Connection connect(Server server, String database) throws SQLException {
        return connect(server.url(database));
    }

    /** As the role of requests. */
    public static Connection connect(String url) throws SQLException {
        return DriverManager.getConnection(url, "hr_app", Server.PASSWORDS.app());
    }

    /** As the role of requests, for one tenant as long as it lasts. */
    public static Connection connect(Server server, String database, TenantId tenant) throws SQLException {
        var connection = connect(server, database);
        try (var set = connection.prepareStatement("SELECT set_config('hr.tenant', ?, false)")) {
            set.setString(1, tenant.value());
            set.execute();
        }
        return connection;
    }

    /** The gate, as the services ask it. */
    public void admit(TenantId tenant) throws SQLException {
        admit.setString(1, tenant.value());
        admit.setString(2, tenant.value());
        admit.setString(3, tenant.value());
        admit.setString(4, "by hand");
        admit.execute();
        admit.getMoreResults();
        try (var row = admit.getResultSet()) {
            if (!row.next() || !"ACTIVE".equals(row.getString("status"))) throw new SQLException("not admitted");
        }
    }

    /** Returns how many events there are, each of them decoded. */
    public int load(TenantId tenant, EmployeeId employee) throws SQLException {
        load.setString(1, tenant.value());
        load.setString(2, Punches.stream(employee));
        var events = 0;
        try (var rows = load.executeQuery()) {
            while (rows.next()) {
                var event = json.readValue(rows.getBytes(10), CheckedIn.class);
                if (event.employeeId().equals(employee)) events++;
            }
        }
        return events;
    }

    public void append(TenantId tenant, EmployeeId employee, long sequence) throws SQLException {
        var metadata = new HashMap<>(Punches.metadata(tenant));
        metadata.put(MetadataKeys.CAUSATION, Ids.next());
        insert.setString(1, tenant.value());
        insert.setString(2, Punches.stream(employee));
        insert.setLong(3, sequence);
        insert.setObject(4, UUID.fromString(Ids.next()));
        insert.setString(5, json.writeValueAsString(Punches.checkIn(employee, Punches.DATE)));
        insert.setString(6, json.writeValueAsString(metadata));
        insert.setObject(7, OffsetDateTime.now(ZoneOffset.UTC));
        insert.executeUpdate();
    }

    public void commit() throws SQLException {
        connection.commit();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}

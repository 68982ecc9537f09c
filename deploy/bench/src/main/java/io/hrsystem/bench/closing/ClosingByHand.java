package io.hrsystem.bench.closing;

import io.hrsystem.contract.Ids;
import io.hrsystem.platform.database.TenantGate;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;

/**
 * The limit: a page in two messages, COMMIT in the second. What a day comes to is not computed: each gets the same text
 * under its own name.
 */
final class ClosingByHand implements NightLoop.Closer {
    private static final String ASK = TenantGate.ENTER + """
        ; SELECT (SELECT settings FROM settings_period WHERE tenant_id = g.tenant AND from_day <= g.day
                   AND (until IS NULL OR until > g.day)),
                 (SELECT true FROM day_off WHERE tenant_id = g.tenant AND day = g.day), has_people(g.tenant, g.day, 5)
            FROM (SELECT ?::text AS tenant, ?::date AS day) AS g;
        SELECT schedule_id, week FROM schedule_period WHERE tenant_id = ? AND from_day <= ? AND (until IS NULL OR until > ?);
        SELECT employee_id, coalesce(schedule_id, tenant_id), absence IS NOT NULL FROM employment_period
         WHERE tenant_id = ? AND employee_id = ANY (?) AND from_day <= ? AND (until IS NULL OR until > ?) ORDER BY employee_id;
        SELECT employee_id, from_time, to_time FROM approved_leave WHERE tenant_id = ? AND work_date = ? AND employee_id = ANY (?);
        SELECT employee_id, from_time, to_time FROM approved_overtime
         WHERE tenant_id = ? AND work_date = ? AND employee_id = ANY (?);
        SELECT xid, pos, tenant_id, stream_id, sequence, event_id, stream_type, payload_type, revision, payload, metadata,
          recorded_at
          FROM event WHERE tenant_id = ? AND stream_id = ANY (?) ORDER BY stream_id, sequence\
        """;
    private static final String WRITE = """
        INSERT INTO event (tenant_id, stream_id, sequence, event_id, stream_type, payload_type, payload, metadata, recorded_at)
        SELECT ?, stream, sequence, id, 'AttendanceDay', 'attendance.DayClosed', payload::json, metadata::json, now()
          FROM unnest(?::text[], ?::bigint[], ?::uuid[], ?::text[], ?::text[]) AS g (stream, sequence, id, payload, metadata)
        RETURNING xid, pos; COMMIT\
        """;
    private static final int ANSWERS = 7;
    private static final String PAYLOAD = """
        {"employeeId":"%s","workDate":"%s","revision":1,"status":"PRESENT","segments":[\
        {"kind":"WORK","from":"2025-01-06T09:00:00","to":"2025-01-06T12:00:00","minutes":180},\
        {"kind":"BREAK","from":"2025-01-06T12:00:00","to":"2025-01-06T13:00:00","minutes":60},\
        {"kind":"WORK","from":"2025-01-06T13:00:00","to":"2025-01-06T18:00:00","minutes":300}],\
        "minutes":{"raw":481,"recognised":480,"late":0,"earlyLeave":0,"gap":0,"absent":0,"leave":0,"holiday":0,\
        "overtime":0,"night":0,"premium":0},"scheduledMinutes":480,"flags":["UNAPPROVED_OVERTIME","LATE_CLOSING"],\
        "cause":"BATCH"}\
        """;
    private static final String METADATA = """
        {"tenant":"%s","actor":"system:closing","roles":"","correlation":"%s","causation":"%s"}\
        """;

    private final Nights nights;
    private final Connection connection;
    private final PreparedStatement ask;
    private final PreparedStatement write;

    ClosingByHand(Nights nights, Connection connection) throws SQLException {
        this.nights = nights;
        this.connection = connection;
        connection.setAutoCommit(false);
        ask = connection.prepareStatement(ASK);
        write = connection.prepareStatement(WRITE);
    }

    @Override
    public void closePage(int page) throws SQLException {
        var employees = nights.employees(page);
        var date = nights.date(page).toString();
        var streams =
                employees.stream().map(it -> "attendance:" + date + ":" + it).toArray(String[]::new);
        write(employees, date, streams, ask(employees, page, streams));
    }

    /** The last sequence of each stream. */
    private HashMap<String, Long> ask(List<String> employees, int page, String... streams) throws SQLException {
        var tenant = Nights.TENANT.value();
        var date = nights.date(page);
        var these = employees.toArray(String[]::new);
        var values = new Object[] {
            tenant, tenant, date, tenant, date, date, tenant, these, date, date, tenant, date, these, tenant, date,
            these, tenant, streams
        };
        for (var i = 0; i < values.length; i++) ask.setObject(i + 1, values[i]);
        ask.execute();
        var last = new HashMap<String, Long>();
        for (var answer = 1; answer <= ANSWERS; answer++) {
            try (var rows = ask.getResultSet()) {
                while (rows.next()) if (answer == ANSWERS) read(rows, last);
            }
            ask.getMoreResults();
        }
        return last;
    }

    private static void read(ResultSet event, HashMap<String, Long> last) throws SQLException {
        event.getBytes("payload");
        event.getBytes("metadata");
        last.put(event.getString("stream_id"), event.getLong("sequence"));
    }

    private void write(List<String> employees, String date, String[] streams, HashMap<String, Long> last)
            throws SQLException {
        var many = streams.length;
        var sequences = new Long[many];
        var ids = new UUID[many];
        var payloads = new String[many];
        var metadata = new String[many];
        for (var i = 0; i < many; i++) {
            sequences[i] = last.getOrDefault(streams[i], -1L) + 1;
            ids[i] = UUID.fromString(Ids.next());
            payloads[i] = PAYLOAD.formatted(employees.get(i), date);
            metadata[i] = METADATA.formatted(Nights.TENANT, ids[i], ids[i]);
        }
        write.setString(1, Nights.TENANT.value());
        write.setObject(2, streams);
        write.setObject(3, sequences);
        write.setObject(4, ids);
        write.setObject(5, payloads);
        write.setObject(6, metadata);
        write.execute();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}

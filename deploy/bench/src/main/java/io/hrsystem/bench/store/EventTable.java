package io.hrsystem.bench.store;

import io.hrsystem.bench.event.Punches;
import io.hrsystem.bench.harness.WrongResult;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * The table of one store, seen from outside: emptied and filled before a burst, counted after it.
 *
 * @param columns stream, sequence, type, id, time, payload type, payload and metadata; then what else is needed
 * @param values an expression for each of the columns
 * @param payload what reads the payload as JSON
 */
public record EventTable(
        DataSource owner, String name, String stream, String sequence, String columns, String values, String payload) {
    private static final String FILL = """
        INSERT INTO %s (%s)
        SELECT %s
          FROM generate_series(0, :streams - 1) AS number
         CROSS JOIN generate_series(0, 1) AS sequence
         CROSS JOIN LATERAL (SELECT
           '00000000-0000-7000-8000-' || lpad(to_hex(number), 12, '0') AS employee,
           '00000000-0000-7000-8000-1' || lpad(to_hex(number %% :tenants), 11, '0') AS tenant) AS given
         CROSS JOIN LATERAL (SELECT
           'attendance:%s:' || employee AS stream,
           replace(:payload, :anybody, employee) AS payload,
           replace(:metadata, :anywhere, tenant) AS metadata) AS made
        """;

    /** Leaves no event. */
    public void clear() {
        // ours is guarded against it
        client().sql("ALTER TABLE %1$s DISABLE TRIGGER USER; TRUNCATE %1$s; ALTER TABLE %1$s ENABLE TRIGGER USER"
                        .formatted(name))
                .update();
    }

    /** @throws WrongResult unless streams 0 to this one, exclusively, have three events now and all others two */
    public void verifyThirds(int done) {
        var filled = client().sql("SELECT count(*) FROM %s WHERE %s = 0".formatted(name, sequence))
                .query(Long.class)
                .single();
        verify(2 * filled + done, filled, done);
    }

    /** Leaves this many streams of two events each, as {@link Punches} numbers them. */
    public void fill(int streams) {
        clear();
        var json = JsonMapper.builder().build();
        var anybody = Punches.employee(0);
        var anywhere = Punches.tenantOf(0);
        client().sql(FILL.formatted(name, columns, values, Punches.DATE))
                .param("streams", streams)
                .param("tenants", Punches.TENANTS.size())
                .param("payload", json.writeValueAsString(Punches.checkIn(anybody, Punches.DATE)))
                .param("anybody", anybody.value())
                .param("metadata", json.writeValueAsString(Punches.metadata(anywhere)))
                .param("anywhere", anywhere.value())
                .update();
        client().sql("ANALYZE " + name).update();
    }

    /** @throws WrongResult unless this is exactly what the table holds, each event with its own payload */
    public void verify(long events, long streams, long thirds) {
        client().sql("""
            SELECT count(*), count(DISTINCT %1$s), count(*) FILTER (WHERE %2$s = 2),
              count(*) FILTER (WHERE %1$s = 'attendance:%4$s:' || (%3$s ->> 'employeeId'))
              FROM %5$s\
            """.formatted(stream, sequence, payload, Punches.DATE, name))
                .query((row, _) -> {
                    WrongResult.unlessEqual("events in " + name, events, row.getLong(1));
                    WrongResult.unlessEqual("streams in " + name, streams, row.getLong(2));
                    WrongResult.unlessEqual("third events in " + name, thirds, row.getLong(3));
                    WrongResult.unlessEqual("events with their own payload in " + name, events, row.getLong(4));
                    return true;
                })
                .single();
    }

    private JdbcClient client() {
        return JdbcClient.create(owner);
    }
}

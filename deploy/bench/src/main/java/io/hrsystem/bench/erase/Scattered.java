package io.hrsystem.bench.erase;

import io.hrsystem.bench.event.Punches;
import io.hrsystem.bench.harness.Server;
import io.hrsystem.bench.harness.WrongResult;
import io.hrsystem.bench.store.EventTable;
import io.hrsystem.bench.store.OurStore;
import io.hrsystem.contract.TenantId;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * Events of a company behind the fence, scattered among as many of companies that work.
 *
 * @param events how many the company has
 */
record Scattered(JdbcClient superuser, EventTable table, int events) {
    static final TenantId COMPANY = new TenantId("00000000-0000-7000-8000-200000000000");

    private static final String FILL = """
        INSERT INTO event (tenant_id, stream_id, sequence, event_id, stream_type, payload_type, payload, metadata, recorded_at)
        SELECT tenant, 'attendance:2025-01-06:' || n, 0, gen_random_uuid(), 'AttendanceDay', 'attendance.CheckedIn',
               :payload::json, replace(:metadata, :anywhere, tenant)::json, now()
          FROM generate_series(0, :events - 1) AS n
         CROSS JOIN LATERAL (VALUES (:company), ((:others::text[])[1 + n % :many])) AS of_both (tenant)
         ORDER BY n
        """;
    private static final String FENCE = """
        INSERT INTO tenant_gate (tenant_id, status, version) VALUES (?, 'ERASED', 9223372036854775807)
        ON CONFLICT (tenant_id) DO NOTHING\
        """;
    private static final String OTHERS = """
        SELECT count(*) || ' ' || coalesce(sum(hashtextextended(event_id::text, 0)), 0) FROM event
         WHERE tenant_id <> ? AND stream_id LIKE 'attendance:2025-01-06:%'\
        """;

    static Scattered of(Server server, String database, int events) {
        var all =
                new Scattered(JdbcClient.create(server.superuser(database)), OurStore.table(server, database), events);
        all.superuser.sql(FENCE).param(COMPANY.value()).update();
        return all;
    }

    void fill() {
        table.clear();
        var json = JsonMapper.builder().build();
        var anywhere = Punches.tenantOf(0);
        superuser
                .sql(FILL)
                .param("events", events)
                .param("company", COMPANY.value())
                .param("others", Punches.TENANTS.stream().map(TenantId::value).toArray(String[]::new))
                .param("many", Punches.TENANTS.size())
                .param("payload", json.writeValueAsString(Punches.checkIn(Punches.employee(0), Punches.DATE)))
                .param("metadata", json.writeValueAsString(Punches.metadata(anywhere)))
                .param("anywhere", anywhere.value())
                .update();
        superuser.sql("ANALYZE event").update();
    }

    /** Changes when a single event of the others does. */
    String others() {
        return superuser.sql(OTHERS).param(COMPANY.value()).query(String.class).single();
    }

    /** @throws WrongResult unless the company's are gone and all those of the others are there */
    void verify(String others) {
        var left = superuser
                .sql("SELECT count(*) FROM event WHERE tenant_id = ?")
                .param(COMPANY.value())
                .query(Long.class)
                .single();
        WrongResult.unlessEqual("events of the company", 0L, left);
        WrongResult.unlessEqual("events of the others", others, others());
    }
}

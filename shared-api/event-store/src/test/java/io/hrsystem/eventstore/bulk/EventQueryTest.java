package io.hrsystem.eventstore.bulk;

import static io.hrsystem.eventstore.TestStore.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import io.hrsystem.eventstore.GlobalPosition;
import io.hrsystem.testserver.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A young store grows faster than it is analysed; polled hundreds of times a second, it must not be scanned. */
class EventQueryTest {
    private static final TestDatabase DATABASE = TestDatabase.command();

    @BeforeAll
    static void manyEventsWithoutStatistics() {
        var superuser = JdbcClient.create(DATABASE.superuser());
        superuser.sql("ALTER TABLE event SET (autovacuum_enabled = false)").update();
        superuser.sql("""
            INSERT INTO event (tenant_id, stream_id, sequence, event_id, stream_type, payload_type, payload, metadata,
              recorded_at)
            SELECT ?, 'organisation:' || number, 0, gen_random_uuid(), 'Organisation',
              'organisation.DepartmentRenamed', to_json(repeat('x', 300)), '{}', now()
            FROM generate_series(1, 20000) AS number\
            """).param(ACME.value()).update();
    }

    @AfterAll
    static void drop() {
        DATABASE.close();
    }

    @Test
    void noQueryScansTheTable() throws SQLException {
        assertThat(plan(EventQuery.PAGE, 700, Long.MAX_VALUE, 700, 1, Long.MAX_VALUE, Long.MAX_VALUE, 5_000))
                .anyMatch(it -> it.contains("event_order"))
                .noneMatch(it -> it.contains("Seq Scan on event"));
        var types = new EventReader.Wanted(Set.of("attendance.CheckedIn", "o'clock"), Set.of("o'clock"));
        assertThat(plan(EventCopy.selectOf(types, new GlobalPosition(700, 1), GlobalPosition.END, 5_000)))
                .anyMatch(it -> it.contains("event_order"))
                .noneMatch(it -> it.contains("Seq Scan on event"));
        assertThat(plan(
                        EventCopy.BY_KEY,
                        EventCopy.selectOfStreams(ACME.value(), "organisation:5", 0, GlobalPosition.END, types, 5_000)))
                .anyMatch(it -> it.contains("Index Scan using event_pkey"))
                .noneMatch(it -> it.contains("Sort"));
        var asked = StreamReader.Asked.of(ACME, GlobalPosition.END, Set.of("attendance.DayClosed"));
        for (var select : List.of(
                StreamReader.selectOf(List.of("organisation:5", "organisation:7"), asked),
                StreamReader.selectBetween(
                        List.of(
                                new StreamReader.Range("organisation:50", "organisation:51"),
                                new StreamReader.Range("organisation:70", "organisation:71")),
                        asked)))
            assertThat(plan(select))
                    .anyMatch(it -> it.contains("event_pkey"))
                    .noneMatch(it -> it.contains("Seq Scan on event"));
        assertThat(plan(EventQuery.HEAD))
                .anyMatch(it -> it.contains("event_order"))
                .noneMatch(it -> it.contains("Seq Scan on event"));
    }

    private static List<String> plan(String setting, String query) throws SQLException {
        try (var connection = DATABASE.system().getConnection()) {
            var one = new SingleConnectionDataSource(connection, true);
            JdbcClient.create(one).sql(setting).update();
            return JdbcClient.create(one)
                    .sql("EXPLAIN " + query)
                    .query(String.class)
                    .list();
        }
    }

    private static List<String> plan(String query, Object... parameters) {
        return JdbcClient.create(DATABASE.system())
                .sql("EXPLAIN " + query)
                .params(parameters)
                .query(String.class)
                .list();
    }
}

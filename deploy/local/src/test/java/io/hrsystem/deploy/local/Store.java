package io.hrsystem.deploy.local;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What really lies in the event store. */
record Store(RunningSystem system) {
    /** The types of the events of every working day, in their order. */
    Map<String, String> attendance(String tenant) throws IOException {
        return superuser("command")
                .sql("""
                    SELECT stream_id, string_agg(payload_type, ' ' ORDER BY sequence) AS types
                    FROM event WHERE tenant_id = :tenant AND stream_id LIKE 'attendance:%' GROUP BY stream_id\
                    """)
                .param("tenant", tenant)
                .query((row, _) -> Map.entry(row.getString("stream_id"), row.getString("types")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** All events of a company, with all that they say. */
    List<String> events(String tenant) throws IOException {
        return superuser("command")
                .sql("SELECT event::text FROM event WHERE tenant_id = ? ORDER BY xid, pos")
                .param(tenant)
                .query(String.class)
                .list();
    }

    /** By somebody whom no guard of the table stops. */
    void destroyEvents(String tenant) throws IOException {
        superuser("command")
                .sql("SET session_replication_role = replica; DELETE FROM event WHERE tenant_id = '%s'"
                        .formatted(tenant))
                .update();
    }

    /** Streams whose events are not numbered from 0 without a gap. */
    List<String> tornStreams() throws IOException {
        return superuser("command").sql("""
            SELECT tenant_id || ' ' || stream_id FROM event GROUP BY tenant_id, stream_id
            HAVING min(sequence) <> 0 OR max(sequence) <> count(*) - 1
            """).query(String.class).list();
    }

    /** For each table of the read models its number of rows and a digest of all of them. */
    Map<String, String> readModels() throws IOException {
        var read = superuser("read");
        var digests = new TreeMap<String, String>();
        for (var table : read.sql("""
            SELECT relname FROM pg_class
             WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND NOT relispartition
               AND relrowsecurity AND has_table_privilege('hr_app', oid, 'SELECT')
               AND has_table_privilege('hr_system', oid, 'INSERT')
            """).query(String.class).list())
            digests.put(
                    table, read.sql("""
                        SELECT count(*) || ' ' || md5(coalesce(string_agg(row::text, '\n' ORDER BY row::text COLLATE "C"), ''))
                          FROM %s AS row
                        """.formatted(table)).query(String.class).single());
        return digests;
    }

    /** What a company has in each table of both databases: how many rows, and a digest of them. */
    Map<String, String> rowsOf(String tenant) throws IOException {
        var rows = new TreeMap<String, String>();
        for (var database : List.of("command", "read")) {
            var superuser = superuser(database);
            for (var table : superuser.sql("""
                SELECT relname FROM pg_class c JOIN pg_attribute a ON attrelid = c.oid AND attname = 'tenant_id'
                 WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND NOT relispartition
                """).query(String.class).list())
                rows.put(
                        database + "." + table,
                        superuser
                                .sql("""
                                    SELECT count(*) || ' ' || md5(coalesce(string_agg(t::text, '|' ORDER BY t::text COLLATE "C"), ''))
                                      FROM %s AS t WHERE tenant_id = ?
                                    """.formatted(table))
                                .param(tenant)
                                .query(String.class)
                                .single());
        }
        return rows;
    }

    /** As soon as nothing more happens to it by itself; the last to come are its seals. */
    Map<String, String> settledRowsOf(String tenant) {
        var last = new AtomicReference<Map<String, String>>(Map.of());
        return await().atMost(Duration.ofMinutes(1))
                .pollInterval(RunningSystem.SEALS_EVERY.multipliedBy(2))
                .until(() -> rowsOf(tenant), now -> now.equals(last.getAndSet(now)));
    }

    /** Days that the read model knows as two punches. */
    int wholeDays(String tenant) throws IOException {
        return superuser("read")
                .sql("SELECT count(*) FROM attendance_day WHERE tenant_id = ? AND version = 2")
                .param(tenant)
                .query(Integer.class)
                .single();
    }

    /** Streams with events that no projection has applied yet. */
    List<String> parkedStreams(String tenant) throws IOException {
        return superuser("read")
                .sql("SELECT DISTINCT stream_id FROM parked_event WHERE tenant_id = ?")
                .param(tenant)
                .query(String.class)
                .list();
    }

    /** A session of somebody whom nothing binds. */
    Connection session(String database) throws IOException, SQLException {
        return source(database).getConnection();
    }

    JdbcClient superuser(String database) throws IOException {
        return JdbcClient.create(source(database));
    }

    /** @param database command, read or keys */
    String url(String database) {
        var ports = system.ports();
        var port = switch (database) {
            case "command" -> ports.commandDatabase();
            case "read" -> ports.readDatabase();
            case "keys" -> ports.keyDatabase();
            default -> throw new IllegalArgumentException(database);
        };
        return "jdbc:postgresql://127.0.0.1:%d/hr_%s".formatted(port, database);
    }

    private PGSimpleDataSource source(String database) throws IOException {
        var source = new PGSimpleDataSource();
        source.setUrl(url(database));
        source.setUser("postgres");
        source.setPassword(Files.readString(
                        system.data().resolve("postgres").resolve(database).resolve("superuser-password"))
                .strip());
        return source;
    }
}

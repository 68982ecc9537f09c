package io.hrsystem.command;

import static java.util.stream.Collectors.joining;

import io.hrsystem.contract.Ids;
import io.hrsystem.testserver.TenantTables;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What a restore of the command database to a point does to some companies: what was stored of them after it is gone.
 * The ledger, outside of all databases, stays as it is.
 */
public final class SetBack {
    private static final AtomicInteger COUNTER = new AtomicInteger();
    /** What a recovery leaves is looked at afterwards. */
    private static final List<String> NOT_SET_BACK = List.of("recovery_decision", "lost_event");

    private final RunningService service;
    private final List<String> tenants;
    private final String copies = "point_" + COUNTER.incrementAndGet();
    private final List<String> tables;
    private final List<SetBack> others = new ArrayList<>();
    private final Timestamp instant = Timestamp.from(Instant.now());

    private SetBack(RunningService service, List<String> tenants) {
        this.service = service;
        this.tenants = tenants;
        this.tables = TenantTables.in(service.commandDatabase()).stream()
                .filter(it -> !NOT_SET_BACK.contains(it) && !it.contains("."))
                .toList();
    }

    /** Remembers how it is now. */
    public static SetBack pointIs(RunningService service, String... tenants) {
        var point = new SetBack(service, List.of(tenants));
        point.inOneTransaction(database -> {
            run(database, "CREATE SCHEMA " + point.copies);
            for (var table : point.tables) point.copy(database, table, table, "tenant_id IN (:tenants)");
            point.copy(database, "association", "association_value_entry", "associationvalue IN (:tenants)");
            point.copy(
                    database,
                    "saga",
                    "saga_entry",
                    "sagaid IN (SELECT sagaid FROM association_value_entry WHERE associationvalue IN (:tenants))");
            point.copy(database, "task", "scheduled_tasks", "split_part(task_instance, '/', 1) IN (:tenants)");
        });
        return point;
    }

    /** Changes what was at the point, such as an outbox that had not been emptied yet. */
    public SetBack with(String table, String change, Object... values) {
        service.database()
                .sql(change.formatted(copies + "." + table))
                .params(values)
                .update();
        return this;
    }

    /** At the same time to another one. */
    public SetBack and(SetBack other) {
        others.add(other);
        return this;
    }

    /** Goes back to it; a recovery is under way then. Answers its id. */
    public String restore() {
        var recovery = Ids.next();
        inOneTransaction(database -> {
            // a superuser may do what nobody else may
            run(database, "SET LOCAL session_replication_role = replica");
            back(database);
            others.forEach(it -> it.back(database));
            database.sql("INSERT INTO recovery (recovery_id, found_at, restored_to) VALUES (?, now(), ?)")
                    .params(recovery, instant)
                    .update();
        });
        return recovery;
    }

    private void back(JdbcClient database) {
        for (var table : tables) back(database, table);
        put(database, "saga", "saga_entry", "sagaid");
        put(database, "association", "association_value_entry", "id");
        run(database, "UPDATE %s.task SET picked = false, picked_by = NULL, last_heartbeat = NULL".formatted(copies));
        put(database, "task", "scheduled_tasks", "task_name, task_instance");
        run(database, "DROP SCHEMA %s CASCADE".formatted(copies));
    }

    private void back(JdbcClient database, String table) {
        if (table.equals("event")) {
            named(database, """
                DELETE FROM event e WHERE tenant_id IN (:tenants)
                   AND NOT EXISTS (SELECT FROM %s.event c WHERE c.event_id = e.event_id)
                """.formatted(copies));
            return;
        }
        named(database, "DELETE FROM %s WHERE tenant_id IN (:tenants)".formatted(table));
        run(database, "INSERT INTO %2$s OVERRIDING SYSTEM VALUE SELECT * FROM %1$s.%2$s".formatted(copies, table));
    }

    private void put(JdbcClient database, String copy, String table, String key) {
        run(
                database,
                "INSERT INTO %s OVERRIDING SYSTEM VALUE SELECT * FROM %s.%s ON CONFLICT (%s) DO NOTHING"
                        .formatted(table, copies, copy, key));
    }

    private void copy(JdbcClient database, String copy, String table, String which) {
        run(database, "CREATE TABLE %s.%s (LIKE %s INCLUDING DEFAULTS)".formatted(copies, copy, table));
        named(database, "INSERT INTO %s.%s SELECT * FROM %s WHERE %s".formatted(copies, copy, table, which));
    }

    private void named(JdbcClient database, String statement) {
        var list = tenants.stream().map("'%s'"::formatted).collect(joining(","));
        run(database, statement.replace(":tenants", list));
    }

    private static void run(JdbcClient database, String statement) {
        database.sql(statement).update();
    }

    private void inOneTransaction(Consumer<JdbcClient> work) {
        var database = service.commandDatabase();
        new TransactionTemplate(new JdbcTransactionManager(database))
                .executeWithoutResult(_ -> work.accept(JdbcClient.create(database)));
    }

    /** What query-service has to say is said by hand, and a super admin ends the maintenance. */
    public static Api.Answer endRecovery(RunningService service) {
        for (var check : List.of("EVENT_STORE", "PROJECTIONS", "GATE")) readSideSays(service, check, true);
        return service.superAdmin()
                .put("/api/admin/maintenance", Map.of("mode", "NORMAL", "reason", "The recovery is over"));
    }

    public static void readSideSays(RunningService service, String check, boolean ok) {
        service.database().sql("""
            INSERT INTO recovery_check (recovery_id, name, ok, detail, checked_at)
            SELECT recovery_id, ?, ?, '', now() FROM recovery WHERE ended_at IS NULL
            ON CONFLICT (recovery_id, name) DO UPDATE SET ok = excluded.ok
            """).params(check, ok).update();
    }

    /** The checks that this service answers for, with what they say. */
    public static List<String> checks(RunningService service, String recovery) {
        return service.database()
                .sql("SELECT name || ' ' || ok FROM recovery_check WHERE recovery_id = ? ORDER BY name")
                .param(recovery)
                .query(String.class)
                .list();
    }
}

package io.hrsystem.query.platform.recovery;

import static java.util.Objects.requireNonNull;
import static org.awaitility.Awaitility.await;

import io.hrsystem.query.testing.TestDatabases;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;

/** What both sides have on record about recoveries; in the place of the side that decides it closes and opens the system. */
record RecoveryTables(JdbcTemplate command, JdbcTemplate read) {
    static RecoveryTables of(TestDatabases databases) {
        return new RecoveryTables(
                new JdbcTemplate(databases.command().superuser()),
                new JdbcTemplate(databases.read().superuser()));
    }

    /** Returns its id when everything of this side is right. */
    String awaitHealed() {
        await().atMost(Duration.ofMinutes(2)).until(() -> open().size() == 1);
        command.update("UPDATE maintenance SET mode = 'MAINTENANCE'");
        var id = open().getFirst();
        await().atMost(Duration.ofMinutes(5)).until(() -> isGreen(id));
        return id;
    }

    List<String> open() {
        return command.queryForList("SELECT recovery_id FROM recovery WHERE ended_at IS NULL", String.class);
    }

    private boolean isGreen(String id) {
        return checks(id).values().stream().filter("true"::equals).count() == 3;
    }

    private Map<String, String> checks(String id) {
        var checks = new TreeMap<String, String>();
        command.query(
                "SELECT name, ok, detail FROM recovery_check WHERE recovery_id = ?",
                row -> {
                    checks.put(row.getString(1), row.getBoolean(2) ? "true" : row.getString(3));
                },
                id);
        return checks;
    }

    /** A super admin says so. */
    void end() {
        command.update("UPDATE recovery SET ended_at = now() WHERE ended_at IS NULL");
        command.update("UPDATE maintenance SET mode = 'NORMAL', version = version + 1");
        command.query("SELECT version FROM maintenance", row -> {
            read.query("SELECT set_maintenance('NORMAL', ?)", _ -> {}, row.getLong(1));
        });
    }

    /** As if everything that has been applied until now had been recorded long before anything is lost. */
    void ageAnchors() {
        for (var table : List.of("applied", "applied_by_rebuild"))
            read.update("UPDATE %s SET recorded_at = recorded_at - interval '1 day'".formatted(table));
    }

    long epoch() {
        return requireNonNull(read.queryForObject("SELECT epoch FROM followed_history", Long.class));
    }
}

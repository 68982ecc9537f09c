package io.hrsystem.query.platform.replays;

import io.hrsystem.contract.TenantId;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Replays as their events say that they are wanted. */
@Component
final class ReplayTable {
    private static final String TENANT = TenantId.PLATFORM.value();

    private final JdbcTemplate database;
    private final long silence;

    ReplayTable(JdbcTemplate systemJdbc, RunSettings settings) {
        this.database = systemJdbc;
        this.silence = settings.silence().toMillis();
    }

    /** The oldest that no node is at. */
    Optional<String> next() {
        return database
                .queryForList(
                        "SELECT asked.id FROM (SELECT tenant_id, replay_id AS id FROM replay WHERE state = 'QUEUED')"
                                + " AS asked "
                                + Runs.FREE + " ORDER BY asked.id LIMIT 1",
                        String.class,
                        silence)
                .stream()
                .findFirst();
    }

    Optional<AskedReplay> find(String id) {
        return database
                .query("SELECT * FROM replay WHERE tenant_id = ? AND replay_id = ?", AskedReplay::of, TENANT, id)
                .stream()
                .findFirst();
    }

    Throttle throttle(String id) {
        return database
                .query(
                        "SELECT events_per_second FROM replay WHERE tenant_id = ? AND replay_id = ?",
                        (row, _) -> new Throttle(row.getObject(1, Integer.class)),
                        TENANT,
                        id)
                .stream()
                .findFirst()
                .orElse(new Throttle(null));
    }

    /** One that is not there any more, as after a restore, nobody wants. */
    Order order(String id) {
        return database
                .queryForList(
                        "SELECT state FROM replay WHERE tenant_id = ? AND replay_id = ?", String.class, TENANT, id)
                .stream()
                .findFirst()
                .map(ReplayTable::orderOf)
                .orElse(Order.CANCEL);
    }

    private static Order orderOf(String state) {
        return switch (state) {
            case "PAUSED" -> Order.PAUSE;
            case "CANCELLED" -> Order.CANCEL;
            default -> Order.GO;
        };
    }

    /** Views of which something may be left, and that nobody is to see any more. */
    List<String> viewsToRemove() {
        return database.queryForList("""
            SELECT replay_id FROM replay JOIN admin_run AS run ON run.tenant_id = replay.tenant_id AND run_id = replay_id
             WHERE replay.tenant_id = ? AND kind = 'VIEW' AND (gone OR replay.state IN ('CANCELLED', 'FAILED'))
               AND run.state <> 'REMOVED'
               AND (run.state <> 'RUNNING' OR run.beat_at < now() - ? * interval '1 millisecond')
            """, String.class, TENANT, silence);
    }

    /** Ends what nobody is at and nobody wants any more: cancelled while it waited, or after its node had died. */
    void endAbandoned() {
        database.update("""
            UPDATE admin_run AS run SET state = 'CANCELLED', ended_at = now() FROM replay
             WHERE run.tenant_id = ? AND replay.tenant_id = run.tenant_id AND replay_id = run_id
               AND replay.state NOT IN ('QUEUED', 'PAUSED') AND run.state = 'RUNNING'
               AND run.beat_at < now() - ? * interval '1 millisecond'
            """, TENANT, silence);
    }

    void removed(String id) {
        database.update("UPDATE admin_run SET state = 'REMOVED' WHERE tenant_id = ? AND run_id = ?", TENANT, id);
    }
}

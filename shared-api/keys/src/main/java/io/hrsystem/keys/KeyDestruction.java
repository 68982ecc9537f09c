package io.hrsystem.keys;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Destroys keys for good. Doing it again changes nothing, and waits again. */
public final class KeyDestruction {
    private static final Duration PAUSE = Duration.ofMillis(100);
    /** A clock may run a little faster than another. */
    private static final Duration SILENCE = Lease.LENGTH.plusSeconds(1);

    private final JdbcClient database;
    private final Tombstones tombstones;

    /** @param since when this beat of a node's heart is known, by the monotonic clock */
    private record Seen(long beat, long since) {}

    /** @param database of keys, as hr_key_maker */
    public KeyDestruction(DataSource database, Tombstones tombstones) {
        this.database = JdbcClient.create(database);
        this.tombstones = tombstones;
    }

    /**
     * Returns when no node can use it any more: each has dropped it, or has been silent for longer than its lease.
     *
     * @return the id of the key; null if there has never been one
     */
    public @Nullable UUID destroy(KeyName name) throws InterruptedException {
        var key = idOf(name);
        if (key == null) return null;
        awaitDropped(tombstones.destroy(database, key, name.tenant().value()));
        return key;
    }

    /** All of these, with one wait for the nodes; a key that there has never been is left out. */
    public void destroyAll(Collection<KeyName> names) throws InterruptedException {
        var last = 0L;
        for (var name : names) {
            var key = idOf(name);
            if (key != null)
                last = Math.max(
                        last, tombstones.destroy(database, key, name.tenant().value()));
        }
        if (last > 0) awaitDropped(last);
    }

    private @Nullable UUID idOf(KeyName name) {
        return database.sql("""
            SELECT key_id FROM subject_key WHERE (tenant_id, subject, retention) = (:tenant, :subject, :retention)
            UNION ALL
            SELECT key_id FROM tombstone WHERE (tenant_id, subject, retention) = (:tenant, :subject, :retention)
            """)
                .param("tenant", name.tenant().value())
                .param("subject", name.subject())
                .param("retention", name.retention().name())
                .query(UUID.class)
                .optional()
                .orElse(null);
    }

    private void awaitDropped(long number) throws InterruptedException {
        var seen = new HashMap<String, Seen>();
        while (isServerNew() || isAnyLeft(number, seen)) {
            LockSupport.parkNanos(PAUSE.toNanos());
            if (Thread.interrupted()) throw new InterruptedException("Nobody waits for the nodes any more");
        }
    }

    /** Nodes that worked with what it has been set back from may not be among those that it knows. */
    private boolean isServerNew() {
        return database.sql("SELECT clock_timestamp() - pg_postmaster_start_time() < make_interval(secs => ?)")
                .param(SILENCE.toSeconds())
                .query(Boolean.class)
                .single();
    }

    private boolean isAnyLeft(long number, Map<String, Seen> seen) {
        var left = database.sql("SELECT node, beat FROM key_node WHERE acknowledged < ?")
                .param(number)
                .query((row, _) -> Map.entry(row.getString(1), row.getLong(2)))
                .list();
        var now = System.nanoTime();
        var waiting = false;
        for (var node : left) {
            var before = seen.get(node.getKey());
            if (before == null || before.beat != node.getValue()) {
                seen.put(node.getKey(), new Seen(node.getValue(), now));
                waiting = true;
            } else if (now - before.since > SILENCE.toNanos()) forget(node.getKey(), node.getValue());
            else waiting = true;
        }
        return waiting;
    }

    private void forget(String node, long beat) {
        database.sql("DELETE FROM key_node WHERE node = ? AND beat = ?")
                .params(node, beat)
                .update();
    }
}

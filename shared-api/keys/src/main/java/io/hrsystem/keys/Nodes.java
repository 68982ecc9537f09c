package io.hrsystem.keys;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Who may have keys in memory, each by its {@link Lease}.
 *
 * @param database of keys, as hr_key_maker
 */
record Nodes(JdbcClient database) {
    private static final Duration PAUSE = Duration.ofMillis(100);
    /** A clock may run a little faster than another. */
    private static final Duration SILENCE = Lease.LENGTH.plusSeconds(1);

    /** @param since when this beat of a node's heart is known, by the monotonic clock */
    private record Seen(long beat, long since) {}

    /** Returns when each has dropped what went up to this tombstone, or has been silent for longer than its lease. */
    void awaitDropped(long number) throws InterruptedException {
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

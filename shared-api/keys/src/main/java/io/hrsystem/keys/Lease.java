package io.hrsystem.keys;

import io.hrsystem.contract.Ids;
import io.hrsystem.keys.Tombstones.Tombstone;
import io.hrsystem.platform.logging.Reason;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A node's right to use keys that it has in memory. Its heart beats every second: it says that it is there, and only
 * then looks at what has been destroyed, drops that and says so. So whoever destroys a key either sees the node, and
 * waits for it, or has been seen. A node whose heart has stopped may not use keys any more when its lease has run out,
 * by its own monotonic clock, which began to count before the beat was seen.
 */
final class Lease implements AutoCloseable {
    static final Duration LENGTH = Duration.ofSeconds(10);

    private static final Logger LOG = LoggerFactory.getLogger(Lease.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final String node = Ids.next();
    private final JdbcClient database;
    private final Tombstones tombstones;
    private final Consumer<List<Tombstone>> drop;
    private final Runnable dropAll;
    private final ScheduledExecutorService heart = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("key-lease").factory());
    private long acknowledged;
    private OffsetDateTime server = OffsetDateTime.of(1970, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);
    private volatile long until = System.nanoTime();
    private boolean failing;

    /**
     * @param drop returns when nobody on this node uses what has gone there any more, or ever will
     * @param dropAll the same of all keys there are in memory; they may be read again
     */
    Lease(DataSource database, Tombstones tombstones, Consumer<List<Tombstone>> drop, Runnable dropAll) {
        this.database = JdbcClient.create(database);
        this.tombstones = tombstones;
        this.drop = drop;
        this.dropAll = dropAll;
    }

    void start() {
        beat();
        heart.scheduleWithFixedDelay(this::beatOrSay, PAUSE.toMillis(), PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** @throws TransientDataAccessResourceException if keys must not be used now */
    void require() {
        if (until - System.nanoTime() <= 0)
            throw new TransientDataAccessResourceException("The database of keys has not been reached for too long");
    }

    private synchronized void beat() {
        var start = System.nanoTime();
        var answering = appear();
        if (!answering.equals(server)) begin(answering);
        var found = tombstones.after(database, acknowledged);
        if (!found.isEmpty()) {
            drop.accept(found);
            acknowledged = found.getLast().number();
            appear();
        }
        until = start + LENGTH.toNanos();
    }

    /** With a server that may have been set back: what was known of it says nothing. */
    private void begin(OffsetDateTime answering) {
        tombstones.applyLedger(database);
        dropAll.run();
        acknowledged = tombstones.newest(database);
        server = answering;
        appear();
    }

    /** Returns since when the server that answers has been up. */
    private OffsetDateTime appear() {
        return database.sql("""
            INSERT INTO key_node (node, acknowledged)
            VALUES (?, CASE WHEN pg_postmaster_start_time() = ? THEN ? ELSE 0 END)
            ON CONFLICT (node) DO UPDATE SET beat = key_node.beat + 1, acknowledged = excluded.acknowledged
            RETURNING pg_postmaster_start_time()
            """)
                .params(node, server, acknowledged)
                .query(OffsetDateTime.class)
                .single();
    }

    private void beatOrSay() {
        try {
            beat();
            failing = false;
        } catch (RuntimeException e) {
            if (!failing && !heart.isShutdown())
                LOG.warn("The database of keys cannot be reached, will go on trying: {}", Reason.of(e));
            failing = true;
        }
    }

    /** Nobody waits for a node that has said goodbye. */
    @Override
    public void close() {
        heart.shutdownNow();
        synchronized (this) {
            until = System.nanoTime();
            try {
                database.sql("DELETE FROM key_node WHERE node = ?").param(node).update();
            } catch (RuntimeException e) {
                LOG.debug("The lease ends by itself: {}", Reason.of(e));
            }
        }
    }
}

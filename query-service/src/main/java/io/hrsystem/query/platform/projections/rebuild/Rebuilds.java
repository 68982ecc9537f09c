package io.hrsystem.query.platform.projections.rebuild;

import io.hrsystem.eventstore.GlobalPosition;
import io.hrsystem.eventstore.bulk.EventReader;
import io.hrsystem.query.platform.projections.ProjectionGroups;
import io.hrsystem.query.platform.projections.live.FencedTokenStore;
import io.hrsystem.query.platform.projections.live.LiveProcessors;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;

/** Rebuilds a processor's read models from all events while the live ones go on answering. */
@Component
public final class Rebuilds {
    private static final Logger LOG = LoggerFactory.getLogger(Rebuilds.class);
    private static final int ROUNDS = 20;

    private final ProjectionGroups groups;
    private final EventReader events;
    private final LiveProcessors processors;
    private final FencedTokenStore tokens;
    private final JdbcTemplate database;
    private final JdbcTransactionManager transactions;
    private final int streamsInMemory;

    /**
     * What a rebuild has done.
     *
     * @param position up to where the new read models know everything, and where the live processor goes on
     */
    public record Rebuilt(long events, GlobalPosition position, Duration took) {
        public long eventsPerSecond() {
            return events * 1_000 / Math.max(1, took.toMillis());
        }
    }

    Rebuilds(
            ProjectionGroups groups,
            EventReader events,
            LiveProcessors processors,
            FencedTokenStore tokens,
            JdbcTemplate systemJdbc,
            JdbcTransactionManager systemTransactions,
            @Value("${hr.projections.rebuild.streams-in-memory:100000}") int streamsInMemory) {
        this.groups = groups;
        this.events = events;
        this.processors = processors;
        this.tokens = tokens;
        this.database = systemJdbc;
        this.transactions = systemTransactions;
        this.streamsInMemory = streamsInMemory;
    }

    /**
     * Returns when the new read models are live.
     *
     * @throws IllegalStateException if another rebuild of the processor is running, or too much cannot be applied; then
     *     the live read models are as they were
     */
    public Rebuilt run(String processor) {
        var group = groups.named(processor);
        var begun = System.nanoTime();
        var rebuild = new Rebuild(group, events, database, transactions, tokens, streamsInMemory);
        database.execute((Connection alone) -> {
            claim(alone, processor);
            try {
                rebuild.foldAll();
                for (var round = 0; round < ROUNDS && !rebuild.isNearHead(); round++) rebuild.catchUp();
                rebuild.catchUp();
                processors.whilePaused(processor, rebuild::switchOver);
                rebuild.dropPrevious();
                return true;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("The rebuild of %s was interrupted".formatted(processor), e);
            } finally {
                release(alone, processor);
            }
        });
        var rebuilt = new Rebuilt(rebuild.applied(), rebuild.position(), Duration.ofNanos(System.nanoTime() - begun));
        LOG.info("{} has been rebuilt: {}, {} events/s", processor, rebuilt, rebuilt.eventsPerSecond());
        return rebuilt;
    }

    private static void claim(Connection connection, String processor) throws SQLException {
        if (!ask(connection, "SELECT pg_try_advisory_lock(hashtextextended('rebuild ' || ?, 0))", processor))
            throw new IllegalStateException("A rebuild of %s is running".formatted(processor));
    }

    private static void release(Connection connection, String processor) throws SQLException {
        ask(connection, "SELECT pg_advisory_unlock(hashtextextended('rebuild ' || ?, 0))", processor);
    }

    private static boolean ask(Connection connection, String sql, String processor) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, processor);
            try (var answer = statement.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }
}

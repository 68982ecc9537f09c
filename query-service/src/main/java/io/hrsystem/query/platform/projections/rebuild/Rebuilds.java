package io.hrsystem.query.platform.projections.rebuild;

import io.hrsystem.eventstore.GlobalPosition;
import io.hrsystem.eventstore.bulk.EventReader;
import io.hrsystem.query.platform.projections.ProjectionGroup;
import io.hrsystem.query.platform.projections.ProjectionGroups;
import io.hrsystem.query.platform.projections.live.ProjectionTokens;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;

/**
 * Rebuilds read models from all events while the live ones go on answering and following, in this process or in others:
 * they are met in the database alone.
 */
@Component
public final class Rebuilds {
    private static final Logger LOG = LoggerFactory.getLogger(Rebuilds.class);

    private final ProjectionGroups groups;
    private final EventReader events;
    private final ProjectionTokens tokens;
    private final JdbcTemplate database;
    private final JdbcTransactionManager transactions;
    private final int streamsInMemory;

    /**
     * What a rebuild of a group has done.
     *
     * @param events how many of them it is made of
     * @param rows how many the read models have now
     * @param parked how many events could not be applied
     * @param position up to where the new read models know everything, and where the live processor goes on
     */
    public record Rebuilt(String group, long events, long rows, int parked, GlobalPosition position, Duration took) {
        public long eventsPerSecond() {
            return events * 1_000 / Math.max(1, took.toMillis());
        }
    }

    /**
     * What has become of several groups.
     *
     * @param events how many have been read, each of them once
     * @param failures why a group did not go live, by its name; its read models are as they were
     */
    public record Report(long events, List<Rebuilt> rebuilt, Map<String, RuntimeException> failures, Duration took) {}

    Rebuilds(
            ProjectionGroups groups,
            EventReader events,
            ProjectionTokens tokens,
            JdbcTemplate systemJdbc,
            JdbcTransactionManager systemTransactions,
            @Value("${hr.projections.rebuild.streams-in-memory:100000}") int streamsInMemory) {
        this.groups = groups;
        this.events = events;
        this.tokens = tokens;
        this.database = systemJdbc;
        this.transactions = systemTransactions;
        this.streamsInMemory = streamsInMemory;
    }

    /**
     * Returns when the new read models of a group are live.
     *
     * @throws IllegalArgumentException if there is no such group
     * @throws RebuildIsRunning if another rebuild of it is running
     * @throws IllegalStateException if too much cannot be applied; then the live read models are as they were
     */
    public Rebuilt run(String group) {
        var report = run(List.of(group));
        for (var failure : report.failures.values()) throw failure;
        return report.rebuilt.getFirst();
    }

    /**
     * The same of several groups by one reading of the events. Each goes live by itself.
     *
     * @throws IllegalArgumentException if there is no such group
     * @throws RebuildIsRunning if another rebuild of any of them is running
     */
    public Report run(Collection<String> names) {
        return run(names, Progress.NONE);
    }

    /**
     * The same while somebody watches. Who ends it leaves what is live, those groups too that have become so before.
     *
     * @throws IllegalArgumentException if there is no such group
     * @throws RebuildIsRunning if another rebuild of any of them is running
     * @throws java.util.concurrent.CancellationException if it was ended
     */
    public Report run(Collection<String> names, Progress progress) {
        var chosen = names.stream().distinct().map(groups::named).toList();
        try (var _ = RebuildLocks.take(database, names)) {
            var members = chosen.stream().map(this::member).toList();
            var report = new Reading(events, streamsInMemory, members, new EventCount(progress)).run();
            LOG.info("Rebuilt: {}", report);
            return report;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The rebuild was interrupted", e);
        }
    }

    private Reading.Member member(ProjectionGroup group) {
        return (room, late) -> new GroupRebuild(group, events, database, transactions, tokens, room, late);
    }
}

package io.hrsystem.query.platform.projections.live;

import io.hrsystem.contract.TenantId;
import io.hrsystem.eventstore.bulk.EventReader;
import io.hrsystem.query.platform.projections.BatchWriter;
import io.hrsystem.query.platform.projections.EventEnvelope;
import io.hrsystem.query.platform.projections.EventEnvelope.Stream;
import io.hrsystem.query.platform.projections.Parked;
import io.hrsystem.query.platform.projections.ParkedEvents;
import io.hrsystem.query.platform.projections.ParkedEvents.Place;
import io.hrsystem.query.platform.projections.ProjectionGroup;
import io.hrsystem.query.platform.projections.ProjectionGroups;
import io.hrsystem.query.platform.projections.StoredEnvelope;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Tries parked streams again after their events, or what reads them, have been put right. */
public final class ParkedStreams {
    /** Batches of the processor wait while as many are applied. */
    private static final int AT_ONCE = 1_000;

    private final ProjectionGroups groups;
    private final EventReader events;
    private final JdbcTemplate database;
    private final JdbcTransactionManager transactions;
    private final ParkedEvents parkedEvents;

    /**
     * What a retry has done.
     *
     * @param applied how many events
     * @param error why the next one cannot be applied; null if the stream is not parked any longer
     */
    public record Retried(
            Stream stream, int applied, @Nullable String error) {}

    public ParkedStreams(
            ProjectionGroups groups, EventReader events, JdbcTemplate database, JdbcTransactionManager transactions) {
        this.groups = groups;
        this.events = events;
        this.database = database;
        this.transactions = transactions;
        this.parkedEvents = new ParkedEvents(database);
    }

    /** @throws IllegalArgumentException if there is no such processor */
    public List<Stream> of(String processor) {
        return of(processor, null, null);
    }

    /**
     * Some of them.
     *
     * @param company whose; null for those of all
     * @param stream its id; null for all of them
     * @throws IllegalArgumentException if there is no such processor
     */
    public List<Stream> of(String processor, @Nullable TenantId company, @Nullable String stream) {
        return parkedEvents.streams(groups.named(processor).name(), company, stream);
    }

    /**
     * Leaves the event out that a stream waits for; those behind it wait until they are tried. Returns how many were left
     * out: none if the same work has done so before.
     *
     * @param work by which it was asked for
     */
    public int setAside(String processor, Stream stream, String work) {
        var setAside = new TransactionTemplate(transactions).execute(_ -> {
            database.query("SELECT stop_batches(?)", _ -> {}, processor);
            return parkedEvents.setAside(processor, stream, work);
        });
        return setAside;
    }

    /**
     * Applies a stream's parked events in their order, as far as they can be applied now. Live batches go on in between.
     *
     * @throws org.axonframework.eventsourcing.eventstore.EventStoreException if one of the events is not in the store
     */
    public Retried retry(String processor, Stream stream) {
        var group = groups.named(processor);
        var applied = 0;
        while (true) {
            var places = parkedEvents.first(processor, stream, AT_ONCE);
            if (places.isEmpty()) return new Retried(stream, applied, null);
            var waiting = events.at(places.stream().map(Place::position).toList()).stream()
                    .<EventEnvelope>map(StoredEnvelope::new)
                    .toList();
            var stuck = new TransactionTemplate(transactions).execute(_ -> apply(group, stream, places, waiting));
            if (stuck.isEmpty()) continue;
            var parked = stuck.get();
            applied += waiting.size() - parked.size();
            if (!parked.isEmpty())
                return new Retried(stream, applied, parked.getFirst().error());
        }
    }

    /** Returns what stays parked; nothing if somebody else has been at it in the meantime. */
    private Optional<List<Parked>> apply(
            ProjectionGroup group, Stream stream, List<Place> places, List<EventEnvelope> waiting) {
        var processor = group.name();
        database.query("SELECT stop_batches(?)", _ -> {}, processor);
        if (!parkedEvents.first(processor, stream, places.size()).equals(places)) return Optional.empty();
        var stuck = new BatchWriter(group, BatchTarget.SCHEMA, database, transactions).write(waiting, Set.of());
        var applied = waiting.size() - stuck.size();
        if (applied > 0)
            parkedEvents.forget(processor, stream, places.get(applied - 1).sequence());
        if (!stuck.isEmpty()) parkedEvents.explain(processor, stuck.getFirst());
        return Optional.of(stuck);
    }
}

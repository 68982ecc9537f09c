package io.hrsystem.eventstore.append;

import io.hrsystem.eventstore.EventRow;
import io.hrsystem.eventstore.feed.EventFeed;
import io.hrsystem.eventstore.json.EventSerializer;
import io.hrsystem.eventstore.json.ReadableEvent;
import io.hrsystem.platform.messages.MetadataKeys;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.AbstractEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Streams of one tenant, in the running Spring transaction: one SELECT loads an aggregate, one INSERT appends whatever
 * a unit of work has published. There are no snapshots, and {@link EventFeed} is who reads across streams.
 *
 * <p>The tenant of an append is in the events' metadata, that of a load in the metadata of the message being handled.
 * A conflict is a {@link org.axonframework.modelling.command.ConcurrencyException}, a stream that already exists an
 * {@link org.axonframework.modelling.command.AggregateStreamCreationException}.
 */
public final class PostgresEventStorageEngine extends AbstractEventStorageEngine {
    private final StreamQuery streams;
    private final EventSerializer serializer;
    private final DataSource app;

    /** @param app the command database, as the role of requests */
    public PostgresEventStorageEngine(DataSource app, EventSerializer serializer) {
        super(new Settings(serializer));
        streams = new StreamQuery(app);
        this.app = app;
        this.serializer = serializer;
    }

    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
        var stored = events.stream()
                .map(it -> NewEvent.of(it, (EventSerializer) serializer))
                .toList();
        var messages = TransactionBatches.current(app);
        if (messages != null) messages.append(stored);
        else
            new TransactionBatches(app, new TransactionalWrites())
                    .append(stored)
                    .send();
    }

    @Override
    public DomainEventStream readEvents(String stream, long firstSequence) {
        return KnownEvents.of(super.readEvents(stream, firstSequence));
    }

    @Override
    protected Stream<ReadableEvent> readEventData(String stream, long firstSequence) {
        var tenant = currentTenant();
        var messages = TransactionBatches.current(app);
        var ahead = messages == null || firstSequence > 0 ? null : messages.takeAhead(tenant, stream);
        var events = ahead != null ? ahead : streams.read(tenant, stream, firstSequence);
        if (messages != null) messages.loaded(tenant, stream, events);
        return serializer.readable(events);
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String stream) {
        return streams.lastSequence(currentTenant(), stream);
    }

    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String stream) {
        return Optional.empty();
    }

    @Override
    protected Stream<EventRow> readSnapshotData(String stream) {
        return Stream.empty();
    }

    @Override
    protected void storeSnapshot(DomainEventMessage<?> snapshot, Serializer serializer) {
        throw new UnsupportedOperationException("streams are short, there are no snapshots");
    }

    @Override
    protected Stream<EventRow> readEventData(@Nullable TrackingToken token, boolean mayBlock) {
        throw new UnsupportedOperationException("the feed reads across streams");
    }

    private static String currentTenant() {
        return CurrentUnitOfWork.map(unit -> unit.getMessage().getMetaData().get(MetadataKeys.TENANT))
                .map(String.class::cast)
                .orElseThrow(() -> new EventStoreException("A stream is read for a message that names no tenant"));
    }

    private static final class Settings extends Builder {
        Settings(EventSerializer serializer) {
            eventSerializer(serializer);
            snapshotSerializer(serializer);
        }
    }
}

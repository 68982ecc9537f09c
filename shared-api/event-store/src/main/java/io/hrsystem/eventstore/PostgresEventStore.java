package io.hrsystem.eventstore;

import io.hrsystem.eventstore.append.PostgresEventStorageEngine;
import io.hrsystem.eventstore.feed.CommitNotifier;
import io.hrsystem.eventstore.feed.EventFeed;
import java.time.Instant;
import java.util.List;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.AbstractEventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The event store of the side that decides: appends through the engine, and tells all feeds when it is committed. */
public final class PostgresEventStore extends AbstractEventStore {
    private final EventFeed feed;
    private final CommitNotifier notifier;

    /** @param feed of this process, woken without a detour through the database */
    public PostgresEventStore(PostgresEventStorageEngine engine, EventFeed feed, CommitNotifier notifier) {
        super(new Settings().storageEngine(engine));
        this.feed = feed;
        this.notifier = notifier;
    }

    @Override
    protected void afterCommit(List<? extends EventMessage<?>> events) {
        // a transaction that is wider than the unit of work has not been committed yet
        if (!TransactionSynchronizationManager.isSynchronizationActive()) wake();
        else
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    wake();
                }
            });
    }

    private void wake() {
        feed.wake();
        notifier.wake();
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken token) {
        return feed.openStream(token);
    }

    @Override
    public TrackingToken createTailToken() {
        return feed.createTailToken();
    }

    @Override
    public TrackingToken createHeadToken() {
        return feed.createHeadToken();
    }

    @Override
    public TrackingToken createTokenAt(Instant start) {
        return feed.createTokenAt(start);
    }

    private static final class Settings extends Builder {}
}

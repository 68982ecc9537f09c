package io.hrsystem.eventstore;

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

/** The event store of the side that decides: appends through the engine, and tells all tails when it is committed. */
public final class PostgresEventStore extends AbstractEventStore {
    private final EventTail tail;
    private final CommitNotifier notifier;

    /** @param tail of this process, woken without a detour through the database */
    public PostgresEventStore(PostgresEventStorageEngine engine, EventTail tail, CommitNotifier notifier) {
        super(new Settings().storageEngine(engine));
        this.tail = tail;
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
        tail.wake();
        notifier.wake();
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken token) {
        return tail.openStream(token);
    }

    @Override
    public TrackingToken createTailToken() {
        return tail.createTailToken();
    }

    @Override
    public TrackingToken createHeadToken() {
        return tail.createHeadToken();
    }

    @Override
    public TrackingToken createTokenAt(Instant start) {
        return tail.createTokenAt(start);
    }

    private static final class Settings extends Builder {}
}

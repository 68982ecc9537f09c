package io.hrsystem.eventstore.feed;

import org.axonframework.eventsourcing.eventstore.EventStoreException;

/** The event store is not the one that was read from; whoever read on would skip events without a word. */
public final class LostHistory extends EventStoreException {
    public LostHistory(String what) {
        super("Reading stops: " + what);
    }
}

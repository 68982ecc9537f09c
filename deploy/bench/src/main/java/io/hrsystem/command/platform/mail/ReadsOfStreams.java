package io.hrsystem.command.platform.mail;

import io.hrsystem.command.platform.commands.Commands;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** As the service wires it. */
public final class ReadsOfStreams {
    private ReadsOfStreams() {}

    public static StreamReads of(Commands commands, EventStore store) {
        return new StreamReads(commands, store);
    }
}

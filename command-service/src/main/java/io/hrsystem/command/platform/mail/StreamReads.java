package io.hrsystem.command.platform.mail;

import io.hrsystem.command.platform.commands.Commands;
import io.hrsystem.contract.TenantId;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.Message;

/** Reads streams for those who write to people: no row holds an address. */
public final class StreamReads {
    private static final String ACTOR = "mail";

    private final Commands commands;
    private final EventStore events;

    StreamReads(Commands commands, EventStore events) {
        this.commands = commands;
        this.events = events;
    }

    /** The events of one type, or family, of a stream, in order. */
    public <E> List<E> read(TenantId tenant, String stream, Class<E> type) {
        var found = new ArrayList<E>();
        commands.asSystem(tenant, ACTOR, _ -> {
            found.clear();
            events.readEvents(stream).asStream().map(Message::getPayload).forEach(it -> {
                if (type.isInstance(it)) found.add(type.cast(it));
            });
        });
        return found;
    }
}

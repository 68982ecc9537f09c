package io.hrsystem.query.platform.projections;

import io.hrsystem.contract.DomainEvent;
import io.hrsystem.eventstore.GlobalPosition;
import io.hrsystem.eventstore.bulk.StoredEvent;
import io.hrsystem.platform.messages.MetadataKeys;
import io.hrsystem.query.platform.projections.api.CannotApply;
import io.hrsystem.query.platform.projections.api.EventMeta;
import org.jspecify.annotations.Nullable;

/** An event as it is read from the store in bulk; decoded at once, by the thread that reads. */
public final class StoredEnvelope implements EventEnvelope {
    private final StoredEvent event;
    private final EventMeta meta;
    private @Nullable DomainEvent payload;
    private @Nullable RuntimeException undecodable;

    public StoredEnvelope(StoredEvent event) {
        this.event = event;
        this.meta = new EventMeta(
                event.tenantId(),
                event.streamId(),
                event.sequence(),
                event.recordedAt(),
                actor(event),
                event.position());
        try {
            payload = event.payload();
        } catch (RuntimeException e) {
            undecodable = e;
        }
    }

    private static @Nullable String actor(StoredEvent event) {
        return event.hasMetadata() ? event.metadata(MetadataKeys.ACTOR) : null;
    }

    /** What it keeps in memory, about. */
    public int bytes() {
        return event.bytes();
    }

    /** The logical name of what it carries, known even if that cannot be decoded. */
    public String type() {
        return event.payloadType();
    }

    @Override
    public EventMeta meta() {
        return meta;
    }

    @Override
    public GlobalPosition position() {
        return event.position();
    }

    @Override
    public String eventId() {
        return event.eventId().toString();
    }

    @Override
    public DomainEvent payload() {
        if (payload != null) return payload;
        throw undecodable != null ? undecodable : CannotApply.unknown(event.payloadType());
    }
}

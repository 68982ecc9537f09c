package io.hrsystem.query.platform.projections.live;

import static java.util.Objects.requireNonNull;

import io.hrsystem.contract.DomainEvent;
import io.hrsystem.contract.TenantId;
import io.hrsystem.eventstore.GlobalPosition;
import io.hrsystem.platform.messages.MetadataKeys;
import io.hrsystem.query.platform.projections.EventEnvelope;
import io.hrsystem.query.platform.projections.api.CannotApply;
import io.hrsystem.query.platform.projections.api.EventMeta;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.serialization.UnknownSerializedType;

/** An event as the feed delivers it. */
record LiveEvent(EventMessage<?> message, EventMeta meta, GlobalPosition position) implements EventEnvelope {
    static LiveEvent of(EventMessage<?> message) {
        if (!(message instanceof DomainEventMessage<?> event) || !(message instanceof TrackedEventMessage<?> tracked))
            throw new IllegalArgumentException("not from the event store: " + message.getIdentifier());
        var tenant = (String) requireNonNull(message.getMetaData().get(MetadataKeys.TENANT), "an event without tenant");
        var position = GlobalPosition.of(tracked.trackingToken());
        var meta = new EventMeta(
                new TenantId(tenant),
                event.getAggregateIdentifier(),
                event.getSequenceNumber(),
                event.getTimestamp(),
                (String) message.getMetaData().get(MetadataKeys.ACTOR),
                position);
        return new LiveEvent(message, meta, position);
    }

    @Override
    public String eventId() {
        return message.getIdentifier();
    }

    @Override
    public DomainEvent payload() {
        return switch (message.getPayload()) {
            case DomainEvent event -> event;
            case UnknownSerializedType unknown ->
                throw CannotApply.unknown(unknown.serializedType().getName());
            default -> throw new IllegalStateException("not an event of this product: " + message.getPayloadType());
        };
    }
}

package io.hrsystem.eventstore.append;

import io.hrsystem.eventstore.json.EventSerializer;
import io.hrsystem.platform.messages.MetadataKeys;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializedType;

/** An event as it is going to be stored. */
record NewEvent(
        Stream stream,
        long sequence,
        UUID id,
        String streamType,
        SerializedType payloadType,
        String payload,
        String metadata,
        String recordedAt) {
    record Stream(String tenant, String id) {}

    /** @throws EventStoreException if it is no event of an aggregate, or its metadata name no tenant or hold more than text */
    static NewEvent of(EventMessage<?> message, EventSerializer serializer) {
        if (!(message instanceof DomainEventMessage<?> event))
            throw new EventStoreException(message.getPayloadType() + " was not published by an aggregate");
        var payload = serializer.serialize(event.getPayload(), String.class);
        return new NewEvent(
                new Stream(tenantOf(event.getMetaData()), event.getAggregateIdentifier()),
                event.getSequenceNumber(),
                UUID.fromString(event.getIdentifier()),
                event.getType(),
                payload.getType(),
                payload.getData(),
                serializer.serialize(event.getMetaData(), String.class).getData(),
                // as precise as the column, so that a reader finds the instant that was written
                event.getTimestamp().truncatedTo(ChronoUnit.MICROS).toString());
    }

    private static String tenantOf(MetaData metadata) {
        for (var entry : metadata.entrySet())
            if (!(entry.getValue() instanceof String))
                throw new EventStoreException("Metadata '" + entry.getKey() + "' is not text");
        if (metadata.get(MetadataKeys.TENANT) instanceof String tenant && !tenant.isBlank()) return tenant;
        throw new EventStoreException("An event without a tenant cannot be stored");
    }

    @Override
    public String toString() {
        return "event " + sequence + " of " + stream.id();
    }
}

package io.hrsystem.eventstore.append;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.hrsystem.eventstore.json.EventSerializer;
import io.hrsystem.platform.Refusal;
import io.hrsystem.platform.RefusalCode;
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
    /** What every reader loads for ever: payload and metadata together, in bytes. */
    static final int LARGEST = 64 * 1024;

    record Stream(String tenant, String id) {}

    /**
     * @throws EventStoreException if it is no event of an aggregate, or its metadata name no tenant or hold more than text
     * @throws Refusal EVENT_TOO_LARGE
     */
    static NewEvent of(EventMessage<?> message, EventSerializer serializer) {
        if (!(message instanceof DomainEventMessage<?> event))
            throw new EventStoreException(message.getPayloadType() + " was not published by an aggregate");
        var tenant = tenantOf(event.getMetaData());
        var payload = serializer.stored(event.getPayload(), tenant, event.getAggregateIdentifier());
        var metadata = serializer.serialize(event.getMetaData(), String.class).getData();
        if (isTooLarge(payload.getData(), metadata))
            throw Refusal.of(RefusalCode.EVENT_TOO_LARGE).with("most", LARGEST);
        return new NewEvent(
                new Stream(tenant, event.getAggregateIdentifier()),
                event.getSequenceNumber(),
                UUID.fromString(event.getIdentifier()),
                event.getType(),
                payload.getType(),
                payload.getData(),
                metadata,
                // as precise as the column, so that a reader finds the instant that was written
                event.getTimestamp().truncatedTo(ChronoUnit.MICROS).toString());
    }

    private static boolean isTooLarge(String payload, String metadata) {
        // no character takes more than three bytes
        if (3 * (payload.length() + metadata.length()) <= LARGEST) return false;
        return payload.getBytes(UTF_8).length + metadata.getBytes(UTF_8).length > LARGEST;
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

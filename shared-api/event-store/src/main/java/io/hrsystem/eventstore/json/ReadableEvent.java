package io.hrsystem.eventstore.json;

import io.hrsystem.eventstore.EventRow;
import io.hrsystem.eventstore.GlobalPosition;
import java.time.Instant;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.serialization.SerializedObject;

/** A row whose personal values are decrypted when somebody asks for its payload, before anything is made of it. */
public record ReadableEvent(EventRow row, SerializedObject<byte[]> payload)
        implements DomainEventData<byte[]>, TrackedEventData<byte[]> {
    @Override
    public GlobalPosition trackingToken() {
        return row.trackingToken();
    }

    @Override
    public String getType() {
        return row.getType();
    }

    @Override
    public String getAggregateIdentifier() {
        return row.getAggregateIdentifier();
    }

    @Override
    public long getSequenceNumber() {
        return row.getSequenceNumber();
    }

    @Override
    public String getEventIdentifier() {
        return row.getEventIdentifier();
    }

    @Override
    public Instant getTimestamp() {
        return row.getTimestamp();
    }

    @Override
    public SerializedObject<byte[]> getMetaData() {
        return row.getMetaData();
    }

    @Override
    public SerializedObject<byte[]> getPayload() {
        return payload;
    }
}

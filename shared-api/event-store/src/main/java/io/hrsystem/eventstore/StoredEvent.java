package io.hrsystem.eventstore;

import io.hrsystem.contract.DomainEvent;
import io.hrsystem.contract.TenantId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An event as it is stored. What is JSON is decoded when it is asked for, each time. */
public final class StoredEvent {
    private final EventRow row;
    private final EventSerializer serializer;

    StoredEvent(EventRow row, EventSerializer serializer) {
        this.row = row;
        this.serializer = serializer;
    }

    public GlobalPosition position() {
        return row.position();
    }

    public TenantId tenantId() {
        return new TenantId(row.tenant());
    }

    public String streamId() {
        return row.stream();
    }

    public long sequence() {
        return row.sequence();
    }

    public UUID eventId() {
        return UUID.fromString(row.id());
    }

    /** The logical name, for example {@code attendance.CheckedIn}. */
    public String payloadType() {
        return row.payloadType();
    }

    /** When the command side recorded it. */
    public Instant recordedAt() {
        return row.recordedAt();
    }

    /** Null if this version of the program does not know the type. */
    public @Nullable DomainEvent payload() {
        return serializer.readPayload(row.payloadType(), row.payload());
    }

    /** The text as it was written. */
    public String payloadText() {
        return new String(row.payload(), StandardCharsets.UTF_8);
    }

    public Map<String, String> metadata() {
        return serializer.readMetadata(row.metadata());
    }
}

package io.hrsystem.eventstore;

import io.hrsystem.contract.seals.EventLeaf;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.serialization.SerializedMetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;

/** One row of the event table, its JSON still as the bytes that came over the wire. Rows are never compared. */
@SuppressWarnings("ArrayRecordComponent")
public record EventRow(
        GlobalPosition position,
        String tenant,
        String stream,
        long sequence,
        String id,
        String streamType,
        String payloadType,
        @Nullable String revision,
        byte[] payload,
        byte[] metadata,
        Instant recordedAt)
        implements DomainEventData<byte[]>, TrackedEventData<byte[]> {
    public static final String COLUMNS =
            "xid, pos, tenant_id, stream_id, sequence, event_id, stream_type, payload_type,"
                    + " revision, payload, metadata, recorded_at";

    public static EventRow of(ResultSet row) throws SQLException {
        return new EventRow(
                new GlobalPosition(row.getLong(1), row.getLong(2)),
                row.getString(3),
                row.getString(4),
                row.getLong(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getBytes(10),
                row.getBytes(11),
                row.getObject(12, OffsetDateTime.class).toInstant());
    }

    /** As it is sealed. */
    public EventLeaf leaf() {
        return new EventLeaf(
                tenant, stream, sequence, id, streamType, payloadType, revision, recordedAt, payload, metadata);
    }

    /** What it keeps in memory, about. */
    public int bytes() {
        return payload.length + metadata.length;
    }

    @Override
    public GlobalPosition trackingToken() {
        return position;
    }

    @Override
    public String getType() {
        return streamType;
    }

    @Override
    public String getAggregateIdentifier() {
        return stream;
    }

    @Override
    public long getSequenceNumber() {
        return sequence;
    }

    @Override
    public String getEventIdentifier() {
        return id;
    }

    @Override
    public Instant getTimestamp() {
        return recordedAt;
    }

    @Override
    public SerializedObject<byte[]> getMetaData() {
        return new SerializedMetaData<>(metadata, byte[].class);
    }

    @Override
    public SerializedObject<byte[]> getPayload() {
        return new SimpleSerializedObject<>(payload, byte[].class, payloadType, revision);
    }
}

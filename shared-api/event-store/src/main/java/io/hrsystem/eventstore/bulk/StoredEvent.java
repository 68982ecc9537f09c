package io.hrsystem.eventstore.bulk;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.hrsystem.contract.DomainEvent;
import io.hrsystem.contract.TenantId;
import io.hrsystem.eventstore.GlobalPosition;
import io.hrsystem.eventstore.json.EventSerializer;
import io.hrsystem.eventstore.json.ReadTogether;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An event as it is stored. What is JSON is decoded when it is asked for, each time. */
public final class StoredEvent {
    static final String COLUMNS =
            "xid, pos, tenant_id, stream_id, sequence, event_id, payload_type, recorded_at, payload";
    private static final long EPOCH = Instant.parse("2000-01-01T00:00:00Z").getEpochSecond();
    private static final int MICROS = 1_000_000;

    private final GlobalPosition position;
    private final TenantId tenant;
    private final String stream;
    private final long sequence;
    private final UUID id;
    private final String payloadType;
    private final Instant recordedAt;
    private final Json payload;
    private final int bytes;
    private final @Nullable Json metadata;
    private final EventSerializer serializer;
    private final ReadTogether together;

    /** Somewhere in the row that came over the wire. */
    private record Json(ByteBuffer row, int offset, int length) {
        static Json of(ByteBuffer row) {
            var length = row.getInt();
            var json = new Json(row, row.position(), length);
            row.position(row.position() + length);
            return json;
        }

        byte[] bytes() {
            return row.array();
        }

        /**
         * The text behind a key that has one, as it is written by us. Within a text there are no such signs: its quotes are
         * escaped. Null if it has to be decoded, or is not there.
         */
        @Nullable
        String textOf(String key) {
            var from = indexAfter(key.getBytes(UTF_8));
            for (var end = from; from >= 0 && end < offset + length; end++) {
                if (bytes()[end] == '\\') return null;
                if (bytes()[end] == '"') return new String(bytes(), from, end - from, UTF_8);
            }
            return null;
        }

        private int indexAfter(byte[] key) {
            for (var at = offset; at <= offset + length - key.length; at++)
                if (Arrays.equals(bytes(), at, at + key.length, key, 0, key.length)) return at + key.length;
            return -1;
        }
    }

    /**
     * @param row the columns in the format of binary COPY; more than {@link #COLUMNS} are the metadata, or null
     * @param tenants those that are known: who keeps many events need not keep as many tenants
     * @param together with those it is read with
     */
    StoredEvent(ByteBuffer row, Map<String, TenantId> tenants, EventSerializer serializer, ReadTogether together) {
        bytes = row.remaining();
        position = new GlobalPosition(int8(row), int8(row));
        tenant = tenants.computeIfAbsent(text(row), TenantId::new);
        stream = text(row);
        sequence = int8(row);
        row.getInt();
        id = new UUID(row.getLong(), row.getLong());
        payloadType = text(row);
        var micros = int8(row);
        recordedAt =
                Instant.ofEpochSecond(EPOCH + Math.floorDiv(micros, MICROS), Math.floorMod(micros, MICROS) * 1_000L);
        payload = Json.of(row);
        metadata = row.hasRemaining() && row.getInt(row.position()) >= 0 ? Json.of(row) : null;
        this.serializer = serializer;
        this.together = together;
        serializer.together(payloadType, payload.bytes(), payload.offset, payload.length, together);
    }

    private static long int8(ByteBuffer row) {
        row.getInt();
        return row.getLong();
    }

    private static String text(ByteBuffer row) {
        var length = row.getInt();
        var text = new String(row.array(), row.position(), length, UTF_8);
        row.position(row.position() + length);
        return text;
    }

    /** What it keeps in memory, about. */
    public int bytes() {
        return bytes;
    }

    public GlobalPosition position() {
        return position;
    }

    public TenantId tenantId() {
        return tenant;
    }

    public String streamId() {
        return stream;
    }

    public long sequence() {
        return sequence;
    }

    public UUID eventId() {
        return id;
    }

    /** The logical name, for example {@code attendance.CheckedIn}. */
    public String payloadType() {
        return payloadType;
    }

    /** When the command side recorded it. */
    public Instant recordedAt() {
        return recordedAt;
    }

    /** Null if this version of the program does not know the type. */
    public @Nullable DomainEvent payload() {
        return serializer.readPayload(
                tenant.value(), stream, payloadType, payload.bytes(), payload.offset, payload.length, together);
    }

    /** The text as it is stored. */
    public String payloadText() {
        return new String(payload.bytes(), payload.offset, payload.length, UTF_8);
    }

    /** The same with its personal values in plain, or {@code ERASED}. */
    public String openedText() {
        var opened = serializer.openedPayload(
                tenant.value(), stream, payloadType, payload.bytes(), payload.offset, payload.length, together);
        return new String(opened, UTF_8);
    }

    /** Whether it was read with its metadata. */
    public boolean hasMetadata() {
        return metadata != null;
    }

    /** @throws IllegalStateException if it was read without them */
    public Map<String, String> metadata() {
        if (metadata == null) throw new IllegalStateException("Event " + id + " was read without its metadata");
        return serializer.readMetadata(metadata.bytes(), metadata.offset, metadata.length);
    }

    /**
     * One of them, without making all; null if there is none of this key.
     *
     * @throws IllegalStateException if it was read without them
     */
    public @Nullable String metadata(String key) {
        var text = metadata == null ? null : metadata.textOf("\"" + key + "\":\"");
        return text == null ? metadata().get(key) : text;
    }
}

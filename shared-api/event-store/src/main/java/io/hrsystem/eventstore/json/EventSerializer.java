package io.hrsystem.eventstore.json;

import static java.util.stream.Collectors.toUnmodifiableMap;

import io.hrsystem.contract.DomainEvent;
import io.hrsystem.contract.EventCatalog;
import io.hrsystem.eventstore.EventRow;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.UnknownSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectReader;

/**
 * Writes events as JSON under their logical names ({@code attendance.CheckedIn}) and knows nothing but the events of
 * {@link EventCatalog} and metadata: a stored name never loads a class. A name that this version does not know reads
 * as {@link UnknownSerializedType}, which no handler matches.
 */
public final class EventSerializer extends Jackson3Serializer {
    private static final Map<String, Class<?>> TYPES = EventCatalog.types();

    private final ObjectReader metadata = getObjectMapper().readerForMapOf(String.class);
    private final Map<String, ObjectReader> payloads = TYPES.entrySet().stream()
            .collect(
                    toUnmodifiableMap(Map.Entry::getKey, it -> getObjectMapper().readerFor(it.getValue())));

    EventSerializer(Builder builder) {
        super(builder);
    }

    /** Without Axon's detour, which looks for upcasters and other formats; null if the name is unknown. */
    @Nullable
    public DomainEvent readPayload(String name, byte[] bytes, int offset, int length) {
        var reader = payloads.get(name);
        return reader == null ? null : reader.readValue(bytes, offset, length);
    }

    /** Without Axon's detour, which looks for values of other types. */
    public Map<String, String> readMetadata(byte[] bytes, int offset, int length) {
        return metadata.readValue(bytes, offset, length);
    }

    /** @throws IllegalArgumentException if the class is not in the catalogue, and so may not be stored */
    @Override
    public SerializedType typeForClass(@Nullable Class type) {
        if (type == null || type == MetaData.class) return super.typeForClass(type);
        var name = EventCatalog.nameOf(type);
        if (TYPES.get(name) != type)
            throw new IllegalArgumentException(type.getName() + " is not in the event catalogue");
        return new SimpleSerializedType(name, null);
    }

    public List<TrackedEventMessage<?>> messages(List<EventRow> rows) {
        return EventUtils.upcastAndDeserializeTrackedEvents(rows.stream(), this, NoOpEventUpcaster.INSTANCE)
                .toList();
    }

    @Override
    public Class<?> classForType(SerializedType type) {
        var known = TYPES.get(type.getName());
        if (known != null) return known;
        return type.getName().equals(MetaData.class.getName()) ? MetaData.class : UnknownSerializedType.class;
    }
}

package io.hrsystem.eventstore.json;

import static java.util.stream.Collectors.toUnmodifiableMap;

import io.hrsystem.contract.DomainEvent;
import io.hrsystem.contract.EventCatalog;
import io.hrsystem.eventstore.EventRow;
import io.hrsystem.keys.SubjectKeys;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedObject;
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

    private static final Map<String, PersonalFields> PERSONAL = TYPES.entrySet().stream()
            .map(it -> Map.entry(it.getKey(), PersonalFields.of(it.getValue())))
            .filter(it -> !it.getValue().fields().isEmpty())
            .collect(toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private final ObjectReader metadata = getObjectMapper().readerForMapOf(String.class);
    private final Map<String, ObjectReader> payloads = TYPES.entrySet().stream()
            .collect(
                    toUnmodifiableMap(Map.Entry::getKey, it -> getObjectMapper().readerFor(it.getValue())));

    private final @Nullable SubjectKeys keys;

    /** @param keys null for who meets no personal values: to store or to read one is refused then */
    EventSerializer(Builder builder, @Nullable SubjectKeys keys) {
        super(builder);
        this.keys = keys;
    }

    /**
     * As it is stored: personal values are encrypted for this place, by keys that are there before.
     *
     * @throws IllegalArgumentException if it is no event of the catalogue
     * @throws io.hrsystem.platform.Refusal PERSON_ERASED if it is about somebody whose key has been destroyed
     */
    public SerializedObject<String> stored(Object payload, String tenant, String stream) {
        var type = typeForClass(payload.getClass());
        var fields = personal(type.getName());
        if (fields == null || !(payload instanceof DomainEvent event)) return serialize(payload, String.class);
        var sealing = Sealing.of(event, new Place(tenant, stream, type.getName()), fields, keys());
        var json = getObjectMapper()
                .writerFor(event.getClass())
                .withAttribute(Sealing.attribute(), sealing)
                .writeValueAsString(event);
        return new SimpleSerializedObject<>(json, String.class, type);
    }

    /**
     * Without Axon's detour, which looks for upcasters and other formats; null if the name is unknown.
     *
     * @param together what it was read with
     */
    @Nullable
    public DomainEvent readPayload(
            String tenant, String stream, String name, byte[] bytes, int offset, int length, ReadTogether together) {
        var reader = payloads.get(name);
        if (reader == null) return null;
        if (personal(name) == null) return reader.readValue(bytes, offset, length);
        return reader.readValue(
                opened(new SealedJson(bytes, offset, length), new Place(tenant, stream, name), together));
    }

    /**
     * The JSON with its personal values in plain, or {@code ERASED}.
     *
     * @param together what it was read with
     */
    public byte[] openedPayload(
            String tenant, String stream, String name, byte[] bytes, int offset, int length, ReadTogether together) {
        var payload = new SealedJson(bytes, offset, length);
        return personal(name) == null ? payload.copy() : opened(payload, new Place(tenant, stream, name), together);
    }

    /** Whoever reads them together tells so, one by one, before the first is read. */
    public void together(String name, byte[] bytes, int offset, int length, ReadTogether page) {
        if (personal(name) != null) page.add(new SealedJson(bytes, offset, length));
    }

    private byte[] opened(SealedJson payload, Place place, ReadTogether together) {
        if (!payload.isSealed()) return payload.copy();
        together.fetchKeys(keys());
        return payload.opened(keys(), place);
    }

    private @Nullable PersonalFields personal(String type) {
        return PERSONAL.get(type);
    }

    private SubjectKeys keys() {
        if (keys == null) throw new IllegalStateException("There are no keys here for personal values");
        return keys;
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
        return EventUtils.upcastAndDeserializeTrackedEvents(readable(rows), this, NoOpEventUpcaster.INSTANCE)
                .toList();
    }

    /** Rows that were read together. */
    public Stream<ReadableEvent> readable(List<EventRow> rows) {
        var page = new ReadTogether();
        for (var row : rows) together(row.payloadType(), row.payload(), 0, row.payload().length, page);
        return rows.stream().map(row -> new ReadableEvent(row, payload(row, page)));
    }

    /**
     * The personal values of an event, for those to whom they are disclosed; none of a type that is not known here.
     *
     * @param page what it was read with
     */
    public List<DisclosedValue> disclosed(EventRow row, ReadTogether page) {
        if (personal(row.payloadType()) == null) return List.of();
        var sealed = new SealedJson(row.payload(), 0, row.payload().length);
        if (!sealed.isSealed()) return List.of();
        page.fetchKeys(keys());
        return sealed.disclosed(keys(), new Place(row.tenant(), row.stream(), row.payloadType()));
    }

    private SerializedObject<byte[]> payload(EventRow row, ReadTogether page) {
        if (personal(row.payloadType()) == null) return row.getPayload();
        var sealed = new SealedJson(row.payload(), 0, row.payload().length);
        var place = new Place(row.tenant(), row.stream(), row.payloadType());
        return new OpenedPayload(row.getPayload().getType(), () -> opened(sealed, place, page));
    }

    @Override
    public Class<?> classForType(SerializedType type) {
        var known = TYPES.get(type.getName());
        if (known != null) return known;
        return type.getName().equals(MetaData.class.getName()) ? MetaData.class : UnknownSerializedType.class;
    }
}

package io.hrsystem.eventstore.json;

import static com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility.ANY;
import static com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility.NONE;
import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import io.hrsystem.contract.personal.PersonalValue;
import io.hrsystem.eventstore.GlobalPosition;
import io.hrsystem.keys.SubjectKeys;
import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;
import tools.jackson.databind.module.SimpleModule;

/** The two serializers: one for events, one for everything else that Axon stores (tokens, sagas). */
public final class Serializers {
    private Serializers() {}

    /**
     * Same event, same bytes: fields in the order of the record, absent ones left out. So a field that is added later
     * changes no event that was stored before it.
     */
    public static EventSerializer events(SubjectKeys keys) {
        return withKeys(keys);
    }

    /** The same for who meets no personal values: to store or to read one fails. */
    public static EventSerializer events() {
        return withKeys(null);
    }

    private static EventSerializer withKeys(@Nullable SubjectKeys keys) {
        var builder = Jackson3Serializer.builder();
        builder.jsonMapperBuilderCustomizer(json -> forgiving(json)
                .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(NON_NULL))
                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .addModule(byHand()));
        return new EventSerializer(builder, keys);
    }

    /** Keeps class names, and refuses to write a personal value, wherever it hides in what it is given. */
    public static Jackson3Serializer general() {
        return Jackson3Serializer.builder()
                .jsonMapperBuilderCustomizer(json -> forgiving(json)
                        .polymorphicTypeValidator(BasicPolymorphicTypeValidator.builder()
                                .allowIfSubType("org.axonframework.")
                                .allowIfSubType(GlobalPosition.class)
                                .build())
                        .addModule(new NoPersonalValues()))
                .build();
    }

    private static SimpleModule byHand() {
        return new SimpleModule()
                .setValueInstantiators(new RecordInstantiators())
                .addDeserializer(Instant.class, new InstantReader())
                .addSerializer(PersonalValue.class, new Sealing.Writer())
                .addDeserializer(LocalDate.class, new DateReader());
    }

    private static JsonMapper.Builder forgiving(JsonMapper.Builder json) {
        return json.changeDefaultVisibility(visibility -> visibility
                        .withFieldVisibility(ANY)
                        .withGetterVisibility(NONE)
                        .withIsGetterVisibility(NONE))
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
    }
}

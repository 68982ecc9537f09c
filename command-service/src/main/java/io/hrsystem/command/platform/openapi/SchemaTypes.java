package io.hrsystem.command.platform.openapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.type.TypeFactory;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import jakarta.validation.constraints.NotBlank;
import java.lang.reflect.RecordComponent;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Describes records as JSON has them: what is not {@code @Nullable} is required, a value is a plain string, and every
 * property whose form says enough has an example.
 */
final class SchemaTypes implements ModelConverter {
    private static final Map<String, Object> EXAMPLES = Map.of(
            "uuid", "019a4b3c-5d6e-7f80-8a1b-2c3d4e5f6071",
            "date", "2026-03-02",
            "date-time", "2026-03-02T00:00:00Z",
            "time-local", "09:00");

    private final Map<String, Class<?>> owners = new ConcurrentHashMap<>();

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        if (!chain.hasNext()) return null;
        var raw = TypeFactory.defaultInstance().constructType(type.getType()).getRawClass();
        var value = PlainValue.of(raw);
        if (value != null) {
            var schema = chain.next().resolve(value.in(type), context, chain);
            return schema == null ? null : withExample(value.describe(schema));
        }
        var schema = chain.next().resolve(type, context, chain);
        if (schema == null || schema.get$ref() == null) return schema;
        var name = schema.get$ref().substring(schema.get$ref().lastIndexOf('/') + 1);
        requireOneOwner(name, raw);
        var model = context.getDefinedModels().get(name);
        if (raw.isRecord() && model != null) complete(model, raw);
        return schema;
    }

    /** Otherwise one of the two would silently take the place of the other. */
    private void requireOneOwner(String name, Class<?> type) {
        var owner = owners.putIfAbsent(name, type);
        if (owner != null && owner != type)
            throw new IllegalStateException(
                    "two types are called %s outside: %s and %s; give one of them @Schema(name = ...)"
                            .formatted(name, owner.getName(), type.getName()));
    }

    private static void complete(Schema<?> model, Class<?> type) {
        var components = type.getRecordComponents();
        model.setRequired(Stream.of(components)
                .filter(it -> !isNullable(it))
                .map(RecordComponent::getName)
                .toList());
        for (var component : components) {
            var property = model.getProperties().get(component.getName());
            if (property == null) continue;
            withExample(property);
            tighten(property, component);
            if (isNullable(component) && !isLeftOutWhenNull(type))
                model.getProperties().put(component.getName(), orNull(property));
        }
    }

    /** Bean Validation knows of blanks, and matches a pattern with the whole text; JSON Schema does neither. */
    private static void tighten(Schema<?> property, RecordComponent component) {
        if (Objects.equals(property.getMinLength(), 0))
            property.setMinLength(component.getAccessor().isAnnotationPresent(NotBlank.class) ? 1 : null);
        var pattern = property.getPattern();
        if (pattern != null && !pattern.startsWith("^")) property.setPattern("^(" + pattern + ")$");
    }

    private static Schema<?> withExample(Schema<?> property) {
        if (property.getExample() == null && property.getFormat() != null) {
            var example = EXAMPLES.get(property.getFormat());
            if (example != null) property.setExample(example);
        }
        return property;
    }

    private static Schema<?> orNull(Schema<?> property) {
        if (property.getAnyOf() != null) return property;
        if (property.get$ref() != null) {
            var either = new JsonSchema().addAnyOfItem(property).addAnyOfItem(new JsonSchema().typesItem("null"));
            either.description(property.getDescription());
            if (property.getExample() != null) either.example(property.getExample());
            property.description(null).setExample(null);
            property.setExampleSetFlag(false);
            return either;
        }
        property.addType("null");
        return property;
    }

    private static boolean isNullable(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static boolean isLeftOutWhenNull(Class<?> type) {
        var inclusion = type.getAnnotation(JsonInclude.class);
        return inclusion != null && inclusion.value() == JsonInclude.Include.NON_NULL;
    }
}

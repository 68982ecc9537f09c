package io.hrsystem.command.platform.openapi;

import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.Type;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A type that is one plain value in JSON.
 *
 * @param format null if its name says nothing about it
 */
record PlainValue(
        Type written, @Nullable String format, @Nullable String example) {
    static @Nullable PlainValue of(Class<?> type) {
        if (type == ZoneId.class) return new PlainValue(String.class, null, "Asia/Seoul");
        if (type == LocalTime.class) return new PlainValue(String.class, "time-local", null);
        if (!type.isRecord() || type.getRecordComponents().length != 1) return null;
        var only = type.getRecordComponents()[0];
        if (!only.getAccessor().isAnnotationPresent(JsonValue.class)) return null;
        return new PlainValue(only.getGenericType(), formatOf(type), null);
    }

    /** The same place in the same record, with what is written there. */
    AnnotatedType in(AnnotatedType place) {
        return new AnnotatedType(written)
                .ctxAnnotations(place.getCtxAnnotations())
                .parent(place.getParent())
                .propertyName(place.getPropertyName())
                .schemaProperty(place.isSchemaProperty())
                .components(place.getComponents());
    }

    Schema<?> describe(Schema<?> schema) {
        if (schema.getFormat() == null) schema.setFormat(format);
        if (schema.getExample() == null && example != null) schema.setExample(example);
        return schema;
    }

    private static @Nullable String formatOf(Class<?> type) {
        var name = type.getSimpleName();
        if (name.endsWith("Id")) return "uuid";
        if (name.startsWith("Email")) return "email";
        return name.equals("Password") ? "password" : null;
    }
}

package io.hrsystem.query.platform.projections.schema;

import io.hrsystem.query.platform.projections.table.Column;
import io.hrsystem.query.platform.projections.table.Conversion;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An entity as columns. It may leave out those that nobody reads. */
final class EntityDescription {
    private EntityDescription() {}

    static Described of(Class<?> entity) {
        var table = entity.getAnnotation(Table.class);
        var name = table == null ? Column.snakeCase(entity.getSimpleName()) : table.name();
        var columns = Stream.of(entity.getDeclaredFields())
                .filter(it -> !Modifier.isStatic(it.getModifiers()) && !it.isAnnotationPresent(Transient.class))
                .map(EntityDescription::column)
                .toList();
        return Described.of("entity " + entity.getSimpleName(), name, columns);
    }

    private static Described.Column column(Field field) {
        var column = field.getAnnotation(jakarta.persistence.Column.class);
        var name = column == null || column.name().isEmpty() ? Column.snakeCase(field.getName()) : column.name();
        var nullable = field.getAnnotatedType().isAnnotationPresent(Nullable.class);
        return new Described.Column(name, type(field), nullable);
    }

    private static String type(Field field) {
        var type = field.getType();
        var enumerated = field.getAnnotation(Enumerated.class);
        if (type.isEnum() && (enumerated == null || enumerated.value() != EnumType.STRING))
            return "the ordinal of " + type.getSimpleName();
        try {
            return Conversion.of(type).type().sql;
        } catch (IllegalArgumentException e) {
            return "of " + type;
        }
    }
}

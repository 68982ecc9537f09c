package io.hrsystem.query.platform.projections.table;

import static java.time.temporal.ChronoUnit.MICROS;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.hrsystem.query.platform.projections.api.Document;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Between a type of our own and the plain value that a column holds: an enum by name, a record of one value by it, a
 * document as JSON.
 */
public record Conversion(ColumnType type, UnaryOperator<Object> toColumn, UnaryOperator<Object> fromColumn) {
    /** One text for one document, whatever the order of its maps: a rebuild writes what was written live. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .changeDefaultPropertyInclusion(it -> it.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    // an enum's own class is not known before it runs
    @SuppressWarnings({"unchecked", "rawtypes"})
    public static Conversion of(Class<?> type) {
        if (type.isEnum()) {
            var constants = (Class<Enum>) type;
            return new Conversion(
                    ColumnType.TEXT, it -> ((Enum<?>) it).name(), it -> Enum.valueOf(constants, (String) it));
        }
        if (Document.class.isAssignableFrom(type)) return ofDocument(type);
        if (type.isRecord()) return ofOneValue(type);
        // what PostgreSQL keeps: it would round, and a row that was just written would differ from the row that is read
        if (type == Instant.class)
            return new Conversion(ColumnType.TIMESTAMPTZ, it -> toMicros((Instant) it), UnaryOperator.identity());
        var plain = MethodType.methodType(type).wrap().returnType();
        return new Conversion(ColumnType.of(plain), UnaryOperator.identity(), UnaryOperator.identity());
    }

    private static Conversion ofDocument(Class<?> type) {
        var document = JSON.readerFor(type);
        var text = JSON.writerFor(type);
        return new Conversion(ColumnType.JSON, text::writeValueAsString, it -> document.readValue((String) it));
    }

    private static Instant toMicros(Instant at) {
        return at.getNano() % 1_000 == 0 ? at : at.truncatedTo(MICROS);
    }

    private static Conversion ofOneValue(Class<?> type) {
        var components = type.getRecordComponents();
        if (components.length != 1) throw new IllegalArgumentException(type + " is not a record of one value");
        var value = of(components[0].getType());
        var component = Accessor.by(Accessor.handle(components[0]));
        var constructor = constructor(type);
        return new Conversion(
                value.type,
                it -> value.toColumn.apply(component.of(it)),
                it -> instance(constructor, value.fromColumn.apply(it)));
    }

    static Constructor<?> constructor(Class<?> type) {
        try {
            var types = Arrays.stream(type.getRecordComponents()).map(RecordComponent::getType);
            var constructor = type.getDeclaredConstructor(types.toArray(Class[]::new));
            constructor.setAccessible(true);
            return constructor;
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    static Object instance(Constructor<?> constructor, @Nullable Object... values) {
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}

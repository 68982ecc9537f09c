package io.hrsystem.platform.web;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.hrsystem.contract.bounds.OutOfBounds;
import io.hrsystem.contract.bounds.PlainText;
import io.hrsystem.contract.bounds.Times;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.module.SimpleDeserializers;
import tools.jackson.databind.module.SimpleModule;

/**
 * The way in for values of request bodies: what the contract has a factory {@code of} for goes through it, and so do
 * texts, dates, times and words. Stored events are read by another mapper, which refuses nothing.
 */
final class RequestValues extends SimpleModule {
    private static final String CONTRACT = "io.hrsystem.contract.";
    private static final Map<Class<?>, Function<String, ?>> FACTORIES = Map.of(
            String.class, PlainText::of,
            LocalDate.class, Times::date,
            Instant.class, Times::instant,
            LocalTime.class, Times::time,
            ZoneId.class, Times::zone);

    RequestValues() {
        super("values of requests");
        setDeserializers(new Readers());
    }

    private static final class Readers extends SimpleDeserializers {
        @Override
        public @Nullable ValueDeserializer<?> findBeanDeserializer(
                JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
            return reader(type.getRawClass());
        }

        @Override
        public @Nullable ValueDeserializer<?> findEnumDeserializer(
                JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
            return words(type.getRawClass());
        }

        @Override
        public boolean hasDeserializerFor(DeserializationConfig config, Class<?> type) {
            return reader(type) != null;
        }
    }

    private static @Nullable ValueDeserializer<?> reader(Class<?> type) {
        if (type == Integer.class) return PlainReader.ofNumber();
        if (type == Boolean.class) return PlainReader.ofTruth();
        var factory = FACTORIES.get(type);
        if (factory != null) return PlainReader.ofText(type, factory);
        return type.isRecord() && type.getName().startsWith(CONTRACT) ? PlainReader.ofText(type, of(type)) : null;
    }

    private static Function<String, ?> of(Class<?> type) {
        try {
            var factory = type.getMethod("of", String.class);
            return entered -> call(factory, entered);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(type + " has no way in for requests", e);
        }
    }

    private static Object call(Method factory, String entered) {
        try {
            return factory.invoke(null, entered);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof OutOfBounds refused) throw refused;
            throw new IllegalStateException(e);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    // an enum's own class is not known before it runs
    @SuppressWarnings({"unchecked", "rawtypes"})
    private static @Nullable ValueDeserializer<?> words(Class<?> type) {
        if (Stream.of(type.getDeclaredMethods()).anyMatch(it -> it.isAnnotationPresent(JsonCreator.class))) return null;
        return PlainReader.ofWord((Class) type);
    }
}

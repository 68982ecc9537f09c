package io.hrsystem.platform.web;

import io.hrsystem.contract.bounds.Choices;
import io.hrsystem.contract.bounds.OutOfBounds;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonParser.NumberType;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/** Reads one plain value of a request by the way in that it has for values from outside; nothing is coerced. */
final class PlainReader<T> extends StdScalarDeserializer<T> {
    private final transient Predicate<JsonParser> form;
    private final transient Function<JsonParser, T> factory;
    private final String otherwise;
    private final transient @Nullable T instead;

    /**
     * @param form whether JSON has it in the right form
     * @param factory may refuse it
     * @param otherwise the key of the reason for any other form
     * @param instead what Jackson goes on with after a refusal
     */
    private PlainReader(
            Class<?> type,
            Predicate<JsonParser> form,
            Function<JsonParser, T> factory,
            String otherwise,
            @Nullable T instead) {
        super(type);
        this.form = form;
        this.factory = factory;
        this.otherwise = otherwise;
        this.instead = instead;
    }

    static <T> PlainReader<T> ofText(Class<?> type, Function<String, T> factory) {
        return ofText(type, factory, null);
    }

    /** A set of words takes no null. */
    static <E extends Enum<E>> PlainReader<E> ofWord(Class<E> type) {
        return ofText(type, it -> Choices.of(type, it), type.getEnumConstants()[0]);
    }

    private static <T> PlainReader<T> ofText(Class<?> type, Function<String, T> factory, @Nullable T instead) {
        return new PlainReader<>(
                type,
                it -> it.hasToken(JsonToken.VALUE_STRING),
                it -> factory.apply(it.getString()),
                "reason.text",
                instead);
    }

    static PlainReader<Integer> ofNumber() {
        return new PlainReader<>(
                Integer.class,
                it -> it.hasToken(JsonToken.VALUE_NUMBER_INT) && it.getNumberType() == NumberType.INT,
                JsonParser::getIntValue,
                "reason.number",
                null);
    }

    static PlainReader<Boolean> ofTruth() {
        return new PlainReader<>(
                Boolean.class,
                it -> it.hasToken(JsonToken.VALUE_TRUE) || it.hasToken(JsonToken.VALUE_FALSE),
                JsonParser::getBooleanValue,
                "reason.truth",
                null);
    }

    @Override
    public @Nullable T deserialize(JsonParser json, DeserializationContext context) {
        var wrong = WrongFields.of(context);
        if (!form.test(json)) {
            wrong.note(json, otherwise);
            json.skipChildren();
            return instead;
        }
        try {
            return factory.apply(json);
        } catch (OutOfBounds e) {
            wrong.note(json, e);
            return instead;
        }
    }
}

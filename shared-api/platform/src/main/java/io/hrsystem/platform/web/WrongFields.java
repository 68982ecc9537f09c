package io.hrsystem.platform.web;

import io.hrsystem.contract.bounds.OutOfBounds;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.DeserializationProblemHandler;
import tools.jackson.databind.deser.ValueInstantiator;

/** Notes what is wrong with each field of one body and lets Jackson read on, so that all of it is in one answer. */
final class WrongFields extends DeserializationProblemHandler {
    private static final String KEY = WrongFields.class.getName();
    /** More of them help nobody. */
    private static final int MOST = 100;

    private final Texts texts;
    private final Locale locale;
    private final Map<String, FieldProblem> problems = new LinkedHashMap<>();

    WrongFields(Texts texts, Locale locale) {
        this.texts = texts;
        this.locale = locale;
    }

    static WrongFields of(DeserializationContext context) {
        return (WrongFields) Objects.requireNonNull(context.getAttribute(KEY), "not the reader of a request");
    }

    ObjectReader listeningTo(ObjectReader reader) {
        return reader.withHandler(this).withAttribute(KEY, this);
    }

    boolean isEmpty() {
        return problems.isEmpty();
    }

    List<FieldProblem> all() {
        return List.copyOf(problems.values());
    }

    /** What was noted first of a field stands. */
    void note(FieldProblem problem) {
        if (problems.size() < MOST && !holds(problem.field())) problems.put(problem.field(), problem);
    }

    /** Unless it is about a list that something else is wrong with: what is missing there could not be read. */
    void noteToo(FieldProblem violation) {
        var list = violation.field().replaceFirst("\\[.*", "[");
        if (!list.endsWith("[") || problems.keySet().stream().noneMatch(it -> it.startsWith(list))) note(violation);
    }

    void note(JsonParser json, String reason) {
        note(FieldProblem.of(fieldOf(json), reason, Map.of(), texts, locale));
    }

    void note(JsonParser json, OutOfBounds refused) {
        note(FieldProblem.of(fieldOf(json), refused, texts, locale));
    }

    /** The field itself, or what it lies in: of that nothing was read. */
    private boolean holds(String field) {
        return problems.keySet().stream()
                .anyMatch(it -> field.equals(it) || field.startsWith(it + ".") || field.startsWith(it + "["));
    }

    @Override
    public boolean handleUnknownProperty(
            DeserializationContext context,
            JsonParser json,
            ValueDeserializer<?> reader,
            Object beanOrClass,
            String property) {
        note(FieldProblem.of(unknown(context.getParser(), json, property), "reason.unknown", Map.of(), texts, locale));
        json.skipChildren();
        return true;
    }

    @Override
    public @Nullable Object handleUnexpectedToken(
            DeserializationContext context, JavaType type, JsonToken token, JsonParser json, String message) {
        return skip(json);
    }

    @Override
    public @Nullable Object handleMissingInstantiator(
            DeserializationContext context, Class<?> type, ValueInstantiator how, JsonParser json, String message) {
        return skip(json);
    }

    @Override
    public @Nullable Object handleWeirdStringValue(
            DeserializationContext context, Class<?> type, String value, String message) {
        return skip(context.getParser());
    }

    @Override
    public @Nullable Object handleWeirdNumberValue(
            DeserializationContext context, Class<?> type, Number value, String message) {
        return skip(context.getParser());
    }

    /** A body that is no object has no fields. */
    private @Nullable Object skip(JsonParser json) {
        if (fieldOf(json).isEmpty()) return NOT_HANDLED;
        note(json, "reason.unreadable");
        json.skipChildren();
        return null;
    }

    /** What a record does not know is often kept in a buffer until the record is made, its name without the path. */
    private static String unknown(JsonParser body, JsonParser json, String property) {
        if (json == body) return fieldOf(json);
        var around = body.hasToken(JsonToken.END_OBJECT)
                ? path(body.streamReadContext())
                : path(body.streamReadContext().getParent());
        return around.isEmpty() ? property : around + "." + property;
    }

    private static String fieldOf(JsonParser json) {
        var context = json.streamReadContext();
        // an object or a list that begins is its own context already
        var begins = json.hasToken(JsonToken.START_OBJECT) || json.hasToken(JsonToken.START_ARRAY);
        return path(begins ? context.getParent() : context);
    }

    private static String path(@Nullable TokenStreamContext from) {
        var path = new StringBuilder();
        for (var at = from; at != null && !at.inRoot(); at = at.getParent()) path.insert(0, step(at));
        return path.indexOf(".") == 0 ? path.substring(1) : path.toString();
    }

    private static String step(TokenStreamContext at) {
        return at.inArray() ? "[" + at.getCurrentIndex() + "]" : "." + at.currentName();
    }
}

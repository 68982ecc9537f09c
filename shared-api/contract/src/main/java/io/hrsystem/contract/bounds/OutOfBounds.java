package io.hrsystem.contract.bounds;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A value from outside may not get into the log. Values that are stored already are never asked. */
public final class OutOfBounds extends IllegalArgumentException {
    /** Why; each has a text for people, which may name {@link OutOfBounds#arguments()}. */
    public enum Reason {
        /** Has not the form of such a value. */
        MALFORMED,
        NO_ID,
        NO_DATE,
        NO_INSTANT,
        NO_TIME,
        NO_ZONE,
        /** One of {@code allowed}. */
        CHOICE,
        /** {@code least} to {@code most} characters. */
        LENGTH,
        /** Control characters, halves of characters, or such that turn the direction of a text. */
        CHARACTERS,
        /** {@code least} to {@code most}. */
        RANGE,
        DUPLICATES,
        BREAK_OUTSIDE_OF_SHIFT,
        SHIFT_BEFORE_ITS_DAY
    }

    private final Reason reason;
    private final transient Map<String, Object> arguments = new LinkedHashMap<>();
    private @Nullable String field;

    private OutOfBounds(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public static OutOfBounds of(Reason reason) {
        return new OutOfBounds(reason);
    }

    static OutOfBounds of(Reason reason, Object least, Object most) {
        var refused = new OutOfBounds(reason);
        refused.arguments.put("least", least);
        refused.arguments.put("most", most);
        return refused;
    }

    public static OutOfBounds noneOf(Object allowed) {
        var refused = new OutOfBounds(Reason.CHOICE);
        refused.arguments.put("allowed", allowed);
        return refused;
    }

    /** Names the part of a larger value that it is about: {@code workSchedule.breakStart}. */
    public OutOfBounds in(String part) {
        field = field == null ? part : part + "." + field;
        return this;
    }

    public Reason reason() {
        return reason;
    }

    public Map<String, Object> arguments() {
        return Map.copyOf(arguments);
    }

    /** Null if it is about the whole value. */
    public @Nullable String field() {
        return field;
    }
}

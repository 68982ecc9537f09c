package io.hrsystem.platform;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A "no" of the business: it has a stable code, is never retried, and is shown to the caller. */
public final class Refusal extends RuntimeException {
    /** What kind of "no", and so which HTTP status. */
    public enum Kind {
        MALFORMED(400),
        UNAUTHENTICATED(401),
        FORBIDDEN(403),
        NOT_FOUND(404),
        STATE(409),
        GONE(410),
        RULE(422),
        TOO_MANY(429),
        UNAVAILABLE(503);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }
    }

    /** What is wrong with one place of a request. */
    public record Problem(String field, String reason) {}

    private final RefusalCode code;
    private final transient Map<String, Object> arguments = new LinkedHashMap<>();
    private final transient List<Problem> problems = new ArrayList<>();
    private final transient Map<String, String> answers = new LinkedHashMap<>();
    private @Nullable String field;
    private Duration wait = Duration.ofSeconds(5);

    private Refusal(RefusalCode code) {
        super(code.value(), null, false, false);
        this.code = code;
    }

    public static Refusal of(RefusalCode code) {
        return new Refusal(code);
    }

    /** Adds a value that the text for people may name; never a personal one. */
    public Refusal with(String name, Object value) {
        arguments.put(name, value);
        return this;
    }

    /** The same with a value that the answer also has as a field of its own. */
    public Refusal answering(String name, String value) {
        answers.put(name, value);
        return with(name, value);
    }

    /** Fields of the answer besides those that every refusal has. */
    public Map<String, String> answers() {
        return Map.copyOf(answers);
    }

    /** Names the field of the request that it is about. */
    public Refusal about(String field) {
        this.field = field;
        return this;
    }

    /** Null if it is about no single field. */
    public @Nullable String field() {
        return field;
    }

    /** Names one of several places that it is about, each with what is to be said of it. */
    public Refusal naming(String field, String reason) {
        problems.add(new Problem(field, reason));
        return this;
    }

    /** In the order in which they were named. */
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** Says after how long the same may be allowed; it matters to those kinds only of which time makes a difference. */
    public Refusal until(Duration passed) {
        wait = passed;
        return this;
    }

    /** Whole seconds, at least one. */
    public long secondsToWait() {
        return Math.max(1, wait.plusMillis(999).toSeconds());
    }

    public RefusalCode code() {
        return code;
    }

    public Map<String, Object> arguments() {
        return Map.copyOf(arguments);
    }
}

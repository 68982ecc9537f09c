package io.hrsystem.platform;

import java.util.LinkedHashMap;
import java.util.Map;

/** A "no" of the business: it has a stable code, is never retried, and is shown to the caller. */
public final class Refusal extends RuntimeException {
    /** What kind of "no", and so which HTTP status. */
    public enum Kind {
        FORBIDDEN(403),
        NOT_FOUND(404),
        STATE(409),
        RULE(422),
        UNAVAILABLE(503);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }
    }

    private final String code;
    private final Kind kind;
    private final transient Map<String, Object> arguments = new LinkedHashMap<>();

    public Refusal(Kind kind, String code) {
        super(code, null, false, false);
        this.kind = kind;
        this.code = code;
    }

    /** Adds a value that the text for people may name; never a personal one. */
    public Refusal with(String name, Object value) {
        arguments.put(name, value);
        return this;
    }

    public String code() {
        return code;
    }

    public Kind kind() {
        return kind;
    }

    public Map<String, Object> arguments() {
        return Map.copyOf(arguments);
    }
}

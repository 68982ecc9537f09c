package io.hrsystem.query.platform.graphql.api;

/** An argument that makes no sense: the caller's mistake, whoever calls. */
public final class Malformed extends RuntimeException {
    private final String field;

    public Malformed(String field, String reason) {
        super(field + " " + reason, null, false, false);
        this.field = field;
    }

    public String field() {
        return field;
    }
}

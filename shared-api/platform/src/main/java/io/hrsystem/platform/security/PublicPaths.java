package io.hrsystem.platform.security;

import java.util.List;

/** Paths that answer without a token; a service declares at most one bean of it. Patterns as in {@code /api/docs/**}. */
public record PublicPaths(List<String> patterns) {
    public PublicPaths(String... patterns) {
        this(List.of(patterns));
    }

    String[] asArray() {
        return patterns.toArray(String[]::new);
    }
}

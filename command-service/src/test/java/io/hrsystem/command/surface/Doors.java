package io.hrsystem.command.surface;

import static java.util.stream.Collectors.joining;

import java.util.Map;
import java.util.TreeMap;

/** What answers without a permission, and why. */
final class Doors {
    static final Map<String, String> REASONS = new TreeMap<>(Map.ofEntries(
            Map.entry("/oauth2/token", "a client shows its secret here and gets a token"),
            Map.entry(
                    "/oauth2/authorize",
                    "a program sends a browser here; who has not signed in is shown the page for it"),
            Map.entry("/sign-in", "the page where people show their password, to the issuer alone"),
            Map.entry(
                    "/connect/logout",
                    "where a program sends a browser to sign out; the page asks, unless it knows who"),
            Map.entry("/page.css", "of the issuer's pages"),
            Map.entry("/page.svg", "of the issuer's pages"),
            Map.entry("/api/password/forgotten", "who has no password has no token; the answer is always the same"),
            Map.entry("/api/password/reset", "the link's own token is shown"),
            Map.entry("/reset.html", "the page behind that link"),
            Map.entry("/reset.js", "of that page"),
            Map.entry("/oauth2/jwks", "public keys, by which the other service checks tokens"),
            Map.entry("/.well-known/openid-configuration", "where what is, for clients that ask by the standard"),
            Map.entry("/.well-known/oauth-authorization-server", "the same, by the other standard"),
            Map.entry("/api/activation", "who sets a first password has no token yet; the link's own token is shown"),
            Map.entry("/activate.html", "the page behind that link"),
            Map.entry("/activate.css", "of that page"),
            Map.entry("/activate.js", "of that page"),
            Map.entry("/v3/api-docs", "the description of this surface is no secret"),
            Map.entry("/v3/api-docs/**", "the same"),
            Map.entry("/v3/api-docs.yaml", "the same"),
            Map.entry("/error", "what the servlet container has to say of a request that has failed already"),
            Map.entry("/actuator/health", "for machines beside this one, on the port for operators"),
            Map.entry(
                    "/actuator/prometheus", "for machines beside this one, on the port for operators; numbers only")));

    private Doors() {}

    static String text() {
        return REASONS.entrySet().stream()
                .map(it -> "- `%s`: %s%n".formatted(it.getKey(), it.getValue()))
                .collect(joining());
    }
}

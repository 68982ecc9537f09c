package io.hrsystem.command.identity.tokens.people;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a program has asked of the issuer, on its way through the sign-in page and back: the query of its request, which
 * the issuer looks at again as if it had never seen it.
 */
public record AskedSignIn(String query) {
    public static final AskedSignIn NOTHING = new AskedSignIn("");

    /** The page's own address has to hold it. */
    private static final int LONGEST = 6_000;

    private static final Pattern QUERY = Pattern.compile("(?:[A-Za-z0-9._~*+=&-]|%[0-9A-Fa-f]{2})*");
    /** Once somebody has signed in on the page they are fulfilled. */
    private static final Set<String> SETTLED = Set.of("prompt", "max_age");

    /** What cannot have come from the issuer is nothing. */
    public static AskedSignIn of(@Nullable String query) {
        if (query == null || query.length() > LONGEST || !QUERY.matcher(query).matches()) return NOTHING;
        return new AskedSignIn(query);
    }

    static AskedSignIn of(Map<String, String[]> parameters) {
        var query = parameters.entrySet().stream()
                .filter(it -> !SETTLED.contains(it.getKey()))
                .flatMap(it -> Stream.of(it.getValue()).map(value -> coded(it.getKey()) + "=" + coded(value)))
                .collect(joining("&"));
        return of(query);
    }

    public boolean isNothing() {
        return query.isEmpty();
    }

    public @Nullable String get(String parameter) {
        var start = coded(parameter) + "=";
        return Stream.of(query.split("&", -1))
                .filter(it -> it.startsWith(start))
                .map(it -> URLDecoder.decode(it.substring(start.length()), UTF_8))
                .findFirst()
                .orElse(null);
    }

    private static String coded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}

package io.hrsystem.query.platform.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.util.AntPathMatcher;

/** Which addresses are pages, and so answer people and not programs. */
public final class PagePaths {
    /** Of whoever is signed in. */
    public static final List<String> OF_PEOPLE = List.of(
            "/", "/month", "/month/*", "/pay", "/pay/*", "/pay/*/*", "/me", "/check-in", "/check-out", "/sign-out");

    public static final String SIGNED_OUT = "/signed-out";

    /** Where it is told what went wrong; others forward to it. */
    public static final String REFUSED = "/refused";

    /** Of everybody. */
    public static final List<String> OPEN = List.of(
            SIGNED_OUT,
            REFUSED,
            "/language/*",
            "/oauth2/authorization/*",
            "/login/oauth2/code/*",
            "/pages/**",
            "/webjars/**",
            "/favicon.ico");

    private static final Pattern READABLE = Pattern.compile("/((month|pay)(/[0-9]{4}-[0-9]{2})?|me|signed-out)?");
    private static final AntPathMatcher MATCHER = new AntPathMatcher();

    private PagePaths() {}

    static boolean contain(HttpServletRequest request) {
        return areOfPeople(request) || isAmong(OPEN, request);
    }

    /** Whether it matters who asks. */
    public static boolean areOfPeople(HttpServletRequest request) {
        return isAmong(OF_PEOPLE, request);
    }

    private static boolean isAmong(List<String> patterns, HttpServletRequest request) {
        return patterns.stream().anyMatch(it -> MATCHER.match(it, request.getRequestURI()));
    }

    /** The page itself if somebody may be sent there, else the first page: never another site. */
    public static String orFirst(@Nullable String path) {
        return path != null && READABLE.matcher(path).matches() ? path : "/";
    }
}

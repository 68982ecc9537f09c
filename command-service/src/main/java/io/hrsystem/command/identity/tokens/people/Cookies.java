package io.hrsystem.command.identity.tokens.people;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Duration;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * The issuer's cookies. No script sees them, and no other host can set or read them: over https their name says so
 * ({@code __Host-}), and browsers hold to it.
 */
@Component
public final class Cookies {
    /** Until the browser is closed. */
    public static final Duration SHORT = Duration.ofSeconds(-1);

    public static final Duration LONG = Duration.ofDays(365);

    private final boolean secure;

    Cookies(@Value("${hr.issuer}") URI issuer) {
        secure = "https".equals(issuer.getScheme());
    }

    public @Nullable String read(HttpServletRequest request, String name) {
        var cookies = request.getCookies();
        if (cookies == null) return null;
        return Stream.of(cookies)
                .filter(it -> it.getName().equals(full(name)))
                .map(Cookie::getValue)
                .findFirst()
                .orElse(null);
    }

    public void write(HttpServletResponse response, String name, String value, Duration life) {
        var cookie = ResponseCookie.from(full(name), value)
                .path("/")
                .secure(secure)
                .httpOnly(true)
                .sameSite("Lax")
                .maxAge(life)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    public void remove(HttpServletResponse response, String name) {
        write(response, name, "", Duration.ZERO);
    }

    private String full(String name) {
        return (secure ? "__Host-" : "") + name;
    }
}

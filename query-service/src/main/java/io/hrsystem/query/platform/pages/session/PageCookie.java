package io.hrsystem.query.platform.pages.session;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/** Cookies of the pages. No script reads them, no other site sends them along with a change, no subdomain sets them. */
enum PageCookie {
    /** Leads to the session; it ends with the browser, or when the session does. */
    SESSION("hr-page", Duration.ofSeconds(-1)),
    /** What a sign-in that is under way has begun with. */
    SIGNING("hr-page-signing", Duration.ofMinutes(15)),
    /** What the next page is to tell. */
    NOTE("hr-page-note", Duration.ofMinutes(1));

    private final String name;
    private final Duration age;

    PageCookie(String name, Duration age) {
        this.name = name;
        this.age = age;
    }

    Duration age() {
        return age;
    }

    Optional<String> of(HttpServletRequest request) {
        var cookies = request.getCookies();
        if (cookies == null) return Optional.empty();
        return Arrays.stream(cookies)
                .filter(it -> it.getName().equals(nameFor(request)))
                .map(Cookie::getValue)
                .findFirst();
    }

    void set(HttpServletRequest request, HttpServletResponse response, String value) {
        send(request, response, value, age);
    }

    void clear(HttpServletRequest request, HttpServletResponse response) {
        send(request, response, "", Duration.ZERO);
    }

    private void send(HttpServletRequest request, HttpServletResponse response, String value, Duration maxAge) {
        var cookie = ResponseCookie.from(nameFor(request), value)
                .path("/")
                .httpOnly(true)
                .sameSite("Lax")
                .secure(request.isSecure())
                .maxAge(maxAge)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    private String nameFor(HttpServletRequest request) {
        return request.isSecure() ? "__Host-" + name : name;
    }
}

package io.hrsystem.query.platform.pages.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/** A cookie whose content the browser keeps for us and neither reads nor makes. */
final class SealedCookie<T> {
    private final PageCookie cookie;
    private final Class<T> type;
    private final Sealing sealing;
    private final Clock clock;

    SealedCookie(PageCookie cookie, Class<T> type, Sealing sealing, Clock clock) {
        this.cookie = cookie;
        this.type = type;
        this.sealing = sealing;
        this.clock = clock;
    }

    void set(HttpServletRequest request, HttpServletResponse response, T content) {
        var until = clock.instant().plus(cookie.age());
        var sealed = sealing.seal(content, place(until));
        var text = until.toEpochMilli() + "."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
        cookie.set(request, response, text);
    }

    /** Empty if there is none, or its time is over. */
    Optional<T> get(HttpServletRequest request) {
        return cookie.of(request).flatMap(this::open);
    }

    private Optional<T> open(String text) {
        var dot = text.indexOf('.');
        try {
            var until = Instant.ofEpochMilli(Long.parseLong(text.substring(0, Math.max(dot, 0))));
            if (until.isBefore(clock.instant())) return Optional.empty();
            return sealing.open(Base64.getUrlDecoder().decode(text.substring(dot + 1)), place(until), type);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    void clear(HttpServletRequest request, HttpServletResponse response) {
        cookie.clear(request, response);
    }

    private String place(Instant until) {
        return cookie.name() + " " + until.toEpochMilli();
    }
}

package io.hrsystem.query.platform.pages;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/**
 * Pages speak what was chosen on them, else what the browser asks for, else Korean; interfaces what the request says, else
 * English.
 */
public final class PageLanguage implements LocaleResolver {
    private static final String COOKIE = "hr-page-language";
    private static final List<Locale> SPOKEN = List.of(Locale.KOREAN, Locale.ENGLISH);
    private static final Duration REMEMBERED = Duration.ofDays(365);

    private final AcceptHeaderLocaleResolver ofInterfaces = new AcceptHeaderLocaleResolver();

    PageLanguage() {
        ofInterfaces.setDefaultLocale(Locale.ENGLISH);
    }

    /** The language of a page. */
    public static Locale of(HttpServletRequest request) {
        var chosen = chosen(request);
        if (chosen != null) return chosen;
        var asked = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        try {
            var found = asked == null ? null : Locale.lookup(Locale.LanguageRange.parse(asked), SPOKEN);
            return found == null ? Locale.KOREAN : found;
        } catch (IllegalArgumentException _) {
            return Locale.KOREAN;
        }
    }

    private static @Nullable Locale chosen(HttpServletRequest request) {
        var cookies = request.getCookies();
        if (cookies == null) return null;
        return Arrays.stream(cookies)
                .filter(it -> it.getName().equals(COOKIE))
                .map(Cookie::getValue)
                .flatMap(value -> SPOKEN.stream().filter(it -> it.getLanguage().equals(value)))
                .findFirst()
                .orElse(null);
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return PagePaths.contain(request) ? of(request) : ofInterfaces.resolveLocale(request);
    }

    /** Remembers it in the browser: whoever is not signed in has a language too. */
    @Override
    public void setLocale(
            HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale language) {
        if (response == null || language == null || !SPOKEN.contains(language)) return;
        var cookie = ResponseCookie.from(COOKIE, language.getLanguage())
                .path("/")
                .httpOnly(true)
                .sameSite("Lax")
                .secure(request.isSecure())
                .maxAge(REMEMBERED)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}

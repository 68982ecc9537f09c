package io.hrsystem.command.identity.tokens.signin;

import io.hrsystem.command.identity.tokens.people.AskedSignIn;
import io.hrsystem.command.identity.tokens.people.Cookies;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Korean or English: as chosen on the page, before that as the program asks, before that as the browser prefers. */
@Component
final class Languages {
    private static final String COOKIE = "hr-language";
    private static final List<Locale> SPOKEN = List.of(Locale.KOREAN, Locale.ENGLISH);

    private final Cookies cookies;

    Languages(Cookies cookies) {
        this.cookies = cookies;
    }

    /** @param chosen on the page, just now; null if nothing was */
    Locale of(HttpServletRequest request, HttpServletResponse response, @Nullable String chosen, AskedSignIn asked) {
        var now = spoken(chosen);
        if (now != null) {
            cookies.write(response, COOKIE, now.getLanguage(), Cookies.LONG);
            return now;
        }
        var remembered = spoken(cookies.read(request, COOKIE));
        if (remembered != null) return remembered;
        var wished = asked.get("ui_locales");
        var ofProgram = wished == null
                ? null
                : Stream.of(wished.split(" ", -1))
                        .map(Languages::spoken)
                        .filter(it -> it != null)
                        .findFirst()
                        .orElse(null);
        return ofProgram == null ? preferred(request) : ofProgram;
    }

    private static Locale preferred(HttpServletRequest request) {
        var ranges = request.getHeader("Accept-Language");
        if (ranges == null) return Locale.KOREAN;
        try {
            var found = Locale.lookup(Locale.LanguageRange.parse(ranges), SPOKEN);
            return found == null ? Locale.ENGLISH : found;
        } catch (IllegalArgumentException _) {
            return Locale.KOREAN;
        }
    }

    private static @Nullable Locale spoken(@Nullable String tag) {
        if (tag == null) return null;
        var language = Locale.forLanguageTag(tag).getLanguage();
        return SPOKEN.stream()
                .filter(it -> it.getLanguage().equals(language))
                .findFirst()
                .orElse(null);
    }
}

package io.hrsystem.query.platform.pages.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;

/** What each form has to bring, so that no other site posts in a person's name: it follows from the session's secret. */
final class FormTokens implements CsrfTokenRepository {
    private static final String HEADER = "X-CSRF-TOKEN";
    private static final String PARAMETER = "_csrf";

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        return PageCookie.SESSION
                .of(request)
                .flatMap(SessionKey::of)
                .map(it -> new DefaultCsrfToken(HEADER, PARAMETER, it.formToken()))
                .orElse(null);
    }

    /** Who is not signed in has no forms: one that nobody knows. */
    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        return new DefaultCsrfToken(HEADER, PARAMETER, UUID.randomUUID().toString());
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {}
}

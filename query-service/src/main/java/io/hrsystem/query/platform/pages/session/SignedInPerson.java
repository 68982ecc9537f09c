package io.hrsystem.query.platform.pages.session;

import io.hrsystem.platform.security.Caller;
import io.hrsystem.platform.security.Callers;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;

/** Begins a session for whom the issuer has sent back; what it gave goes no further than here. */
final class SignedInPerson implements OAuth2AuthorizedClientRepository, AuthenticationSuccessHandler {
    private static final String GIVEN = SignedInPerson.class.getName();

    private final PageSessions sessions;
    private final Issuer issuer;
    private final Callers callers;

    SignedInPerson(PageSessions sessions, Issuer issuer, Callers callers) {
        this.sessions = sessions;
        this.issuer = issuer;
        this.callers = callers;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        var given = (OAuth2AuthorizedClient) Objects.requireNonNull(request.getAttribute(GIVEN));
        var person = (OidcUser) Objects.requireNonNull(authentication.getPrincipal());
        var tokens = issuer.tokens(
                given.getAccessToken(),
                given.getRefreshToken(),
                person.getIdToken().getTokenValue());
        var caller = (Caller) Objects.requireNonNull(callers.of(tokens.access()).getPrincipal());
        PageCookie.SESSION.of(request).flatMap(SessionKey::of).ifPresent(sessions::end);
        PageCookie.SESSION.set(
                request, response, sessions.begin(caller.tenant(), tokens).text());
        response.sendRedirect(request.getAttribute(SigningCookie.BACK) instanceof String back ? back : "/");
    }

    @Override
    public void saveAuthorizedClient(
            OAuth2AuthorizedClient given,
            Authentication principal,
            HttpServletRequest request,
            HttpServletResponse response) {
        request.setAttribute(GIVEN, given);
    }

    @Override
    public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
            String client, Authentication principal, HttpServletRequest request) {
        return null;
    }

    @Override
    public void removeAuthorizedClient(
            String client, Authentication principal, HttpServletRequest request, HttpServletResponse response) {}
}

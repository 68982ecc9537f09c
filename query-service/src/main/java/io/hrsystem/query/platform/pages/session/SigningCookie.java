package io.hrsystem.query.platform.pages.session;

import io.hrsystem.query.platform.pages.PagePaths;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/** Keeps a sign-in that is under way in the browser, encrypted: any node may see it come back. */
final class SigningCookie implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {
    /** Name of the request parameter, and of the attribute with where to go after it. */
    static final String BACK = "back";

    private final SealedCookie<SigningIn> cookie;
    private final ClientRegistration client;

    SigningCookie(SealedCookie<SigningIn> cookie, ClientRegistration client) {
        this.cookie = cookie;
        this.client = client;
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
        return signingIn(request).map(it -> it.request(client)).orElse(null);
    }

    private Optional<SigningIn> signingIn(HttpServletRequest request) {
        return cookie.get(request).filter(it -> it.state().equals(request.getParameter("state")));
    }

    @Override
    public void saveAuthorizationRequest(
            @Nullable OAuth2AuthorizationRequest begun, HttpServletRequest request, HttpServletResponse response) {
        if (begun == null) {
            cookie.clear(request, response);
            return;
        }
        cookie.set(request, response, SigningIn.of(begun, PagePaths.orFirst(request.getParameter(BACK))));
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(
            HttpServletRequest request, HttpServletResponse response) {
        var signingIn = signingIn(request);
        signingIn.ifPresent(it -> request.setAttribute(BACK, it.back()));
        cookie.clear(request, response);
        return signingIn.map(it -> it.request(client)).orElse(null);
    }
}

package io.hrsystem.query.platform.pages.session;

import io.hrsystem.query.platform.pages.PagePaths;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/** The way out: of this session at once, then of that at the issuer, and back to where people may sign in again. */
@Controller
class SignOutPage {
    private final PageSessions sessions;
    private final ClientRegistration client;

    SignOutPage(PageSessions sessions, ClientRegistration client) {
        this.sessions = sessions;
        this.client = client;
    }

    @PostMapping("/sign-out")
    String signOut(HttpServletRequest request, HttpServletResponse response) {
        var session = (PageSession) Objects.requireNonNull(request.getAttribute(PageSession.NAME));
        sessions.end(session.key());
        PageCookie.SESSION.clear(request, response);
        var back = ServletUriComponentsBuilder.fromContextPath(request)
                .path(PagePaths.SIGNED_OUT)
                .build()
                .toUriString();
        return "redirect:"
                + UriComponentsBuilder.fromUriString(String.valueOf(client.getProviderDetails()
                                .getConfigurationMetadata()
                                .get(SignInClient.END_OF_SESSION)))
                        .queryParam("id_token_hint", session.tokens().id())
                        .queryParam("client_id", client.getClientId())
                        .queryParam("post_logout_redirect_uri", back)
                        .encode()
                        .toUriString();
    }

    @GetMapping(PagePaths.SIGNED_OUT)
    String signedOut() {
        return "signed-out";
    }
}

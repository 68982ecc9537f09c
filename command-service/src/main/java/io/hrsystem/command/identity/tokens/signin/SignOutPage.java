package io.hrsystem.command.identity.tokens.signin;

import io.hrsystem.command.identity.tokens.people.BrowserSessions;
import io.hrsystem.command.identity.tokens.people.PersonSessions;
import io.hrsystem.command.identity.tokens.people.SignInClients;
import io.hrsystem.contract.identity.SessionEnd;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Ends a session with all its tokens, on both services (OpenID Connect RP-Initiated Logout 1.0). A program shows by an ID
 * token whose it is; without one the person is asked.
 */
@RestController
@Hidden
final class SignOutPage {
    static final String PATH = "/connect/logout";

    private final IdTokenHints hints;
    private final PersonSessions sessions;
    private final BrowserSessions browsers;
    private final SignInClients clients;
    private final FormSeal seals;
    private final SignInView view;

    SignOutPage(
            IdTokenHints hints,
            PersonSessions sessions,
            BrowserSessions browsers,
            SignInClients clients,
            FormSeal seals,
            SignInView view) {
        this.hints = hints;
        this.sessions = sessions;
        this.browsers = browsers;
        this.clients = clients;
        this.seals = seals;
        this.view = view;
    }

    @RequestMapping(
            value = PATH,
            method = {RequestMethod.GET, RequestMethod.POST})
    ResponseEntity<String> signOut(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(name = "id_token_hint", required = false) @Nullable String token,
            @RequestParam(name = "client_id", required = false) @Nullable String client,
            @RequestParam(name = "post_logout_redirect_uri", required = false) @Nullable String next,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String seal) {
        var hint = token == null ? null : hints.read(token);
        var person = browsers.find(request);
        if (hint != null && (client == null || client.equals(hint.clientId()))) {
            sessions.end(hint.person(), SessionEnd.SIGNED_OUT);
            if (person != null && person.session().equals(hint.person().session())) browsers.end(request, response);
            return goOn(request, response, hint.clientId(), next, state);
        }
        if (person == null) return view.message(request, response, "signed-out", null);
        if (!seals.isOurs(request, seal))
            return view.message(request, response, "sign-out", seals.next(request, response));
        sessions.end(person, SessionEnd.SIGNED_OUT);
        browsers.end(request, response);
        return view.message(request, response, "signed-out", null);
    }

    /** To where the program has registered that it wants people back. */
    private ResponseEntity<String> goOn(
            HttpServletRequest request,
            HttpServletResponse response,
            String clientId,
            @Nullable String next,
            @Nullable String state) {
        var client = clients.find(clientId);
        if (next == null
                || client == null
                || !client.getPostLogoutRedirectUris().contains(next))
            return view.message(request, response, "signed-out", null);
        var query = state == null ? "" : "state=" + URLEncoder.encode(state, StandardCharsets.UTF_8);
        var address = query.isEmpty() ? next : next + (next.contains("?") ? "&" : "?") + query;
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(address))
                .build();
    }
}

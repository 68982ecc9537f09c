package io.hrsystem.command.identity.tokens.signin;

import io.hrsystem.command.identity.tokens.people.AskedSignIn;
import io.hrsystem.command.identity.tokens.people.BrowserSessions;
import io.hrsystem.command.identity.tokens.people.SignedInBrowser;
import io.hrsystem.command.identity.tokens.people.ToSignIn;
import io.hrsystem.platform.limits.Address;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where people show their password: nowhere else, and to no program. */
@RestController
@Hidden
final class SignInPage {
    private final SignIn signIn;
    private final SignInView view;
    private final FormSeal seals;
    private final KnownBrowser known;
    private final BrowserSessions browsers;
    private final Programs programs;
    private final String issuer;

    SignInPage(
            SignIn signIn,
            SignInView view,
            FormSeal seals,
            KnownBrowser known,
            BrowserSessions browsers,
            Programs programs,
            @Value("${hr.issuer}") String issuer) {
        this.signIn = signIn;
        this.view = view;
        this.seals = seals;
        this.known = known;
        this.browsers = browsers;
        this.programs = programs;
        this.issuer = issuer;
    }

    @GetMapping(ToSignIn.PAGE)
    ResponseEntity<String> show(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(name = ToSignIn.ASKED, required = false) @Nullable String query) {
        var asked = AskedSignIn.of(query);
        return asked.isNothing() && browsers.find(request) != null
                ? view.signedIn(request, response)
                : view.form(request, response, asked);
    }

    @PostMapping(ToSignIn.PAGE)
    ResponseEntity<String> signIn(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(name = ToSignIn.ASKED, required = false) @Nullable String query,
            @RequestParam(required = false) @Nullable String domain,
            @RequestParam(required = false) @Nullable String email,
            @RequestParam(required = false) @Nullable String password,
            @RequestParam(required = false) @Nullable String seal) {
        var asked = AskedSignIn.of(query);
        var entered = Entered.of(domain, email, password);
        if (!seals.isOurs(request, seal)) return view.problem(request, response, asked, entered, new Outcome.Stale());
        var where = known.where(request, entered, Address.networkOf(request.getRemoteAddr()));
        var outcome = signIn.attempt(entered, where, programs.of(asked));
        if (!(outcome instanceof Outcome.Welcome(var person)))
            return view.problem(request, response, asked, entered, outcome);
        browsers.begin(response, person);
        known.remember(response, entered);
        view.rememberCompany(response, entered);
        var next = asked.isNothing() ? ToSignIn.PAGE : SignedInBrowser.PATH + "?" + asked.query();
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(issuer + next))
                .build();
    }
}

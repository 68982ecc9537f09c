package io.hrsystem.command.identity.tokens.signin;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.hrsystem.command.identity.tokens.people.AskedSignIn;
import io.hrsystem.command.identity.tokens.people.Cookies;
import io.hrsystem.command.identity.tokens.people.SignInClients;
import io.hrsystem.command.identity.tokens.people.ToSignIn;
import io.hrsystem.platform.security.SecurityLog;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** What people see of the sign-in, in their language; the company is what they last signed in to. */
@Component
final class SignInView {
    private static final String COMPANY = "hr-company";

    private final Pages pages;
    private final Languages languages;
    private final OutcomeTexts texts;
    private final FormSeal seals;
    private final Cookies cookies;
    private final Programs programs;

    SignInView(
            Pages pages, Languages languages, OutcomeTexts texts, FormSeal seals, Cookies cookies, Programs programs) {
        this.pages = pages;
        this.languages = languages;
        this.texts = texts;
        this.seals = seals;
        this.cookies = cookies;
        this.programs = programs;
    }

    ResponseEntity<String> form(HttpServletRequest request, HttpServletResponse response, AskedSignIn asked) {
        var entered = Entered.of(companyOf(request, asked), asked.get("login_hint"), null);
        return page(request, response, asked, entered, HttpStatus.OK, Map.of());
    }

    ResponseEntity<String> problem(
            HttpServletRequest request,
            HttpServletResponse response,
            AskedSignIn asked,
            Entered entered,
            Outcome outcome) {
        var language = languageOf(request, response, asked);
        var told = texts.of(outcome, entered, language);
        request.setAttribute(SecurityLog.REASON, told.reason());
        if (told.pauseSeconds() > 0) response.setHeader("Retry-After", String.valueOf(told.pauseSeconds()));
        var more = new HashMap<String, Object>(Map.of("problem", told.text(), "missing", told.missing()));
        if (told.code() != null) more.put("code", told.code());
        return page(request, response, asked, entered, told.status(), more);
    }

    ResponseEntity<String> signedIn(HttpServletRequest request, HttpServletResponse response) {
        return message(request, response, "signed-in", seals.next(request, response));
    }

    /** @param seal of a form that signs out; null if there is nothing more to do */
    ResponseEntity<String> message(
            HttpServletRequest request, HttpServletResponse response, String message, @Nullable String seal) {
        var model = new HashMap<String, Object>(Map.of("message", message, "ko", "?lang=ko", "en", "?lang=en"));
        if (seal != null) model.put("seal", seal);
        var language = languageOf(request, response, AskedSignIn.NOTHING);
        return pages.answer(HttpStatus.OK, "message", language, model, "");
    }

    void rememberCompany(HttpServletResponse response, Entered entered) {
        cookies.write(response, COMPANY, URLEncoder.encode(entered.domainAsRegistered(), UTF_8), Cookies.LONG);
    }

    private ResponseEntity<String> page(
            HttpServletRequest request,
            HttpServletResponse response,
            AskedSignIn asked,
            Entered entered,
            HttpStatus status,
            Map<String, ?> more) {
        var client = programs.of(asked);
        var here = "?" + ToSignIn.ASKED + "=" + URLEncoder.encode(asked.query(), UTF_8);
        var model = new HashMap<String, Object>(Map.of(
                "seal", seals.next(request, response),
                "action", ToSignIn.PAGE + here,
                "ko", here + "&lang=ko",
                "en", here + "&lang=en",
                "domain", entered.domain(),
                "email", entered.email(),
                "missing", List.of()));
        if (client != null && !client.getClientId().equals(SignInClients.PAGES))
            model.put("client", client.getClientName());
        model.putAll(more);
        return pages.answer(
                status, "sign-in", languageOf(request, response, asked), model, Programs.sentBackTo(client, asked));
    }

    private Locale languageOf(HttpServletRequest request, HttpServletResponse response, AskedSignIn asked) {
        return languages.of(request, response, request.getParameter("lang"), asked);
    }

    private @Nullable String companyOf(HttpServletRequest request, AskedSignIn asked) {
        var remembered = cookies.read(request, COMPANY);
        return Stream.of(request.getParameter("domain"), asked.get("domain"), remembered == null ? "" : remembered)
                .filter(it -> it != null && !it.isEmpty())
                .findFirst()
                .orElse(null);
    }
}

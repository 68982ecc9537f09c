package io.hrsystem.command.identity.tokens.signin;

import io.hrsystem.platform.Refusal;
import io.hrsystem.platform.web.Texts;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** What somebody is told who has not been let in. */
@Component
final class OutcomeTexts {
    /**
     * @param code the stable code of a refusal after the right password; null if it is none
     * @param missing the fields that were left empty
     * @param reason for the record of refusals
     */
    record Told(
            HttpStatus status,
            String text,
            @Nullable String code,
            List<String> missing,
            long pauseSeconds,
            String reason) {}

    private static final long MINUTE = 60;

    private final Pages pages;
    private final Texts texts;

    OutcomeTexts(Pages pages, Texts texts) {
        this.pages = pages;
        this.texts = texts;
    }

    Told of(Outcome outcome, Entered entered, Locale language) {
        return switch (outcome) {
            case Outcome.Wrong _ -> told(HttpStatus.UNAUTHORIZED, "wrong", language, "SIGN_IN_WRONG");
            case Outcome.Busy _ -> told(HttpStatus.SERVICE_UNAVAILABLE, "busy", language, "PASSWORDS_BUSY");
            case Outcome.Stale _ -> told(HttpStatus.BAD_REQUEST, "stale", language, "SIGN_IN_STALE");
            case Outcome.Wait(var pause) -> wait(pause, language);
            case Outcome.Refused(var code) ->
                new Told(
                        HttpStatus.FORBIDDEN,
                        texts.of(Refusal.of(code), language),
                        code.value(),
                        List.of(),
                        0,
                        code.value());
            case Outcome.Incomplete _ ->
                new Told(
                        HttpStatus.BAD_REQUEST,
                        pages.text("sign-in.incomplete", language),
                        null,
                        missing(entered),
                        0,
                        "SIGN_IN_INCOMPLETE");
            case Outcome.Welcome _ -> throw new IllegalArgumentException("Who is welcome is told nothing");
        };
    }

    private Told told(HttpStatus status, String key, Locale language, String reason) {
        return new Told(status, pages.text("sign-in." + key, language), null, List.of(), 0, reason);
    }

    private Told wait(Duration pause, Locale language) {
        var seconds = Math.max(1, pause.plusMillis(999).toSeconds());
        var spoken = seconds < MINUTE
                ? pages.text("sign-in.seconds", language, seconds)
                : pages.text("sign-in.minutes", language, (seconds + MINUTE - 1) / MINUTE);
        return new Told(
                HttpStatus.TOO_MANY_REQUESTS,
                pages.text("sign-in.wait", language, spoken),
                null,
                List.of(),
                seconds,
                "SIGN_INS_PAUSED");
    }

    private static List<String> missing(Entered entered) {
        return Stream.of("domain", "email", "password")
                .filter(it -> valueOf(it, entered).isEmpty())
                .toList();
    }

    private static String valueOf(String field, Entered entered) {
        return switch (field) {
            case "domain" -> entered.domain();
            case "email" -> entered.email();
            default -> entered.password();
        };
    }
}

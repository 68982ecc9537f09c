package io.hrsystem.command.identity.accounts;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.hrsystem.command.platform.idempotency.NeverWritten;
import io.hrsystem.contract.personal.EmailAddress;
import io.hrsystem.platform.Refusal;
import io.hrsystem.platform.RefusalCode;
import java.util.Locale;

/** A password as a person typed it. It lives for one request, is only stored as a hash, and never prints itself. */
record Password(@JsonValue String value) implements NeverWritten {
    private static final int SHORTEST = 12;
    /** BCrypt looks at no more. */
    private static final int MOST_BYTES = 72;

    private static final int FEWEST_DIFFERENT = 5;

    @JsonCreator
    Password {}

    /** @throws Refusal if it is too easy to guess for this account */
    void check(EmailAddress email) {
        if (value.codePointCount(0, value.length()) < SHORTEST)
            throw Refusal.of(RefusalCode.PASSWORD_TOO_SHORT).with("shortest", SHORTEST);
        if (value.getBytes(UTF_8).length > MOST_BYTES)
            throw Refusal.of(RefusalCode.PASSWORD_TOO_LONG).with("mostBytes", MOST_BYTES);
        var lower = value.toLowerCase(Locale.ROOT);
        if (lower.contains(email.value())) throw Refusal.of(RefusalCode.PASSWORD_IS_EMAIL);
        if (value.codePoints().distinct().count() < FEWEST_DIFFERENT || CommonPasswords.contains(lower))
            throw Refusal.of(RefusalCode.PASSWORD_TOO_COMMON);
    }

    @Override
    public String toString() {
        return "***";
    }
}

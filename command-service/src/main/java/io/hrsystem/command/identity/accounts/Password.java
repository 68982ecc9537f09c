package io.hrsystem.command.identity.accounts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.hrsystem.command.platform.idempotency.NeverWritten;
import io.hrsystem.contract.personal.EmailAddress;
import io.hrsystem.platform.Refusal;
import io.hrsystem.platform.RefusalCode;
import java.text.Normalizer;

/**
 * A password as a person typed it, in Unicode's composed form (NFC), so that the same signs are the same password on
 * every keyboard. It lives for one request, is only stored as a hash, and never prints itself. Its rules are those of
 * NIST SP 800-63B-4, 3.1.1.2: long, of any characters, and none that is known to be tried.
 */
record Password(@JsonValue String value) implements NeverWritten {
    /** In code points; without a second factor. */
    static final int SHORTEST = 15;
    /** At least 64 are to be taken; a bound keeps hashing cheap. */
    static final int LONGEST = 128;

    @JsonCreator
    Password {
        value = Normalizer.normalize(value, Normalizer.Form.NFC);
    }

    /** @throws Refusal if it is too easy to guess for this account; it names the reason */
    void check(Employer employer, EmailAddress email) {
        var length = value.codePointCount(0, value.length());
        if (length < SHORTEST) throw refusal(RefusalCode.PASSWORD_TOO_SHORT).with("shortest", SHORTEST);
        if (length > LONGEST) throw refusal(RefusalCode.PASSWORD_TOO_LONG).with("longest", LONGEST);
        if (KnownWord.ofAddress(email).anyMatch(it -> it.isIn(value))) throw refusal(RefusalCode.PASSWORD_IS_EMAIL);
        if (employer.words().anyMatch(it -> it.isIn(value))) throw refusal(RefusalCode.PASSWORD_IS_COMPANY);
        if (CommonPasswords.contains(value)) throw refusal(RefusalCode.PASSWORD_TOO_COMMON);
    }

    private static Refusal refusal(RefusalCode code) {
        return Refusal.of(code).about("password");
    }

    @Override
    public String toString() {
        return "***";
    }
}

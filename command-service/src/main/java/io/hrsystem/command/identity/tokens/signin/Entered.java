package io.hrsystem.command.identity.tokens.signin;

import io.hrsystem.contract.bounds.OutOfBounds;
import io.hrsystem.contract.personal.EmailAddress;
import io.hrsystem.contract.tenants.Domain;
import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** What somebody has typed: a company, an address, a password. None of it need be well formed. */
record Entered(String domain, String email, String password) {
    private static final int LONGEST = 300;

    static Entered of(@Nullable String domain, @Nullable String email, @Nullable String password) {
        return new Entered(
                cut(domain).strip(), cut(email).strip(), Normalizer.normalize(cut(password), Normalizer.Form.NFC));
    }

    boolean isComplete() {
        return !domain.isEmpty() && !email.isEmpty() && !password.isEmpty();
    }

    /** As it is registered; what no company can have registered is nobody's. */
    String domainAsRegistered() {
        try {
            return Domain.of(domain).value();
        } catch (OutOfBounds _) {
            return "";
        }
    }

    /** As it is claimed; what is no address is nobody's. */
    EmailAddress address() {
        try {
            return EmailAddress.of(email);
        } catch (OutOfBounds _) {
            return EmailAddress.of("nobody@nowhere.invalid");
        }
    }

    /** Whose attempts are counted together: of an account that there is, or that somebody believes in. */
    String account() {
        return domainAsRegistered() + "\n" + address().value();
    }

    private static String cut(@Nullable String text) {
        if (text == null) return "";
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    @Override
    public String toString() {
        return "***";
    }
}

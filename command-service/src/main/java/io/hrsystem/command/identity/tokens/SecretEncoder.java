package io.hrsystem.command.identity.tokens;

import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/** What the issuer compares a client's secret with. */
record SecretEncoder(ClientSecrets secrets) implements PasswordEncoder {
    @Override
    public @Nullable String encode(@Nullable CharSequence secret) {
        return secret == null ? null : secrets.hash(secret.toString());
    }

    @Override
    public boolean matches(@Nullable CharSequence secret, @Nullable String hashes) {
        return secret != null && hashes != null && secrets.matches(secret.toString(), hashes);
    }
}

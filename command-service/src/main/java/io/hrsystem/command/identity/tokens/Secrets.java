package io.hrsystem.command.identity.tokens;

import java.util.Objects;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Turns passwords into what may be stored: a slow hash that names its own method. */
public final class Secrets {
    private final PasswordEncoder encoder;

    Secrets(PasswordEncoder encoder) {
        this.encoder = encoder;
    }

    public String hash(String secret) {
        return Objects.requireNonNull(encoder.encode(secret));
    }
}

package io.hrsystem.command.identity.tokens;

import static java.util.Objects.requireNonNull;

import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Turns people's passwords into what may be stored: a slow hash that names its own method. */
@Component
public final class PasswordHashes {
    private final PasswordEncoder encoder = PasswordEncoderFactories.createDelegatingPasswordEncoder();

    public String of(String password) {
        return requireNonNull(encoder.encode(password));
    }
}

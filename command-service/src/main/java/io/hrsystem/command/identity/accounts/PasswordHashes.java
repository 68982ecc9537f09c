package io.hrsystem.command.identity.accounts;

import static java.util.Objects.requireNonNull;

import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Turns people's passwords into what may be stored: a slow hash that names its own method. */
@Component
final class PasswordHashes {
    private final PasswordEncoder encoder = PasswordEncoderFactories.createDelegatingPasswordEncoder();

    String of(Password password) {
        return requireNonNull(encoder.encode(password.value()));
    }
}

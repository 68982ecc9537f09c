package io.hrsystem.command.identity.tokens;

import static java.util.Objects.requireNonNull;

import io.hrsystem.platform.Refusal;
import io.hrsystem.platform.RefusalCode;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Turns people's passwords into what may be stored: Argon2id, slow and large on purpose, in a text that names its own
 * method, so that what another method has made stays readable.
 */
@Component
public final class PasswordHashes {
    private static final String METHOD = "argon2id";
    /** Memory in KiB, iterations and lanes of the OWASP Password Storage Cheat Sheet. */
    private static final int MEMORY = 19 * 1024;

    private static final int ITERATIONS = 2;
    private static final int LANES = 1;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;

    /** 76 MiB at most. */
    static final int AT_ONCE = 4;

    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final PasswordEncoder encoder = new DelegatingPasswordEncoder(
            METHOD,
            Map.of(
                    METHOD,
                    new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY, ITERATIONS),
                    "bcrypt",
                    new BCryptPasswordEncoder()));
    private final Semaphore turns = new Semaphore(AT_ONCE, true);

    public String of(String password) {
        return requireNonNull(encoder.encode(password));
    }

    public boolean matches(String password, String stored) {
        return encoder.matches(password, stored);
    }

    /**
     * Does what hashes a password, a few at a time: each takes its memory.
     *
     * @throws Refusal PASSWORDS_BUSY if there are too many
     */
    public <T> T inTurn(Supplier<T> work) {
        if (!isTurn()) throw Refusal.of(RefusalCode.PASSWORDS_BUSY).until(PATIENCE);
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }

    private boolean isTurn() {
        try {
            return turns.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}

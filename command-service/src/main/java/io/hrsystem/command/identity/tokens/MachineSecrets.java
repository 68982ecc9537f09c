package io.hrsystem.command.identity.tokens;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.util.Objects.requireNonNull;

import io.hrsystem.command.platform.secrets.KeyedHash;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Clients' secrets: 256 random bits, which nobody finds by trying, so that a fast keyed hash keeps them and a wrong one
 * costs the token endpoint nothing. What is stored of a client may be several hashes, separated by a blank.
 */
public final class MachineSecrets implements PasswordEncoder {
    private static final String PURPOSE = "client-secret";
    private static final int BYTES = 32;

    private final KeyedHash hash;
    private final SecureRandom random = new SecureRandom();

    MachineSecrets(KeyedHash hash) {
        this.hash = hash;
    }

    public String next() {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public String encode(@Nullable CharSequence secret) {
        return hash.of(PURPOSE, requireNonNull(secret).toString());
    }

    /** In a time that says nothing of what is stored. */
    @Override
    public boolean matches(@Nullable CharSequence secret, @Nullable String stored) {
        if (secret == null || stored == null) return false;
        var asked = encode(secret).getBytes(US_ASCII);
        var found = false;
        for (var each : stored.split(" ", -1)) found |= MessageDigest.isEqual(asked, each.getBytes(US_ASCII));
        return found;
    }
}

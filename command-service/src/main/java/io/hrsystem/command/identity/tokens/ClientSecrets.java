package io.hrsystem.command.identity.tokens;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Secrets of machines: 256 random bits, of which HMAC-SHA-256 under a key that is not in the database is stored. Nobody
 * guesses them, so that a slow hash would only cost us.
 */
public final class ClientSecrets {
    static final String PREFIX = "hmac:";

    private static final String ALGORITHM = "HmacSHA256";
    private static final String BETWEEN = "|";
    private static final int BYTES = 32;

    private final SecretKeySpec key;
    private final SecureRandom random = new SecureRandom();

    /** @param key at least 32 characters */
    ClientSecrets(String key) {
        if (key.length() < BYTES)
            throw new IllegalStateException("The key of the clients' secrets must have at least 32 characters.");
        this.key = new SecretKeySpec(key.getBytes(UTF_8), ALGORITHM);
    }

    /** A new one, in 43 characters. */
    public String make() {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    public String hash(String secret) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return PREFIX + HexFormat.of().formatHex(mac.doFinal(secret.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The text that matches either secret. */
    static String either(String hash, String other) {
        return hash + BETWEEN + other;
    }

    /** Takes the same time wherever they differ. */
    boolean matches(String secret, String hashes) {
        var given = hash(secret).getBytes(UTF_8);
        return Stream.of(hashes.split("[|]"))
                .map(it -> MessageDigest.isEqual(given, it.getBytes(UTF_8)))
                .reduce(false, Boolean::logicalOr);
    }
}

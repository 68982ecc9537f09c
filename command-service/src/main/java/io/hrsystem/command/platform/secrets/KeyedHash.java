package io.hrsystem.command.platform.secrets;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * HMAC-SHA-256 under a key that is not in the database: who has the rows alone can neither find a value by trying, nor
 * see that two purposes hold the same one.
 */
public final class KeyedHash {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_BYTES = 32;

    /** Never used itself: looking one up and preparing it takes longer than a copy. */
    private final Mac prepared;

    /**
     * @param hex the key, 32 bytes
     * @throws IllegalStateException if it is anything else
     */
    public KeyedHash(String hex) {
        if (!hex.matches("[0-9a-fA-F]{" + 2 * KEY_BYTES + "}"))
            throw new IllegalStateException("The key of keyed hashes must be 32 bytes, as 64 hexadecimal digits.");
        try {
            prepared = Mac.getInstance(ALGORITHM);
            prepared.init(new SecretKeySpec(HexFormat.of().parseHex(hex), ALGORITHM));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static String newKey() {
        var bytes = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /**
     * @param purpose what the value is, such as {@code client-secret}; never renamed
     * @return 64 hexadecimal digits
     */
    public String of(String purpose, String value) {
        try {
            var mac = (Mac) prepared.clone();
            mac.update(purpose.getBytes(UTF_8));
            mac.update((byte) 0);
            return HexFormat.of().formatHex(mac.doFinal(value.getBytes(UTF_8)));
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }
}

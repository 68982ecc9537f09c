package io.hrsystem.keys;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/**
 * The ids of all keys that a company has ever had, in their order.
 *
 * @param hash SHA-256 of all of them, a line feed behind each, as 64 hexadecimal digits
 * @param some the first ones, at most {@link #MOST}
 */
public record CompanyKeys(long count, String hash, List<String> some) {
    public static final int MOST = 500;

    public CompanyKeys {
        some = List.copyOf(some);
    }

    /** Takes them one after the other. */
    static final class Collector {
        private final MessageDigest digest = digest();
        private final List<String> some = new ArrayList<>();
        private long count;

        void add(UUID key) {
            var id = key.toString();
            digest.update((id + "\n").getBytes(UTF_8));
            if (some.size() < MOST) some.add(id);
            count++;
        }

        CompanyKeys keys() {
            return new CompanyKeys(count, HexFormat.of().formatHex(digest.digest()), some);
        }

        private static MessageDigest digest() {
            try {
                return MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}

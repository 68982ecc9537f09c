package io.hrsystem.keys;

import io.hrsystem.contract.seals.Commitment;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A value as it is stored: by which key it is encrypted, what can be checked without it, and the ciphertext.
 *
 * @param commitment see {@link Commitment}; null if it was stored before there were any
 * @param ciphertext AES-256-GCM with its nonce before and its tag behind it; what it holds begins with a random salt
 */
@SuppressWarnings("ArrayRecordComponent")
public record Sealed(UUID key, byte @Nullable [] commitment, byte[] ciphertext) {
    private static final byte WITHOUT_COMMITMENT = 1;
    private static final int HEADER = 1 + 2 * Long.BYTES;

    /** @throws IllegalArgumentException if {@link #text} has not written it */
    public static Sealed parse(String text) {
        var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
        if (bytes.remaining() <= HEADER) throw new IllegalArgumentException("a sealed value that ends too early");
        var format = bytes.get();
        var key = new UUID(bytes.getLong(), bytes.getLong());
        return switch (format) {
            case WITHOUT_COMMITMENT -> new Sealed(key, null, taken(bytes, bytes.remaining()));
            case Commitment.FORMAT -> new Sealed(key, taken(bytes, Commitment.BYTES), taken(bytes, bytes.remaining()));
            default -> throw new IllegalArgumentException("not a sealed value of a known format");
        };
    }

    private static byte[] taken(ByteBuffer bytes, int length) {
        if (bytes.remaining() < length) throw new IllegalArgumentException("a sealed value that ends too early");
        var taken = new byte[length];
        bytes.get(taken);
        return taken;
    }

    /** In the characters of URL-safe Base64. */
    public String text() {
        var known = commitment == null ? new byte[0] : commitment;
        var bytes = ByteBuffer.allocate(HEADER + known.length + ciphertext.length)
                .put(commitment == null ? WITHOUT_COMMITMENT : Commitment.FORMAT)
                .putLong(key.getMostSignificantBits())
                .putLong(key.getLeastSignificantBits())
                .put(known)
                .put(ciphertext);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }
}

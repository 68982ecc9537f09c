package io.hrsystem.keys;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;

/**
 * A value as it is stored: by which key it is encrypted, and the ciphertext.
 *
 * @param ciphertext AES-256-GCM with its nonce before and its tag behind it; what it holds begins with a random salt
 */
@SuppressWarnings("ArrayRecordComponent")
public record Sealed(UUID key, byte[] ciphertext) {
    private static final byte FORMAT = 1;
    private static final int HEADER = 1 + 2 * Long.BYTES;

    /** @throws IllegalArgumentException if {@link #text} has not written it */
    public static Sealed parse(String text) {
        var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
        if (bytes.remaining() <= HEADER || bytes.get() != FORMAT)
            throw new IllegalArgumentException("not a sealed value of this format");
        var key = new UUID(bytes.getLong(), bytes.getLong());
        return new Sealed(key, Arrays.copyOfRange(bytes.array(), HEADER, bytes.array().length));
    }

    /** In the characters of URL-safe Base64. */
    public String text() {
        var bytes = ByteBuffer.allocate(HEADER + ciphertext.length)
                .put(FORMAT)
                .putLong(key.getMostSignificantBits())
                .putLong(key.getLeastSignificantBits())
                .put(ciphertext);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }
}

package io.hrsystem.contract.seals;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/**
 * What is stored of a personal value beside its ciphertext, and so is sealed: whoever is told value and salt can check
 * that these were meant, and nobody finds the value without the salt, which is encrypted with it and goes with its key.
 */
public final class Commitment {
    public static final int BYTES = Sha256.BYTES;

    /** The first byte of a stored value that has one; it stands behind that and the key's id. */
    public static final byte FORMAT = 2;

    private static final int AT = 1 + 2 * Long.BYTES;
    private static final byte VALUE = 2;
    private static final String FORM = "hr-value/1";

    private Commitment() {}

    /** Where a value stands: one that is copied elsewhere is another. */
    public static byte[] context(String tenant, String stream, String type, String field) {
        return String.join("\0", tenant, stream, type, field).getBytes(UTF_8);
    }

    public static byte[] of(byte[] context, byte[] salt, byte[] value) {
        return new Sha256(VALUE).part(FORM).part(context).part(salt).part(value).hash();
    }

    /**
     * In the text of a stored value; empty if it was stored before there were any.
     *
     * @throws IllegalArgumentException if it is not the text of one
     */
    public static Optional<byte[]> in(String stored) {
        var bytes = Base64.getUrlDecoder().decode(stored);
        if (bytes.length <= AT || bytes[0] != FORMAT) return Optional.empty();
        if (bytes.length <= AT + BYTES) throw new IllegalArgumentException("a stored value that ends too early");
        return Optional.of(Arrays.copyOfRange(bytes, AT, AT + BYTES));
    }
}

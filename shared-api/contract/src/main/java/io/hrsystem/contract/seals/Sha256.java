package io.hrsystem.contract.seals;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** SHA-256 of several parts, whose lengths keep neighbours apart. */
final class Sha256 {
    static final int BYTES = 32;
    private static final int ABSENT = -1;

    private final MessageDigest digest;

    /** @param purpose so that what was hashed for one purpose never passes for another */
    Sha256(byte purpose) {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
        digest.update(purpose);
    }

    /** Of a fixed length, or the last one. */
    Sha256 raw(byte[] part) {
        digest.update(part);
        return this;
    }

    Sha256 part(@Nullable String part) {
        return part == null ? length(ABSENT) : part(part.getBytes(UTF_8));
    }

    Sha256 part(byte[] part) {
        return length(part.length).raw(part);
    }

    private Sha256 length(int length) {
        return raw(ByteBuffer.allocate(Integer.BYTES).putInt(length).array());
    }

    byte[] hash() {
        return digest.digest();
    }

    String hex() {
        return HexFormat.of().formatHex(hash());
    }
}

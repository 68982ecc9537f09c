package io.hrsystem.eventstore;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;

/**
 * Turns a position into a text that tells its owner nothing but that it is one: the numbers in it count the work of all
 * companies. A position is exactly one block of the cipher, so a block by itself says it all; a text that was made up
 * stands for numbers that no event has.
 */
public final class PositionCode {
    private static final int SHORTEST_KEY = 32;
    private static final String ONE_BLOCK = "AES/ECB/NoPadding";
    private static final int BYTES = 2 * Long.BYTES;

    private final SecretKeySpec key;
    /** Ready to encrypt: what looking one up and preparing it takes is more than what it does. */
    private final Queue<Cipher> encrypting = new ConcurrentLinkedQueue<>();

    /**
     * @param secret the same in all services of a system; at least 32 characters
     * @throws IllegalStateException if it is shorter
     */
    public PositionCode(String secret) {
        if (secret.length() < SHORTEST_KEY)
            throw new IllegalStateException("hr.position-key must have at least %d characters, the same in all services"
                    .formatted(SHORTEST_KEY));
        try {
            key = new SecretKeySpec(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(UTF_8)), "AES");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** 22 characters that may stand in a header or an address. */
    public String hide(GlobalPosition position) {
        var block = ByteBuffer.allocate(BYTES).putLong(position.xid()).putLong(position.pos());
        var idle = encrypting.poll();
        var cipher = idle == null ? cipher(Cipher.ENCRYPT_MODE) : idle;
        var hidden = crypt(cipher, block.array());
        encrypting.offer(cipher);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hidden);
    }

    /** Empty if it is none that {@link #hide} has made with the same key, as far as can be seen. */
    public Optional<GlobalPosition> reveal(String text) {
        byte[] block;
        try {
            block = Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
        if (block.length != BYTES) return Optional.empty();
        var numbers = ByteBuffer.wrap(crypt(cipher(Cipher.DECRYPT_MODE), block));
        var position = new GlobalPosition(numbers.getLong(), numbers.getLong());
        return position.xid() < 0 || position.pos() < 0 ? Optional.empty() : Optional.of(position);
    }

    private Cipher cipher(int mode) {
        try {
            var cipher = Cipher.getInstance(ONE_BLOCK);
            cipher.init(mode, key);
            return cipher;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] crypt(Cipher cipher, byte[] block) {
        try {
            return cipher.doFinal(block);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}

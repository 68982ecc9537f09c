package io.hrsystem.eventstore;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.IntSupplier;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;

/**
 * Turns a position into a text that tells its owner nothing but that it is one: the numbers in it count the work of all
 * companies. It is exactly one block of the cipher, so a block by itself says it all: 16 bits for the history, 48 for the
 * transaction, 16 that are zero, since a text that was made up rarely has them so, and 48 for the place in it. Texts of
 * before there were histories have the first 16 zero too.
 */
public final class PositionCode {
    private static final int SHORTEST_KEY = 32;
    private static final String ONE_BLOCK = "AES/ECB/NoPadding";
    private static final int BYTES = 2 * Long.BYTES;
    private static final int BITS = 48;
    private static final long MOST = (1L << BITS) - 1;

    private final SecretKeySpec key;
    private final IntSupplier history;
    /** Ready to encrypt: what looking one up and preparing it takes is more than what it does. */
    private final Queue<Cipher> encrypting = new ConcurrentLinkedQueue<>();

    /** For who knows of one history only. */
    public PositionCode(String secret) {
        this(secret, () -> 0);
    }

    /**
     * @param secret the same in all services of a system; at least 32 characters
     * @param history the number of the one that this process reads and writes now
     * @throws IllegalStateException if the secret is shorter
     */
    public PositionCode(String secret, IntSupplier history) {
        if (secret.length() < SHORTEST_KEY)
            throw new IllegalStateException("hr.position-key must have at least %d characters, the same in all services"
                    .formatted(SHORTEST_KEY));
        try {
            key = new SecretKeySpec(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(UTF_8)), "AES");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        this.history = history;
    }

    /** Of a position in the history that there is now. */
    public String hide(GlobalPosition position) {
        return hide(new KnownPosition(position, history.getAsInt()));
    }

    /**
     * 22 characters that may stand in a header or an address.
     *
     * @throws IllegalArgumentException if one of the numbers has more than 48 bits
     */
    public String hide(KnownPosition known) {
        var position = known.position();
        if (position.xid() > MOST || position.pos() > MOST)
            throw new IllegalArgumentException("not the position of an event: " + position);
        var block = ByteBuffer.allocate(BYTES)
                .putLong((long) known.history() << BITS | position.xid())
                .putLong(position.pos());
        var idle = encrypting.poll();
        var cipher = idle == null ? cipher(Cipher.ENCRYPT_MODE) : idle;
        var hidden = crypt(cipher, block.array());
        encrypting.offer(cipher);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hidden);
    }

    /** The same without its history. */
    public Optional<GlobalPosition> reveal(String text) {
        return known(text).map(KnownPosition::position);
    }

    /** Empty if it is none that {@link #hide} has made with the same key, as far as can be seen. */
    public Optional<KnownPosition> known(String text) {
        byte[] block;
        try {
            block = Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
        if (block.length != BYTES) return Optional.empty();
        var numbers = ByteBuffer.wrap(crypt(cipher(Cipher.DECRYPT_MODE), block));
        var first = numbers.getLong();
        var pos = numbers.getLong();
        if (pos < 0 || pos > MOST) return Optional.empty();
        return Optional.of(new KnownPosition(new GlobalPosition(first & MOST, pos), (int) (first >>> BITS)));
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

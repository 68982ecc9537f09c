package io.hrsystem.contract.seals;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;

/**
 * One line that somebody vouches for.
 *
 * @param statement words without blanks in them, separated by one blank each; the last is the id of the key
 * @param signature Ed25519 of the statement's bytes, in URL-safe Base64
 */
public record Signed(String statement, String signature) {
    private static final byte STATEMENT = 3;

    /** @throws IllegalArgumentException if {@link #text} has not written it */
    public static Signed parse(String text) {
        var end = text.lastIndexOf(' ');
        if (end < 0) throw new IllegalArgumentException("a statement without a signature");
        return new Signed(text.substring(0, end), text.substring(end + 1));
    }

    /** Both in one line. */
    public String text() {
        return statement + " " + signature;
    }

    /** Of the statement, as 64 hexadecimal digits: by this others name it. */
    public String hash() {
        return new Sha256(STATEMENT).raw(statement.getBytes(UTF_8)).hex();
    }

    public String keyId() {
        return statement.substring(statement.lastIndexOf(' ') + 1);
    }

    /** Whether it was signed by this key, and says so. */
    public boolean isBy(SealKey key) {
        try {
            return keyId().equals(key.id())
                    && key.verifies(
                            statement.getBytes(UTF_8), Base64.getUrlDecoder().decode(signature));
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}

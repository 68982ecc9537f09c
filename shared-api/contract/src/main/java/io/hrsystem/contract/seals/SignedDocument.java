package io.hrsystem.contract.seals;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A JSON object that somebody vouches for, byte by byte. As a file it is that object with one more member at its end,
 * {@code signature}.
 *
 * @param document a JSON object without blanks between its members
 * @param signature Ed25519 of the document's bytes, in URL-safe Base64 without padding
 */
public record SignedDocument(String document, String signature) {
    private static final String SIGNATURE = ",\"signature\":\"";
    private static final String END = "\"}";

    /** @throws IllegalArgumentException if {@link #text} has not written it */
    public static SignedDocument parse(String text) {
        var at = text.lastIndexOf(SIGNATURE);
        if (at < 0 || !text.endsWith(END) || at + SIGNATURE.length() > text.length() - END.length())
            throw new IllegalArgumentException("a document without a signature");
        var signature = text.substring(at + SIGNATURE.length(), text.length() - END.length());
        return new SignedDocument(text.substring(0, at) + "}", signature);
    }

    /** The file. */
    public String text() {
        return document.substring(0, document.length() - 1) + SIGNATURE + signature + END;
    }

    /** SHA-256 of the file, as 64 hexadecimal digits: by this others name it, and {@code sha256sum} says the same. */
    public String hash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text().getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether it was signed by this key. There is one way to write a signature: another one is none. */
    public boolean isBy(SealKey key) {
        try {
            var bytes = Base64.getUrlDecoder().decode(signature);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).equals(signature)
                    && key.verifies(document.getBytes(UTF_8), bytes);
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}

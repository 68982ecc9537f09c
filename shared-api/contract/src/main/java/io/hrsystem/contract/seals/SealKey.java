package io.hrsystem.contract.seals;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/** Who seals, as others know them: an Ed25519 public key. */
public record SealKey(PublicKey key) {
    private static final String ALGORITHM = "Ed25519";
    private static final byte KEY = 4;
    private static final int DIGITS = 32;

    /**
     * From what {@link #text} writes.
     *
     * @throws IllegalArgumentException if it is no such key
     */
    public static SealKey parse(String text) {
        try {
            var bytes = Base64.getUrlDecoder().decode(text);
            return new SealKey(KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(bytes)));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("not an Ed25519 public key", e);
        }
    }

    /** Its SubjectPublicKeyInfo in URL-safe Base64. */
    public String text() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key.getEncoded());
    }

    /** Its fingerprint, 32 hexadecimal digits. */
    public String id() {
        return new Sha256(KEY).raw(key.getEncoded()).hex().substring(0, DIGITS);
    }

    boolean verifies(byte[] statement, byte[] signature) {
        try {
            var check = Signature.getInstance(ALGORITHM);
            check.initVerify(key);
            check.update(statement);
            return check.verify(signature);
        } catch (SignatureException | InvalidKeyException _) {
            // of some keys it is seen only now that they are none
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}

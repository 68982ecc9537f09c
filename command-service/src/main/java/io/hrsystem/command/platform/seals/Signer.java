package io.hrsystem.command.platform.seals;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.hrsystem.contract.seals.SealKey;
import io.hrsystem.contract.seals.Signed;
import io.hrsystem.contract.seals.SignedDocument;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/** Signs statements about events, and documents, by an Ed25519 key. */
record Signer(SealKey key, PrivateKey secret) {
    private static final String ALGORITHM = "Ed25519";

    Signer {
        if (!sign("whether they fit " + key.id(), secret).isBy(key))
            throw new IllegalStateException("The halves of the key of seals do not belong together.");
    }

    /** What a key file holds: the private key (PKCS #8) and the public one, each in URL-safe Base64. */
    static String generate() {
        try {
            var pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
            var secret = Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(pair.getPrivate().getEncoded());
            return secret + "\n" + new SealKey(pair.getPublic()).text();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws IllegalStateException if {@link #generate} has not made it */
    static Signer parse(String text) {
        var halves = text.strip().split("\\s+", -1);
        try {
            if (halves.length != 2) throw new IllegalArgumentException("two lines are needed");
            var secret = new PKCS8EncodedKeySpec(Base64.getUrlDecoder().decode(halves[0]));
            return new Signer(
                    SealKey.parse(halves[1]), KeyFactory.getInstance(ALGORITHM).generatePrivate(secret));
        } catch (GeneralSecurityException | IllegalArgumentException _) {
            // what it says could quote the key
            throw new IllegalStateException(
                    "hr.seals.key-file does not hold an Ed25519 key as the first start makes it.");
        }
    }

    /** @param statement ends with the id of this key */
    Signed sign(String statement) {
        return sign(statement, secret);
    }

    SignedDocument signDocument(String document) {
        return new SignedDocument(document, signature(document, secret));
    }

    private static Signed sign(String statement, PrivateKey secret) {
        return new Signed(statement, signature(statement, secret));
    }

    private static String signature(String text, PrivateKey secret) {
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initSign(secret);
            signature.update(text.getBytes(UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}

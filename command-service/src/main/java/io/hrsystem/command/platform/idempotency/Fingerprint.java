package io.hrsystem.command.platform.idempotency;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What a repeated key must match: the operation and the body. Only the hash is kept. */
final class Fingerprint {
    private Fingerprint() {}

    static String of(String operation, String body) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest((operation + "\n" + body).getBytes(UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

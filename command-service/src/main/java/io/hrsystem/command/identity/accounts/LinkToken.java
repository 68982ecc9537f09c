package io.hrsystem.command.identity.accounts;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.hrsystem.command.platform.idempotency.NeverWritten;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** What a link carries: 256 random bits. Whoever has it may set the password, so only its hash is stored. */
record LinkToken(@JsonValue String value) implements NeverWritten {
    private static final int BYTES = 32;

    @JsonCreator
    LinkToken {}

    static LinkToken next(SecureRandom random) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new LinkToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** After the hash sign, where no server and no log sees it. */
    String linkAt(URI base, String page) {
        return base.resolve(page) + "#token=" + value;
    }

    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(value.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "***";
    }
}

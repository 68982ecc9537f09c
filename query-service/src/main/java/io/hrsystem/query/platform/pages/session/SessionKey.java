package io.hrsystem.query.platform.pages.session;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.hrsystem.contract.TenantId;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the browser of somebody who is signed in has: to which company's sessions it belongs, and 256 bits of chance. What
 * is stored is a hash of them, so whoever has the table has no session.
 */
record SessionKey(TenantId tenant, String secret) {
    private static final Pattern TEXT = Pattern.compile("([0-9a-z-]{1,40})\\.([A-Za-z0-9_-]{43})");
    private static final SecureRandom RANDOM = new SecureRandom();

    static SessionKey made(TenantId tenant) {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return new SessionKey(tenant, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    static Optional<SessionKey> of(String cookie) {
        var parts = TEXT.matcher(cookie);
        return parts.matches()
                ? Optional.of(new SessionKey(new TenantId(parts.group(1)), parts.group(2)))
                : Optional.empty();
    }

    String text() {
        return tenant.value() + "." + secret;
    }

    String hash() {
        return digest("session");
    }

    /** Goes into each form of this session's pages, and is no way back to the secret. */
    String formToken() {
        return digest("form");
    }

    private String digest(String purpose) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(purpose.getBytes(US_ASCII));
            digest.update((byte) 0);
            return HexFormat.of().formatHex(digest.digest(secret.getBytes(US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Never the secret. */
    @Override
    public String toString() {
        return "a session of " + tenant.value();
    }
}

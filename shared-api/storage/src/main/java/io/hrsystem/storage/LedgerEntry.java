package io.hrsystem.storage;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/**
 * One line of the ledger.
 *
 * @param number from 1, without gaps
 * @param kind of what happened, such as {@code identity.ClientRevoked}
 * @param subject the id of what it happened to: the same kind and subject twice is the same thing told twice
 * @param tenant whose it is, or {@code platform}
 * @param previous the hash of the entry before; empty for the first
 * @param hash SHA-256 of all of the above, as 64 hexadecimal digits
 */
public record LedgerEntry(
        long number, Instant recordedAt, String kind, String subject, String tenant, String previous, String hash) {
    /** The first entry's predecessor. */
    public static final String NONE = "";

    static LedgerEntry after(
            long number, String previous, Instant recordedAt, String kind, String subject, String tenant) {
        return new LedgerEntry(
                number,
                recordedAt,
                kind,
                subject,
                tenant,
                previous,
                hash(number, recordedAt, kind, subject, tenant, previous));
    }

    /** Whether it is as it was written, behind this entry. */
    boolean follows(String hashBefore) {
        return previous.equals(hashBefore) && hash.equals(hash(number, recordedAt, kind, subject, tenant, previous));
    }

    private static String hash(
            long number, Instant recordedAt, String kind, String subject, String tenant, String previous) {
        // lengths keep neighbours apart
        var text = "%d|%s|%d:%s|%d:%s|%d:%s|%s"
                .formatted(
                        number,
                        recordedAt,
                        kind.length(),
                        kind,
                        subject.length(),
                        subject,
                        tenant.length(),
                        tenant,
                        previous);
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

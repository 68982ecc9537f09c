package io.hrsystem.storage;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/**
 * One line of the ledger.
 *
 * @param number from 1, without gaps
 * @param kind of what happened, such as {@code identity.ClientRevoked}
 * @param subject the id of what it happened to
 * @param tenant whose it is, or {@code platform}
 * @param details what else has to be known of it, by name; nothing personal, no secret. Entries of earlier releases have
 *     none
 * @param previous the hash of the entry before; empty for the first
 * @param hash SHA-256 of all of the above, as 64 hexadecimal digits
 */
public record LedgerEntry(
        long number,
        Instant recordedAt,
        String kind,
        String subject,
        String tenant,
        Map<String, String> details,
        String previous,
        String hash) {
    /** The first entry's predecessor. */
    public static final String NONE = "";

    public LedgerEntry {
        // what an earlier release has written names none
        details = details == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(details));
    }

    static LedgerEntry after(
            long number,
            String previous,
            Instant recordedAt,
            String kind,
            String subject,
            String tenant,
            Map<String, String> details) {
        var draft = new LedgerEntry(number, recordedAt, kind, subject, tenant, details, previous, NONE);
        return new LedgerEntry(number, recordedAt, kind, subject, tenant, details, previous, draft.computed());
    }

    /** Whether it is as it was written, behind this entry. */
    boolean follows(String hashBefore) {
        return previous.equals(hashBefore) && hash.equals(computed());
    }

    private String computed() {
        // lengths keep neighbours apart
        var text = new StringBuilder()
                .append("%d|%s|%s|%s|%s|%s"
                        .formatted(number, recordedAt, sized(kind), sized(subject), sized(tenant), previous));
        details.forEach((name, value) ->
                text.append('|').append(sized(name)).append('=').append(sized(value)));
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(text.toString().getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String sized(String text) {
        return text.length() + ":" + text;
    }
}

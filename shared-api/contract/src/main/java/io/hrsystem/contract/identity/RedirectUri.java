package io.hrsystem.contract.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.hrsystem.contract.bounds.OutOfBounds;
import io.hrsystem.contract.bounds.OutOfBounds.Reason;
import io.hrsystem.contract.bounds.PlainText;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;

/**
 * Where a browser is sent back to after a sign-in, compared character by character: over https, or on the person's own
 * machine, or by a scheme of a program's own, such as {@code com.example.app:/signed-in} (RFC 8252, 7).
 */
public record RedirectUri(@JsonValue String value) {
    private static final int LONGEST = 2_000;
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    @JsonCreator
    public RedirectUri {}

    /** @throws OutOfBounds if it is none of the three, or has a fragment, a wildcard or a name and password in it */
    public static RedirectUri of(String entered) {
        var text = PlainText.of(entered, LONGEST);
        if (!isGood(parsed(text))) throw OutOfBounds.of(Reason.MALFORMED);
        return new RedirectUri(text);
    }

    private static boolean isGood(URI uri) {
        var scheme = uri.getScheme();
        if (scheme == null || uri.getRawFragment() != null || uri.getRawUserInfo() != null) return false;
        if (uri.toString().contains("*") || !uri.toString().equals(uri.toASCIIString())) return false;
        return switch (scheme.toLowerCase(Locale.ROOT)) {
            case "https" -> uri.getHost() != null;
            case "http" -> uri.getHost() != null && LOOPBACK.contains(uri.getHost());
            default -> scheme.contains(".");
        };
    }

    private static URI parsed(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException _) {
            throw OutOfBounds.of(Reason.MALFORMED);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}

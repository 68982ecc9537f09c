package io.hrsystem.command.identity.tokens.signin;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.hrsystem.command.identity.tokens.people.Cookies;
import io.hrsystem.command.identity.tokens.people.Secret;
import io.hrsystem.command.platform.secrets.KeyedHash;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.MessageDigest;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells a form that was filled in on our page from one that another site sends: it has a field that goes with a cookie,
 * and only the issuer knows how. Nothing is remembered for it, on no node.
 */
@Component
final class FormSeal {
    private static final String COOKIE = "hr-form";
    private static final String PURPOSE = "sign-in-form";
    /** What browsers say of where a request comes from; older ones say nothing. */
    private static final Set<String> OWN = Set.of("same-origin", "none");

    private final KeyedHash hash;
    private final Cookies cookies;

    FormSeal(KeyedHash hash, Cookies cookies) {
        this.hash = hash;
        this.cookies = cookies;
    }

    /** The value of the field; several tabs have the same. */
    String next(HttpServletRequest request, HttpServletResponse response) {
        var known = cookies.read(request, COOKIE);
        if (known != null && !known.isEmpty()) return hash.of(PURPOSE, known);
        var fresh = Secret.next().value();
        cookies.write(response, COOKIE, fresh, Cookies.SHORT);
        return hash.of(PURPOSE, fresh);
    }

    boolean isOurs(HttpServletRequest request, @Nullable String field) {
        var site = request.getHeader("Sec-Fetch-Site");
        var cookie = cookies.read(request, COOKIE);
        if (field == null || cookie == null || site != null && !OWN.contains(site)) return false;
        return MessageDigest.isEqual(hash.of(PURPOSE, cookie).getBytes(US_ASCII), field.getBytes(US_ASCII));
    }
}

package io.hrsystem.command.identity.tokens.signin;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.hrsystem.command.identity.tokens.people.Cookies;
import io.hrsystem.command.identity.tokens.people.Secret;
import io.hrsystem.command.platform.secrets.KeyedHash;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A browser in which an account has been signed in to before. Its person is not kept out by who tries from the same
 * address: it is counted for itself. The cookie says so by a hash that only the issuer can make, and nothing more.
 */
@Component
final class KnownBrowser {
    private static final String COOKIE = "hr-known";
    private static final String PURPOSE = "known-browser";

    private final KeyedHash hash;
    private final Cookies cookies;

    KnownBrowser(KeyedHash hash, Cookies cookies) {
        this.hash = hash;
        this.cookies = cookies;
    }

    void remember(HttpServletResponse response, Entered entered) {
        var name = Secret.next().value();
        cookies.write(response, COOKIE, name + "." + seal(name, entered), Cookies.LONG);
    }

    /** Where an attempt comes from: this browser, if it is known to this account, or else its address. */
    BackOff.Where where(HttpServletRequest request, Entered entered, String address) {
        var name = nameOf(request, entered);
        return name == null
                ? new BackOff.Where(entered.account(), "address " + address, false)
                : new BackOff.Where(entered.account(), "browser " + name, true);
    }

    private @Nullable String nameOf(HttpServletRequest request, Entered entered) {
        var cookie = cookies.read(request, COOKIE);
        var dot = cookie == null ? -1 : cookie.indexOf('.');
        if (cookie == null || dot < 0) return null;
        var name = cookie.substring(0, dot);
        var seal = seal(name, entered).getBytes(US_ASCII);
        return MessageDigest.isEqual(seal, cookie.substring(dot + 1).getBytes(US_ASCII)) ? name : null;
    }

    private String seal(String name, Entered entered) {
        return hash.of(PURPOSE, name + "\n" + entered.account());
    }
}

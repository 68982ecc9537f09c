package io.hrsystem.command.identity.tokens.people;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.security.oauth2.core.oidc.OidcScopes;

/** What of all that may be asked for there is here; a token's rights are its roles. */
final class Scopes {
    private static final Set<String> KNOWN = Set.of(OidcScopes.OPENID, "offline_access");

    private Scopes() {}

    static Set<String> granted(Set<String> asked) {
        var granted = new TreeSet<>(asked);
        granted.retainAll(KNOWN);
        return granted;
    }

    static String stored(Set<String> scopes) {
        return String.join(" ", scopes);
    }

    static Set<String> read(String stored) {
        var scopes = new TreeSet<String>();
        Stream.of(stored.split(" ", -1)).filter(it -> !it.isEmpty()).forEach(scopes::add);
        return scopes;
    }
}

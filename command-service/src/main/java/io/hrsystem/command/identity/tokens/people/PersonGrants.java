package io.hrsystem.command.identity.tokens.people;

import java.time.Clock;
import java.util.List;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.stereotype.Component;

/** The ways to a person's tokens. They are no beans: the library would take those for ways into everything. */
@Component
public final class PersonGrants {
    private final List<AuthenticationProvider> all;

    PersonGrants(
            Codes codes,
            RefreshTokens refreshTokens,
            People people,
            PersonTokens tokens,
            PersonSessions sessions,
            Clock clock) {
        all = List.of(
                new CodeGrant(codes, refreshTokens, people, tokens, sessions, clock),
                new RefreshGrant(refreshTokens, people, tokens, sessions, clock));
    }

    public List<AuthenticationProvider> all() {
        return all;
    }
}

package io.hrsystem.command.identity.tokens.people;

import io.hrsystem.contract.identity.SessionEnd;
import java.time.Clock;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2RefreshTokenAuthenticationToken;

/**
 * Gives new tokens for a refresh token, with the roles of now, and another refresh token. One that was used before has
 * been stolen by or from who brings it (RFC 9700, 4.14.2): its session ends.
 */
final class RefreshGrant implements AuthenticationProvider {
    private final RefreshTokens refreshTokens;
    private final People people;
    private final PersonTokens tokens;
    private final PersonSessions sessions;
    private final Clock clock;

    RefreshGrant(
            RefreshTokens refreshTokens, People people, PersonTokens tokens, PersonSessions sessions, Clock clock) {
        this.refreshTokens = refreshTokens;
        this.people = people;
        this.tokens = tokens;
        this.sessions = sessions;
        this.clock = clock;
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        var grant = (OAuth2RefreshTokenAuthenticationToken) asked;
        var client = Grants.clientOf(grant, AuthorizationGrantType.REFRESH_TOKEN);
        var family = refreshTokens.find(grant.getRefreshToken());
        if (family == null
                || !family.clientId().equals(client.getName())
                || !family.expiresAt().isAfter(clock.instant())) throw Grants.refusal(OAuth2ErrorCodes.INVALID_GRANT);
        if (!family.scopes().containsAll(grant.getScopes())) throw Grants.refusal(OAuth2ErrorCodes.INVALID_SCOPE);
        var now = people.look(family.person());
        // the token stays good for when the company is back
        if (now.refusal() != null) throw Grants.refusal(OAuth2ErrorCodes.INVALID_GRANT);
        var next = refreshTokens.next(grant.getRefreshToken(), family.person());
        if (next == null) {
            sessions.end(family.person(), SessionEnd.REFRESH_TOKEN_REUSED);
            throw Grants.refusal(OAuth2ErrorCodes.INVALID_GRANT);
        }
        if (!sessions.used(family.person())) throw Grants.refusal(OAuth2ErrorCodes.INVALID_GRANT);
        var scopes = grant.getScopes().isEmpty() ? family.scopes() : grant.getScopes();
        return tokens.issue(client, family.person(), now, scopes, next, null);
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return OAuth2RefreshTokenAuthenticationToken.class.isAssignableFrom(authentication);
    }
}

package io.hrsystem.command.identity.tokens.people;

import java.util.Objects;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationGrantAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;

/** What the two ways to a token have in common. */
final class Grants {
    private Grants() {}

    /** The program that asks; it has been found before. */
    static OAuth2ClientAuthenticationToken clientOf(
            OAuth2AuthorizationGrantAuthenticationToken asked, AuthorizationGrantType grant) {
        if (!(asked.getPrincipal() instanceof OAuth2ClientAuthenticationToken client) || !client.isAuthenticated())
            throw refusal(OAuth2ErrorCodes.INVALID_CLIENT);
        var grants = Objects.requireNonNull(client.getRegisteredClient()).getAuthorizationGrantTypes();
        if (!grants.contains(grant)) throw refusal(OAuth2ErrorCodes.UNAUTHORIZED_CLIENT);
        return client;
    }

    static OAuth2AuthenticationException refusal(String code) {
        return new OAuth2AuthenticationException(code);
    }
}

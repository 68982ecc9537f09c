package io.hrsystem.command.identity.tokens;

import io.hrsystem.command.identity.tokens.people.Codes;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;

/**
 * Keeps what the library agrees to. Machines' tokens are not kept: they end by themselves, or when the gate shuts their
 * client out. Codes of people are, and found again by who gives tokens for them, not by the library.
 */
record Authorizations(Codes codes) implements OAuth2AuthorizationService {
    @Override
    public void save(OAuth2Authorization authorization) {
        if (AuthorizationGrantType.AUTHORIZATION_CODE.equals(authorization.getAuthorizationGrantType()))
            codes.keep(authorization);
        else if (!AuthorizationGrantType.CLIENT_CREDENTIALS.equals(authorization.getAuthorizationGrantType()))
            throw new IllegalStateException("There are no other grants");
    }

    @Override
    public void remove(OAuth2Authorization authorization) {}

    @Override
    public @Nullable OAuth2Authorization findById(String id) {
        return null;
    }

    @Override
    public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
        return null;
    }
}

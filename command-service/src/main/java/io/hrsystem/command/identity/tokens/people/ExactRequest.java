package io.hrsystem.command.identity.tokens.people;

import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationContext;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationException;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;

/**
 * What a request for a code must say: an address that is registered, character by character (the library lets the port
 * of the own machine be any), and the hash that its proof will have. Scopes that there are not are not given, and no
 * reason to refuse.
 */
public final class ExactRequest implements Consumer<OAuth2AuthorizationCodeRequestAuthenticationContext> {
    private static final Pattern SHA_256 = Pattern.compile("[A-Za-z0-9_-]{43}");

    @Override
    public void accept(OAuth2AuthorizationCodeRequestAuthenticationContext context) {
        OAuth2AuthorizationCodeRequestAuthenticationToken asked = context.getAuthentication();
        // nobody is sent to an address that is not registered, not even to be told so
        if (!context.getRegisteredClient().getRedirectUris().contains(asked.getRedirectUri()))
            throw refusal(OAuth2ParameterNames.REDIRECT_URI, null);
        if (!"S256".equals(asked.getAdditionalParameters().get(PkceParameterNames.CODE_CHALLENGE_METHOD)))
            throw refusal(PkceParameterNames.CODE_CHALLENGE_METHOD, asked);
        var challenge = asked.getAdditionalParameters().get(PkceParameterNames.CODE_CHALLENGE);
        if (!(challenge instanceof String text) || !SHA_256.matcher(text).matches())
            throw refusal(PkceParameterNames.CODE_CHALLENGE, asked);
    }

    private static OAuth2AuthorizationCodeRequestAuthenticationException refusal(
            String parameter, @Nullable OAuth2AuthorizationCodeRequestAuthenticationToken asked) {
        var error = new OAuth2Error(OAuth2ErrorCodes.INVALID_REQUEST, "OAuth 2.0 parameter: " + parameter, null);
        return new OAuth2AuthorizationCodeRequestAuthenticationException(error, asked);
    }
}

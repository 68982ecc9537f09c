package io.hrsystem.command.identity.tokens.people;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.web.authentication.AuthenticationConverter;

/**
 * Says which program asks for tokens, if it has no secret. The library's own takes it for a proof that a code verifier
 * is there, and so knows nobody who refreshes; here proofs are looked at where they are used up.
 */
public record PublicClient(SignInClients clients) implements AuthenticationConverter, AuthenticationProvider {
    @Override
    public @Nullable Authentication convert(HttpServletRequest request) {
        var names = request.getParameterValues(OAuth2ParameterNames.CLIENT_ID);
        if (names == null || request.getHeader(HttpHeaders.AUTHORIZATION) != null) return null;
        if (request.getParameter(OAuth2ParameterNames.CLIENT_SECRET) != null) return null;
        if (request.getParameter(OAuth2ParameterNames.CLIENT_ASSERTION) != null) return null;
        if (names.length != 1) throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_REQUEST);
        return new OAuth2ClientAuthenticationToken(names[0], ClientAuthenticationMethod.NONE, null, Map.of());
    }

    @Override
    public @Nullable Authentication authenticate(Authentication asked) {
        var token = (OAuth2ClientAuthenticationToken) asked;
        if (!ClientAuthenticationMethod.NONE.equals(token.getClientAuthenticationMethod())) return null;
        var client = clients.find(token.getName());
        if (client == null) throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_CLIENT);
        return new OAuth2ClientAuthenticationToken(client, ClientAuthenticationMethod.NONE, null);
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return OAuth2ClientAuthenticationToken.class.isAssignableFrom(authentication);
    }
}

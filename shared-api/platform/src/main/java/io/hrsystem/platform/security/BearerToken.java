package io.hrsystem.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.server.resource.BearerTokenErrors;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;

/**
 * Takes the token from the Authorization header, as RFC 6750 section 2.1 has it. Spring's own does it by a regular
 * expression, which took a quarter of what a punch took. Of two tokens none counts: whoever stands before us may have
 * looked at the other one.
 */
final class BearerToken implements BearerTokenResolver {
    private static final String SCHEME = "Bearer ";

    @Override
    public @Nullable String resolve(HttpServletRequest request) {
        var headers = request.getHeaders(HttpHeaders.AUTHORIZATION);
        if (!headers.hasMoreElements()) return null;
        var header = headers.nextElement();
        if (headers.hasMoreElements())
            throw new OAuth2AuthenticationException(BearerTokenErrors.invalidToken("Two tokens"));
        if (!header.regionMatches(true, 0, SCHEME, 0, SCHEME.length() - 1)) return null;
        var token = header.substring(Math.min(SCHEME.length(), header.length()));
        if (header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()) && isWellFormed(token)) return token;
        throw new OAuth2AuthenticationException(BearerTokenErrors.invalidToken("Bearer token is malformed"));
    }

    private static boolean isWellFormed(String token) {
        var end = token.length();
        while (end > 0 && token.charAt(end - 1) == '=') end--;
        for (var i = 0; i < end; i++) if (!isOfAToken(token.charAt(i))) return false;
        return end > 0;
    }

    private static boolean isOfAToken(char it) {
        return it >= 'a' && it <= 'z' || it >= 'A' && it <= 'Z' || it >= '0' && it <= '9' || "-._~+/".indexOf(it) >= 0;
    }
}

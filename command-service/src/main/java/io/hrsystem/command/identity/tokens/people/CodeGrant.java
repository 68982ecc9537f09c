package io.hrsystem.command.identity.tokens.people;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.hrsystem.contract.identity.SessionEnd;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Base64;
import java.util.regex.Pattern;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeAuthenticationToken;

/**
 * Gives tokens for a code and the proof that it was asked for by who brings it. Whoever has both twice is not the one
 * who had them first, or was robbed: the session ends.
 */
final class CodeGrant implements AuthenticationProvider {
    private static final Pattern VERIFIER = Pattern.compile("[A-Za-z0-9._~-]{43,128}");

    private final Codes codes;
    private final RefreshTokens refreshTokens;
    private final People people;
    private final PersonTokens tokens;
    private final PersonSessions sessions;
    private final Clock clock;

    CodeGrant(
            Codes codes,
            RefreshTokens refreshTokens,
            People people,
            PersonTokens tokens,
            PersonSessions sessions,
            Clock clock) {
        this.codes = codes;
        this.refreshTokens = refreshTokens;
        this.people = people;
        this.tokens = tokens;
        this.sessions = sessions;
        this.clock = clock;
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        var grant = (OAuth2AuthorizationCodeAuthenticationToken) asked;
        var client = Grants.clientOf(grant, AuthorizationGrantType.AUTHORIZATION_CODE);
        var code = codes.find(grant.getCode());
        if (code == null || !code.clientId().equals(client.getName()) || !isProven(code, grant))
            throw Grants.refusal(OAuth2ErrorCodes.INVALID_GRANT);
        if (code.used()) throw stolen(code);
        if (!code.expiresAt().isAfter(clock.instant())) throw Grants.refusal(OAuth2ErrorCodes.INVALID_GRANT);
        var now = people.look(code.person());
        if (now.refusal() != null) throw Grants.refusal(OAuth2ErrorCodes.INVALID_GRANT);
        if (!codes.use(grant.getCode())) throw stolen(code);
        var refresh = refreshTokens.first(code.person(), code.clientId(), code.scopes());
        return tokens.issue(client, code.person(), now, code.scopes(), refresh, code.nonce());
    }

    private RuntimeException stolen(Codes.Code code) {
        sessions.end(code.person(), SessionEnd.CODE_REUSED);
        return Grants.refusal(OAuth2ErrorCodes.INVALID_GRANT);
    }

    private static boolean isProven(Codes.Code code, OAuth2AuthorizationCodeAuthenticationToken grant) {
        if (!code.redirectUri().equals(grant.getRedirectUri())) return false;
        var verifier = grant.getAdditionalParameters().get(PkceParameterNames.CODE_VERIFIER);
        if (!(verifier instanceof String text) || !VERIFIER.matcher(text).matches()) return false;
        var hash = Base64.getUrlEncoder().withoutPadding().encode(Secret.sha256(text));
        return MessageDigest.isEqual(hash, code.challenge().getBytes(US_ASCII));
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return OAuth2AuthorizationCodeAuthenticationToken.class.isAssignableFrom(authentication);
    }
}

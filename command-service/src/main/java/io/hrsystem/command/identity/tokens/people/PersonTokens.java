package io.hrsystem.command.identity.tokens.people;

import static java.util.Objects.requireNonNull;

import io.hrsystem.contract.Ids;
import io.hrsystem.platform.security.AccessTokens;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AccessToken.TokenType;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AccessTokenAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.stereotype.Component;

/** What a program gets: a token for both services, and one that tells the program itself who has signed in. */
@Component
final class PersonTokens {
    static final Duration LIFE = Duration.ofMinutes(10);

    private final JwtEncoder encoder;
    private final String issuer;
    private final Clock clock;

    PersonTokens(JwtEncoder encoder, @Value("${hr.issuer}") String issuer, Clock clock) {
        this.encoder = encoder;
        this.issuer = issuer;
        this.clock = clock;
    }

    /** @param nonce of the request for a code; null if it had none, or this is another token for an old one */
    OAuth2AccessTokenAuthenticationToken issue(
            OAuth2ClientAuthenticationToken client,
            SignedInPerson person,
            People.Now now,
            Set<String> scopes,
            OAuth2RefreshToken refresh,
            @Nullable String nonce) {
        var registered = requireNonNull(client.getRegisteredClient());
        var at = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var access = new OAuth2AccessToken(
                TokenType.BEARER, access(person, now, registered.getClientId(), at), at, at.plus(LIFE), scopes);
        Map<String, Object> more = scopes.contains(OidcScopes.OPENID)
                ? Map.of(OidcParameterNames.ID_TOKEN, id(person, registered.getClientId(), nonce, at))
                : Map.of();
        return new OAuth2AccessTokenAuthenticationToken(registered, client, access, refresh, more);
    }

    private String access(SignedInPerson person, People.Now now, String client, Instant at) {
        var claims = claims(person, at)
                .id(Ids.next())
                .audience(List.of(AccessTokens.AUDIENCE))
                .claim("client_id", client)
                .claim("roles", now.roles());
        var employee = now.employee();
        if (employee != null) claims.claim("employee", employee.value());
        return signed("at+jwt", claims.build());
    }

    private String id(SignedInPerson person, String client, @Nullable String nonce, Instant at) {
        var claims = claims(person, at)
                .audience(List.of(client))
                .claim("azp", client)
                .claim("auth_time", person.at().getEpochSecond());
        if (nonce != null) claims.claim("nonce", nonce);
        return signed("JWT", claims.build());
    }

    private JwtClaimsSet.Builder claims(SignedInPerson person, Instant at) {
        return JwtClaimsSet.builder()
                .issuer(issuer)
                .subject(person.account().value())
                .issuedAt(at)
                .expiresAt(at.plus(LIFE))
                .claim(AccessTokens.TENANT, person.tenant().value())
                .claim("sid", person.session().value());
    }

    private String signed(String type, JwtClaimsSet claims) {
        var header = JwsHeader.with(SignatureAlgorithm.RS256).type(type).build();
        return encoder.encode(JwtEncoderParameters.from(header, claims)).getTokenValue();
    }
}

package io.hrsystem.platform.security;

import static org.springframework.security.oauth2.jose.jws.SignatureAlgorithm.RS256;

import com.github.benmanes.caffeine.cache.Ticker;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.SecurityContext;
import io.hrsystem.contract.TenantId;
import java.time.Clock;
import java.time.Duration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** Which tokens count: signed RS256 by our issuer, for us, with an end that has not come. */
public final class AccessTokens {
    /** The audience of every access token of this system. */
    public static final String AUDIENCE = "hr-system";

    /** The claim with the caller's company; that of the platform's own people is {@link TenantId#PLATFORM}. */
    public static final String TENANT = "tenant";

    private static final Duration CLOCK_SKEW = Duration.ofSeconds(30);
    private static final JOSEObjectType AT_JWT = new JOSEObjectType("at+jwt");
    private static final int LONGEST_TENANT = 36;

    private AccessTokens() {}

    /** A decoder that accepts these tokens and no others. */
    public static JwtDecoder decoder(JWKSource<SecurityContext> keys, String issuer, Clock clock) {
        var notExpired = new JwtTimestampValidator(CLOCK_SKEW);
        notExpired.setClock(clock);
        notExpired.setAllowEmptyExpiryClaim(false);
        var decoder = NimbusJwtDecoder.withJwkSource(keys)
                .jwsAlgorithm(RS256)
                .jwtProcessorCustomizer(it -> it.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(AT_JWT)))
                .build();
        var validator = new DelegatingOAuth2TokenValidator<>(
                notExpired,
                new JwtIssuerValidator(issuer),
                new JwtAudienceValidator(AUDIENCE),
                new JwtClaimValidator<>(JwtClaimNames.SUB, it -> it instanceof String text && !text.isBlank()),
                new JwtClaimValidator<>(TENANT, it -> it instanceof String text && isTenant(text)));
        decoder.setJwtValidator(validator);
        return new RememberedTokens(decoder, notExpired, Ticker.systemTicker());
    }

    /** A company that is not there would have to mean something, and so would one that is written in two ways. */
    private static boolean isTenant(String text) {
        return !text.isEmpty()
                && text.length() <= LONGEST_TENANT
                && text.chars().allMatch(it -> it >= 'a' && it <= 'z' || it >= '0' && it <= '9' || it == '-');
    }
}

package io.hrsystem.platform.security;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.SecurityContext;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/**
 * The issuer's published keys; known ones go on counting for a while when the issuer is away. Whoever sends tokens that
 * name unknown keys makes us ask for them twice a minute at most; after that their tokens are simply not valid.
 */
final class PublishedKeys implements JWKSource<SecurityContext> {
    private static final Duration OUTLIVE_ISSUER = Duration.ofHours(4);
    private static final Duration BETWEEN_TWO_LOOKS = Duration.ofMinutes(1);

    private final JWKSource<SecurityContext> source;
    private volatile boolean known;

    PublishedKeys(String address) {
        try {
            source = JWKSourceBuilder.create(URI.create(address).toURL())
                    .retrying(true)
                    .rateLimited(BETWEEN_TWO_LOOKS.toMillis())
                    .outageTolerant(OUTLIVE_ISSUER.toMillis())
                    .build();
        } catch (MalformedURLException e) {
            throw new IllegalStateException("hr.jwk-set-uri is no address: " + address, e);
        }
    }

    @Override
    public List<JWK> get(JWKSelector selector, SecurityContext context) throws KeySourceException {
        try {
            var keys = source.get(selector, context);
            known = true;
            return keys;
        } catch (RateLimitReachedException e) {
            // an issuer that has never answered is no fault of the token
            if (!known) throw e;
            return List.of();
        }
    }
}

package io.hrsystem.platform.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;

/**
 * Checks a token once a minute, and each time whether its end has come: a time clock sends the same token with every
 * punch, and its signature took a quarter of what a punch took. Of what the same text says only its age changes. A key
 * that is no longer known counts for a minute more.
 */
final class RememberedTokens implements JwtDecoder {
    static final Duration REMEMBERED = Duration.ofMinutes(1);

    private static final int TOKENS = 10_000;

    private final JwtDecoder decoder;
    private final OAuth2TokenValidator<Jwt> notExpired;
    private final Cache<String, Jwt> signed;

    /** @param decoder checks signatures and all that a token says */
    RememberedTokens(JwtDecoder decoder, OAuth2TokenValidator<Jwt> notExpired, Ticker ticker) {
        this.decoder = decoder;
        this.notExpired = notExpired;
        this.signed = Caffeine.newBuilder()
                .maximumSize(TOKENS)
                .expireAfterWrite(REMEMBERED)
                .ticker(ticker)
                .build();
    }

    @Override
    public Jwt decode(String token) throws JwtException {
        var known = signed.getIfPresent(token);
        if (known != null && !notExpired.validate(known).hasErrors()) return known;
        var decoded = decoder.decode(token);
        signed.put(token, decoded);
        return decoded;
    }
}

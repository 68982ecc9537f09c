package io.hrsystem.platform.security;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;

class PublishedKeysTest {
    private static final Instant NOW = Instant.parse("2026-03-02T00:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final String ISSUER = "http://issuer.test";

    private final RSAKey key = key("first");
    private volatile JWKSet published = new JWKSet(key.toPublicJWK());
    private final AtomicInteger looks = new AtomicInteger();
    private HttpServer issuer;

    @BeforeEach
    void publish() throws IOException {
        issuer = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        issuer.createContext("/jwks", exchange -> {
            looks.incrementAndGet();
            var body = published.toString().getBytes(UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        issuer.start();
    }

    @AfterEach
    void goAway() {
        issuer.stop(0);
    }

    @Test
    void knownKeysGoOnCountingWhenTheIssuerIsAway() {
        var decoder = decoder();
        assertThat(decoder.decode(token(key)).getSubject()).isEqualTo("anna");
        goAway();
        assertThat(decoder.decode(token(key)).getSubject()).isEqualTo("anna");
    }

    @Test
    void aNewKeyIsFetchedWhenItIsFirstSeen() {
        var decoder = decoder();
        decoder.decode(token(key));
        var next = key("second");
        published = new JWKSet(List.of(next.toPublicJWK(), key.toPublicJWK()));
        assertThat(decoder.decode(token(next)).getSubject()).isEqualTo("anna");
        assertThat(decoder.decode(token(key)).getSubject()).isEqualTo("anna");
    }

    /** Keys are kept for five minutes (see decision 10), unless a token names one that is not among them. */
    @Test
    void aWithdrawnKeyCountsUntilKeysAreFetchedAgain() {
        var decoder = decoder();
        decoder.decode(token(key));
        var next = key("second");
        published = new JWKSet(next.toPublicJWK());
        assertThat(decoder.decode(token(key)).getSubject()).isEqualTo("anna");

        decoder.decode(token(next));
        assertThatThrownBy(() -> decoder.decode(token(key))).isInstanceOf(BadJwtException.class);
    }

    @Test
    void aKeyThatWasNeverPublishedDoesNotCount() {
        assertThatThrownBy(() -> decoder().decode(token(key("stranger")))).isInstanceOf(BadJwtException.class);
    }

    /** So that nobody makes this service ask its issuer as often as they like. */
    @Test
    void manyTokensThatNameUnknownKeysAreRefusedByFewLooks() {
        var decoder = decoder();
        decoder.decode(token(key));
        for (var i = 0; i < 20; i++) {
            var stranger = token(key("stranger-" + i));
            assertThatThrownBy(() -> decoder.decode(stranger)).isInstanceOf(BadJwtException.class);
        }
        assertThat(looks).hasValue(2);
        assertThat(decoder.decode(token(key)).getSubject()).isEqualTo("anna");
    }

    @Test
    void anIssuerThatWasNeverThereIsNoFaultOfTheToken() {
        var decoder = decoder();
        goAway();
        assertThatThrownBy(() -> decoder.decode(token(key)))
                .isInstanceOf(JwtException.class)
                .isNotInstanceOf(BadJwtException.class);
    }

    private JwtDecoder decoder() {
        var address = "http://127.0.0.1:%d/jwks".formatted(issuer.getAddress().getPort());
        return AccessTokens.decoder(new PublishedKeys(address), ISSUER, CLOCK);
    }

    private static String token(RSAKey key) {
        var header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .keyID(key.getKeyID())
                .type(new JOSEObjectType("at+jwt"))
                .build();
        var jwt = new SignedJWT(
                header,
                new JWTClaimsSet.Builder()
                        .issuer(ISSUER)
                        .audience(AccessTokens.AUDIENCE)
                        .subject("anna")
                        .claim("tenant", "acme")
                        // each its own, or its signature would be remembered
                        .jwtID(UUID.randomUUID().toString())
                        .expirationTime(Date.from(NOW.plusSeconds(60)))
                        .build());
        try {
            jwt.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return jwt.serialize();
    }

    private static RSAKey key(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}

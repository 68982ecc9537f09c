package io.hrsystem.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;

class RememberedTokensTest {
    private static final Instant START = Instant.parse("2026-03-02T00:00:00Z");
    private static final Duration LIFE = Duration.ofMinutes(5);

    private final AtomicLong nanos = new AtomicLong();
    private final JwtTimestampValidator notExpired = new JwtTimestampValidator(Duration.ZERO);
    private int checked;
    private boolean isKeyKnown = true;
    private final RememberedTokens tokens = new RememberedTokens(this::check, notExpired, nanos::get);

    RememberedTokensTest() {
        passes(Duration.ZERO);
    }

    @Test
    void aSignatureIsCheckedOnceAMinute() {
        var first = tokens.decode("token");
        assertThat(tokens.decode("token")).isSameAs(first);
        assertThat(checked).isEqualTo(1);
        passes(RememberedTokens.REMEMBERED);
        tokens.decode("token");
        assertThat(checked).isEqualTo(2);
    }

    @Test
    void anotherTokenIsAnother() {
        tokens.decode("token");
        assertThat(tokens.decode("other").getTokenValue()).isEqualTo("other");
        assertThat(checked).isEqualTo(2);
    }

    @Test
    void aWithdrawnKeyCountsForAMinuteAtMost() {
        tokens.decode("token");
        isKeyKnown = false;
        tokens.decode("token");
        passes(RememberedTokens.REMEMBERED);
        assertThatThrownBy(() -> tokens.decode("token")).isInstanceOf(BadJwtException.class);
    }

    @Test
    void whatHasExpiredIsRefusedAtOnce() {
        passes(LIFE.minusSeconds(1));
        tokens.decode("token");
        passes(Duration.ofSeconds(2));
        assertThatThrownBy(() -> tokens.decode("token")).isInstanceOf(BadJwtException.class);
    }

    @Test
    void whatWasRefusedIsCheckedAgain() {
        isKeyKnown = false;
        assertThatThrownBy(() -> tokens.decode("token")).isInstanceOf(BadJwtException.class);
        isKeyKnown = true;
        assertThat(tokens.decode("token").getTokenValue()).isEqualTo("token");
    }

    private void passes(Duration time) {
        var now = Duration.ofNanos(nanos.addAndGet(time.toNanos()));
        notExpired.setClock(Clock.fixed(START.plus(now), ZoneOffset.UTC));
    }

    private Jwt check(String token) {
        checked++;
        var jwt = Jwt.withTokenValue(token)
                .header("alg", "RS256")
                .expiresAt(START.plus(LIFE))
                .build();
        if (!isKeyKnown || notExpired.validate(jwt).hasErrors()) throw new BadJwtException("refused");
        return jwt;
    }
}

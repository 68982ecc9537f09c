package io.hrsystem.platform.web;

import static io.hrsystem.platform.web.SmallService.TOKENS;
import static io.hrsystem.platform.web.TestTokens.claims;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = {"hr.rates.per-client=5", "hr.rates.per-company=8", "hr.rates.per-address=5"})
@DirtiesContext(classMode = DirtiesContext.ClassMode.BEFORE_EACH_TEST_METHOD)
class RatesTest extends HttpTest {
    private final String anna = TOKENS.of("acme", "EMPLOYEE");

    @Test
    void aClientThatCallsTooOftenWaits() {
        ask("/me", anna, 5, 200);

        var refused = get("/me", anna);

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.type()).isEqualTo("application/problem+json");
        assertThat(refused.code()).isEqualTo("RATE_LIMITED");
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 12);
        assertThat(refused.body()).containsEntry("title", "Too many requests");
        assertThat(get("/me", anna, "Accept-Language", "ko").body()).containsEntry("title", "요청이 너무 많음");
        assertThat(get("/me", bertOf("acme")).status()).isEqualTo(200);
    }

    @Test
    void theClientsOfACompanyShareWhatItHas() {
        ask("/me", anna, 5, 200);
        ask("/me", bertOf("acme"), 3, 200);
        assertThat(get("/me", bertOf("acme")).status()).isEqualTo(429);
        assertThat(get("/me", bertOf("other")).status()).isEqualTo(200);
    }

    @Test
    void whoComesWithoutATokenIsCountedByAddressAndTakesNothingFromTheOthersThere() {
        ask("/open", null, 5, 200);
        assertThat(get("/open", null).status()).isEqualTo(429);
        assertThat(get("/me", null).status()).isEqualTo(429);
        assertThat(get("/me", "nonsense").status()).isEqualTo(429);
        assertThat(get("/me", anna).status()).isEqualTo(200);
    }

    @Test
    void aWrongTokenIsCountedLikeNone() {
        ask("/me", "nonsense", 5, 401);
        assertThat(get("/me", "nonsense").code()).isEqualTo("RATE_LIMITED");
        assertThat(get("/open", null).status()).isEqualTo(429);
    }

    private static String bertOf(String company) {
        return TOKENS.signed(claims(company, "EMPLOYEE").subject("bert"));
    }

    private void ask(String path, @Nullable String token, int times, int status) {
        assertThat(IntStream.range(0, times).map(_ -> get(path, token).status()))
                .containsOnly(status);
    }
}

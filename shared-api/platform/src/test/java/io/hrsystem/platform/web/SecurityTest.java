package io.hrsystem.platform.web;

import static io.hrsystem.platform.web.SmallService.TOKENS;
import static io.hrsystem.platform.web.TestTokens.claims;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecurityTest extends HttpTest {
    static Stream<Arguments> forgeries() throws JOSEException {
        var good = claims("acme", "EMPLOYEE");
        return Stream.of(
                Arguments.of("no token at all", null),
                Arguments.of("not a token", "abc"),
                Arguments.of("signed by a stranger", TOKENS.signedByAStranger(good)),
                Arguments.of("unsigned", TestTokens.unsigned(good)),
                Arguments.of("HS256 with the public key", TOKENS.signedWithThePublicKeyAsSecret(good)),
                Arguments.of(
                        "another issuer",
                        TOKENS.signed(claims("acme", "EMPLOYEE").issuer("http://evil.test"))),
                Arguments.of(
                        "another audience",
                        TOKENS.signed(claims("acme", "EMPLOYEE").audience("web"))),
                Arguments.of(
                        "no audience", TOKENS.signed(claims("acme", "EMPLOYEE").audience(List.of()))),
                Arguments.of(
                        "no subject", TOKENS.signed(claims("acme", "EMPLOYEE").subject(null))),
                Arguments.of("no end", TOKENS.signed(claims("acme", "EMPLOYEE").expirationTime(null))),
                Arguments.of("expired", TOKENS.signed(claims("acme", "EMPLOYEE").expirationTime(in(-60)))),
                Arguments.of("not yet", TOKENS.signed(claims("acme", "EMPLOYEE").notBeforeTime(in(60)))),
                Arguments.of(
                        "no company", TOKENS.signed(claims("acme", "EMPLOYEE").claim("tenant", null))),
                Arguments.of(
                        "an empty company",
                        TOKENS.signed(claims("acme", "EMPLOYEE").claim("tenant", " "))),
                Arguments.of("the type of an id token", TOKENS.signed(good, JOSEObjectType.JWT)),
                Arguments.of("no type", TOKENS.signed(good, null)),
                Arguments.of("another type", TOKENS.signed(good, new JOSEObjectType("logout+jwt"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forgeries")
    void aTokenThatDoesNotCountIsRefused(String what, String token) {
        var answer = get("/me", token);
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.type()).isEqualTo("application/problem+json");
        assertThat(answer.code()).isEqualTo("UNAUTHENTICATED");
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/me", "/notes", "/undecided", "/broken", "/no/such/path", "/error", "/graphql"})
    void withoutATokenNothingAnswers(String path) {
        assertThat(get(path, null).status()).isEqualTo(401);
    }

    @Test
    void anOpenPathAnswersWithoutAToken() {
        assertThat(get("/open", null).raw().body()).isEqualTo("open");
    }

    @Test
    void theTokenSaysWhoIsCalling() {
        var answer = get("/me", TOKENS.of("acme", "EMPLOYEE"));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body())
                .containsEntry("tenant", "acme")
                .containsEntry("actor", "anna")
                .containsEntry("roles", List.of("EMPLOYEE"));
    }

    @Test
    void aRoleNobodyKnowsIsIgnored() {
        assertThat(get("/me", TOKENS.of("acme", "EMPLOYEE", "WIZARD")).body())
                .containsEntry("roles", List.of("EMPLOYEE"));
        assertThat(get("/me", TOKENS.of("acme", "WIZARD")).status()).isEqualTo(403);
    }

    @Test
    void aSuperAdminBelongsToNoTenantAndAllOthersToOne() {
        assertThat(get("/me", TOKENS.of(null, "SUPER_ADMIN", "EMPLOYEE")).body())
                .containsEntry("tenant", "platform")
                .containsEntry("roles", List.of("SUPER_ADMIN"));
        assertThat(get("/me", TOKENS.of("acme", "SUPER_ADMIN")).status()).isEqualTo(403);
        assertThat(get("/me", TOKENS.of(null, "EMPLOYEE")).status()).isEqualTo(403);
        assertThat(get("/me", TOKENS.of("platform", "EMPLOYEE")).status()).isEqualTo(403);
    }

    @Test
    void anotherRoleIsRefusedBeforeTheBodyIsRead() {
        var answer = post("/notes", TOKENS.of("acme", "EMPLOYEE"), "{ broken");
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.type()).isEqualTo("application/problem+json");
        assertThat(answer.code()).isEqualTo("FORBIDDEN");
    }

    @Test
    void anEndpointThatNamesNoRoleIsRefusedToAll() {
        assertThat(get("/undecided", TOKENS.of("acme", "TENANT_ADMIN", "HR_MANAGER", "EMPLOYEE"))
                        .status())
                .isEqualTo(403);
        assertThat(get("/undecided", TOKENS.of(null, "SUPER_ADMIN")).status()).isEqualTo(403);
    }

    @Test
    void keysThatCannotBeHadAreNoFaultOfTheCaller() {
        SmallService.ISSUER_AWAY.set(true);
        try {
            var answer = get("/me", TOKENS.of("never-seen", "EMPLOYEE"));
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.code()).isEqualTo("SERVICE_UNAVAILABLE");
        } finally {
            SmallService.ISSUER_AWAY.set(false);
        }
    }

    private static Date in(int seconds) {
        return Date.from(Instant.now().plusSeconds(seconds));
    }
}

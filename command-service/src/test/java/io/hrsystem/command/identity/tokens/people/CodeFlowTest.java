package io.hrsystem.command.identity.tokens.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import io.hrsystem.command.Api;
import io.hrsystem.command.App;
import io.hrsystem.command.Browser;
import io.hrsystem.command.Company;
import io.hrsystem.command.Person;
import io.hrsystem.command.RunningService;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From a program to the page and back with a code, and from the code to tokens. */
class CodeFlowTest {
    private static final RunningService SERVICE = RunningService.get();
    private static final Company ACME = Company.onboard(SERVICE);
    private static final App PORTAL = App.of(ACME.admin());
    private static final Person KIM = Person.of(SERVICE, ACME, "EMPLOYEE", "MANAGER");

    private final Browser browser = new Browser(SERVICE.api());

    @Test
    void whoSignsInGetsTokensThatSayWhoTheyAre() throws Exception {
        var before = Instant.now().minusSeconds(1);
        var tokens = PORTAL.signIn(KIM);
        assertThat(tokens.status()).as(tokens.body().toString()).isEqualTo(200);
        assertThat(tokens.text("token_type")).isEqualTo("Bearer");
        assertThat(tokens.body().path("expires_in").asInt()).isBetween(598, 600);
        assertThat(tokens.text("scope")).isEqualTo("openid");

        var access = SignedJWT.parse(tokens.access());
        assertThat(access.getHeader().getType()).hasToString("at+jwt");
        var claims = access.getJWTClaimsSet();
        assertThat(claims.getIssuer()).isEqualTo(SERVICE.api().base());
        assertThat(claims.getAudience()).containsExactly("hr-system");
        assertThat(claims.getSubject()).isEqualTo(KIM.account());
        assertThat(claims.getStringClaim("tenant")).isEqualTo(ACME.tenant());
        assertThat(claims.getStringClaim("employee")).isEqualTo(KIM.employee());
        assertThat(claims.getStringListClaim("roles")).containsExactly("EMPLOYEE", "MANAGER");
        assertThat(claims.getExpirationTime().getTime() - claims.getIssueTime().getTime())
                .isEqualTo(600_000);

        var id = SignedJWT.parse(tokens.text("id_token")).getJWTClaimsSet();
        assertThat(id.getAudience()).containsExactly(PORTAL.clientId());
        assertThat(id.getSubject()).isEqualTo(KIM.account());
        assertThat(id.getStringClaim("nonce")).isEqualTo("its nonce");
        assertThat(id.getStringClaim("sid")).isEqualTo(claims.getStringClaim("sid"));
        assertThat(Instant.ofEpochSecond(id.getLongClaim("auth_time"))).isBetween(before, Instant.now());
    }

    @Test
    void bothTokensAreSignedByTheKeyThatIsPublished() throws Exception {
        var tokens = PORTAL.signIn(KIM);
        var published = JWKSet.parse(browser.get("/oauth2/jwks").body());
        for (var token : List.of(tokens.access(), tokens.text("id_token"))) {
            var jwt = SignedJWT.parse(token);
            var key = published.getKeyByKeyId(jwt.getHeader().getKeyID()).toRSAKey();
            assertThat(jwt.verify(new RSASSAVerifier(key))).isTrue();
        }
    }

    @Test
    void anIdTokenIsNoAccessToken() {
        var tokens = PORTAL.signIn(KIM);
        var path = "/api/employees/" + KIM.employee() + "/account";
        assertThat(new Api.Client(SERVICE.api(), tokens.text("id_token"))
                        .post(path, Map.of("roles", List.of("EMPLOYEE")))
                        .status())
                .isEqualTo(401);
    }

    @Test
    void theBrowserComesBackWithItsStateAndIsSentToThePageOnlyOnce() {
        var page = Browser.location(browser.get(PORTAL.asking()));
        assertThat(page).startsWith(SERVICE.api().base() + "/sign-in?continue=");
        var signedIn = browser.signIn(page, KIM.domain(), KIM.email(), KIM.password());
        assertThat(signedIn.statusCode()).isEqualTo(303);
        var back = Browser.location(browser.get(Browser.location(signedIn)));
        assertThat(back).startsWith(App.REDIRECT + "?");
        assertThat(App.query(back)).containsEntry("state", "its state & more").containsKey("code");

        // it is known now, also to another program of the company
        var other = App.of(ACME.admin());
        assertThat(other.redeem(App.codeIn(browser.get(other.asking()))).status())
                .isEqualTo(200);
    }

    @Test
    void noServletSessionIsMadeAndCookiesAreHidden() {
        var page = browser.get(Browser.location(browser.get(PORTAL.asking())));
        assertThat(page.headers().allValues("Set-Cookie"))
                .isNotEmpty()
                .allSatisfy(it -> assertThat(it).contains("HttpOnly", "SameSite=Lax", "Path=/"));
        PORTAL.code(browser, KIM);
        assertThat(browser.cookies()).containsKey("hr-issuer").doesNotContainKey("JSESSIONID");
    }

    @Test
    void aCodeWorksOnceAndTheSecondTimeEndsTheSession() {
        var code = PORTAL.code(browser, KIM);
        var first = PORTAL.redeem(code);
        assertThat(first.status()).isEqualTo(200);

        var second = PORTAL.redeem(code);
        assertThat(second.status()).isEqualTo(400);
        assertThat(second.text("error")).isEqualTo("invalid_grant");
        assertThat(PORTAL.refresh(first.refresh()).text("error")).isEqualTo("invalid_grant");
        assertThat(endOf(first)).isEqualTo("CODE_REUSED");
        assertThat(statusOfACallWith(first)).isEqualTo(401);
    }

    @Test
    void ofManyAtOnceOneGetsTokensForACode() throws Exception {
        var code = PORTAL.code(browser, KIM);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = IntStream.range(0, 8)
                    .<Callable<Integer>>mapToObj(_ -> () -> PORTAL.redeem(code).status())
                    .toList();
            var statuses =
                    threads.invokeAll(calls).stream().map(it -> it.resultNow()).toList();
            assertThat(statuses).filteredOn(it -> it == 200).hasSizeLessThanOrEqualTo(1);
            assertThat(statuses).allMatch(it -> it == 200 || it == 400);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "code_verifier, wrong-wrong-wrong-wrong-wrong-wrong-wrong-w, invalid_grant",
        "code_verifier, E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM, invalid_grant",
        "code_verifier, '', invalid_grant",
        "redirect_uri, https://portal.example/other, invalid_grant",
        "redirect_uri, '', invalid_grant",
        "client_id, hr-pages, invalid_grant",
        "client_id, nobody, invalid_client"
    })
    void aCodeIsNothingWithoutItsProofAndItsProgram(String parameter, String value, String error) {
        var code = PORTAL.code(browser, KIM);
        assertThat(PORTAL.redeem(code, parameter, value).text("error")).isEqualTo(error);
        assertThat(PORTAL.redeem(code).status()).as("the code is still good").isEqualTo(200);
    }

    @Test
    void aCodeIsOverAfterAMinute() {
        var code = PORTAL.code(browser, KIM);
        SERVICE.database()
                .sql("UPDATE authorization_code SET expires_at = now() - '1 s'::interval WHERE code_hash = ?")
                .param(Secret.sha256(code))
                .update();
        assertThat(PORTAL.redeem(code).text("error")).isEqualTo("invalid_grant");
    }

    /** They are told to the person, not sent to an address that nobody has registered. */
    @ParameterizedTest
    @CsvSource({
        "redirect_uri, https://evil.example/signed-in",
        "redirect_uri, https://portal.example/signed-in/",
        "redirect_uri, https://portal.example/signed-in?more=1",
        "redirect_uri, https://portal.example:443/signed-in",
        "redirect_uri, https://PORTAL.example/signed-in",
        "redirect_uri, ''",
        "client_id, nobody"
    })
    void noOneIsSentToAForeignAddress(String parameter, String value) {
        var answer = browser.get(PORTAL.asking(parameter, value));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Location")).isEmpty();
    }

    @Test
    void theOwnMachineHasNoFreePortEither() {
        var pages = new App(SERVICE.api(), SignInClients.PAGES);
        var good = "http://localhost:8081/login/oauth2/code/hr";
        assertThat(browser.get(pages.asking("redirect_uri", good)).statusCode()).isEqualTo(303);
        for (var other : List.of(good.replace("8081", "9999"), good.replace("localhost", "127.0.0.1")))
            assertThat(browser.get(pages.asking("redirect_uri", other)).statusCode())
                    .isEqualTo(400);
    }

    /** These are told to the program. */
    @ParameterizedTest
    @CsvSource({
        "code_challenge_method, plain, invalid_request",
        "code_challenge_method, '', invalid_request",
        "code_challenge, '', invalid_request",
        "code_challenge, short, invalid_request",
        "prompt, none, login_required"
    })
    void aRequestWithoutProofIsRefused(String parameter, String value, String error) {
        var back = Browser.location(browser.get(PORTAL.asking(parameter, value)));
        assertThat(back).startsWith(App.REDIRECT + "?");
        assertThat(App.query(back)).containsEntry("error", error).containsEntry("state", "its state & more");
    }

    @Test
    void otherResponsesThanCodesAreNotGiven() {
        for (var type : List.of("token", "id_token", "code token"))
            assertThat(browser.get(PORTAL.asking("response_type", type)).statusCode())
                    .isEqualTo(400);
    }

    @Test
    void whatIsNotThereIsNotGivenAndNotRefused() {
        var page = Browser.location(browser.get(PORTAL.asking("scope", "openid profile offline_access")));
        var signedIn = browser.signIn(page, KIM.domain(), KIM.email(), KIM.password());
        var tokens = PORTAL.redeem(App.codeIn(browser.get(Browser.location(signedIn))));
        assertThat(tokens.text("scope").split(" ")).containsExactlyInAnyOrder("offline_access", "openid");
    }

    @Test
    void aProgramMayWantThePasswordAgain() {
        PORTAL.code(browser, KIM);
        for (var wish : List.of("prompt=login", "max_age=0")) {
            var pair = wish.split("=");
            SERVICE.database()
                    .sql("UPDATE browser_session SET signed_in_at = signed_in_at - '5 s'::interval")
                    .update();
            var page = Browser.location(browser.get(PORTAL.asking(pair)));
            assertThat(page).as(wish).contains("/sign-in?continue=");
            var signedIn = browser.signIn(page, KIM.domain(), KIM.email(), KIM.password());
            assertThat(Browser.location(browser.get(Browser.location(signedIn))))
                    .startsWith(App.REDIRECT + "?code=");
        }
    }

    @Test
    void aBrowserThatIsNotUsedIsForgotten() {
        PORTAL.code(browser, KIM);
        assertThat(Browser.location(browser.get(PORTAL.asking()))).startsWith(App.REDIRECT);
        SERVICE.database()
                .sql("UPDATE browser_session SET last_seen_at = now() - ?::interval WHERE account_id = ?")
                .params(Duration.ofMinutes(16).toString(), KIM.account())
                .update();
        assertThat(Browser.location(browser.get(PORTAL.asking()))).contains("/sign-in?");
    }

    private static String endOf(App.Tokens tokens) {
        return SERVICE.database()
                .sql("SELECT payload ->> 'cause' FROM event WHERE payload_type = 'identity.SessionEnded'"
                        + " AND stream_id = ?")
                .param("session:" + claim(tokens, "sid"))
                .query(String.class)
                .single();
    }

    private static String claim(App.Tokens tokens, String name) {
        try {
            return SignedJWT.parse(tokens.access()).getJWTClaimsSet().getStringClaim(name);
        } catch (java.text.ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int statusOfACallWith(App.Tokens tokens) {
        return new Api.Client(SERVICE.api(), tokens.access())
                .post("/api/attendance/check-in", Map.of())
                .status();
    }
}

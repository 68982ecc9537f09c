package io.hrsystem.command.identity.tokens.signin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hrsystem.command.App;
import io.hrsystem.command.Browser;
import io.hrsystem.command.Company;
import io.hrsystem.command.Person;
import io.hrsystem.command.RunningService;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What the page answers to whom. */
class SignInPageTest {
    private static final RunningService SERVICE = RunningService.get();
    private static final Company ACME = Company.onboard(SERVICE);
    private static final App PORTAL = App.of(ACME.admin());
    private static final Person KIM = Person.of(SERVICE, ACME);
    private static final String WRONG = "not the quiet blue whale";

    private final Browser browser = new Browser(SERVICE.api());

    @Test
    void itSpeaksKoreanAndEnglish() {
        assertThat(browser.speaking("ko-KR,ko;q=0.9,en;q=0.8").get("/sign-in").body())
                .contains("<html lang=\"ko\">", "회사 도메인");
        assertThat(new Browser(SERVICE.api()).speaking("en-GB").get("/sign-in").body())
                .contains("<html lang=\"en\">", "Company domain");
        assertThat(new Browser(SERVICE.api()).speaking("de").get("/sign-in").body())
                .contains("Company domain");
        assertThat(browser.get("/sign-in?lang=en").body()).contains("Company domain");
        assertThat(browser.get("/sign-in").body()).as("as chosen").contains("Company domain");
        var asked = Browser.location(new Browser(SERVICE.api()).speaking("en").get(PORTAL.asking("ui_locales", "ko")));
        assertThat(new Browser(SERVICE.api()).speaking("en").get(asked).body()).contains("회사 도메인");
    }

    @Test
    void itRunsNothingAndStandsInNoFrame() {
        var page = browser.get(Browser.location(browser.get(PORTAL.asking())));
        var policy = page.headers().firstValue("Content-Security-Policy").orElse("");
        assertThat(policy)
                .contains("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'")
                .contains("form-action 'self' https://portal.example")
                .doesNotContain("unsafe", "script-src");
        assertThat(page.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(page.body()).doesNotContain("<script", "<style", "style=", "onclick", "onload");
    }

    @Test
    void whatIsTypedIsShownAsText() {
        var form = Map.of(
                "domain", "\"><script>alert(1)</script>",
                "email", "<b>x</b>",
                "password", "x",
                "seal", Browser.sealOf(browser.get("/sign-in")));
        var page = browser.post("/sign-in", form);
        assertThat(page.body()).doesNotContain("<script", "<b>x").contains("&lt;script&gt;");
    }

    @Test
    void nobodyLearnsWhatWasWrong() {
        var answers = List.of(
                attempt(KIM.domain(), KIM.email(), WRONG),
                attempt(KIM.domain(), "nobody@company.example", WRONG),
                attempt("no-such-company", KIM.email(), WRONG),
                attempt("no such company!", "no address", WRONG));
        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(401);
        assertThat(answers)
                .extracting(it -> it.body().replaceAll("value=\"[^\"]*\"", "value"))
                .containsOnly(answers.getFirst().body().replaceAll("value=\"[^\"]*\"", "value"));
        assertThat(answers.getFirst().headers().map().keySet())
                .isEqualTo(answers.getLast().headers().map().keySet());
    }

    @Test
    void whatIsMissingIsNamed() {
        var page = browser.speaking("en").signIn("/sign-in", KIM.domain(), "", "");
        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body())
                .contains("href=\"#email\"", "href=\"#password\"", "aria-invalid=\"true\"", "id=\"email-missing\"")
                .doesNotContain("href=\"#domain\"");
    }

    @Test
    void aFormOfAnotherSiteIsNotTaken() {
        var seal = Browser.sealOf(browser.get("/sign-in"));
        var form = Map.of("domain", KIM.domain(), "email", KIM.email(), "password", KIM.password(), "seal", seal);
        assertThat(new Browser(SERVICE.api()).post("/sign-in", form).statusCode())
                .as("without the cookie")
                .isEqualTo(400);
        var other = new Browser(SERVICE.api());
        other.get("/sign-in");
        assertThat(other.post("/sign-in", form).statusCode())
                .as("with another one")
                .isEqualTo(400);
        assertThat(browser.post("/sign-in", form).statusCode()).isEqualTo(303);
    }

    @Test
    void theCompanyIsRemembered() {
        PORTAL.code(browser, KIM);
        browser.cookies().remove("hr-issuer");
        assertThat(browser.get("/sign-in").body()).contains("value=\"" + KIM.domain() + "\"");
        assertThat(new Browser(SERVICE.api()).get("/sign-in?domain=globex").body())
                .contains("value=\"globex\"");
    }

    @Test
    void theProgramIsNamed() {
        var page = browser.speaking("en").get(Browser.location(browser.get(PORTAL.asking())));
        assertThat(page.body()).contains("You are signing in to 포털");
    }

    @Test
    void itLeadsNowhereElse() {
        for (var query : List.of("https://evil.example", "//evil.example", "x%0d%0aSet-Cookie:y=z", "x\"><b>")) {
            var page = "/sign-in?continue=" + URLEncoder.encode(query, UTF_8);
            var visitor = new Browser(SERVICE.api());
            var signedIn = visitor.signIn(page, KIM.domain(), KIM.email(), KIM.password());
            assertThat(Browser.location(signedIn)).startsWith(SERVICE.api().base() + "/");
        }
    }

    @Test
    void aCompanysProgramIsForItsOwnPeople() {
        var globex = Company.onboard(SERVICE);
        var stranger = Person.of(SERVICE, globex);
        var page = Browser.location(browser.get(PORTAL.asking()));
        var refused = browser.signIn(page, stranger.domain(), stranger.email(), stranger.password());
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("SIGN_IN_CLIENT_OF_ANOTHER");

        // a browser that knows somebody of another company is asked who is there
        App.of(globex.admin()).code(browser, stranger);
        assertThat(Browser.location(browser.get(PORTAL.asking()))).contains("/sign-in?");

        var everybodys = App.of(SERVICE.superAdmin());
        assertThat(everybodys.signIn(stranger).status()).isEqualTo(200);
        assertThat(everybodys.signIn(KIM).status()).isEqualTo(200);
    }

    @Test
    void theRestIsToldAfterTheRightPasswordOnly() {
        var globex = Company.onboard(SERVICE);
        var leaver = Person.of(SERVICE, globex);
        var person = Person.of(SERVICE, globex);
        globex.hr()
                .post(
                        "/api/employees/" + leaver.employee() + "/terminate",
                        Map.of("lastDay", "2026-02-01", "reason", "RESIGNED"));
        assertThat(attempt(leaver.domain(), leaver.email(), WRONG).statusCode()).isEqualTo(401);
        var refused = attempt(leaver.domain(), leaver.email(), leaver.password());
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("ACCOUNT_ENDED");

        SERVICE.superAdmin().post("/api/admin/tenants/" + globex.tenant() + "/suspend", Map.of("reason", "unpaid"));
        assertThat(attempt(person.domain(), person.email(), WRONG).statusCode()).isEqualTo(401);
        assertThat(attempt(person.domain(), person.email(), person.password()).body())
                .contains("TENANT_SUSPENDED");

        SERVICE.superAdmin().post("/api/admin/tenants/" + globex.tenant() + "/reactivate", Map.of("reason", "paid"));
        assertThat(globex.admin()
                        .post("/api/accounts/" + person.account() + "/disable", Map.of())
                        .status())
                .isEqualTo(200);
        assertThat(attempt(person.domain(), person.email(), WRONG).statusCode()).isEqualTo(401);
        assertThat(attempt(person.domain(), person.email(), person.password()).body())
                .contains("ACCOUNT_DISABLED");

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(refusalsOf(leaver.account(), person.account()))
                        .containsExactlyInAnyOrder(
                                "WRONG_PASSWORD",
                                "EMPLOYMENT_ENDED",
                                "WRONG_PASSWORD",
                                "COMPANY_SUSPENDED",
                                "WRONG_PASSWORD",
                                "ACCOUNT_DISABLED"));
    }

    @Test
    void anOldPasswordThatIsOnItsWayWhenItIsChangedOpensNothing() throws Exception {
        var lee = Person.of(SERVICE, ACME);
        try (var holding = SERVICE.commandDatabase().getConnection();
                var statement = holding.createStatement()) {
            holding.setAutoCommit(false);
            statement.execute("LOCK TABLE sign_in_session IN ACCESS EXCLUSIVE MODE");
            var answer = CompletableFuture.supplyAsync(() -> attempt(lee.domain(), lee.email(), lee.password()));
            await().atMost(Duration.ofSeconds(20)).until(SignInPageTest::isSomebodyWaiting);
            SERVICE.database()
                    .sql("UPDATE credential SET password_hash = password_hash || 'x' WHERE account_id = ?")
                    .param(lee.account())
                    .update();
            holding.rollback();
            assertThat(answer.get(20, TimeUnit.SECONDS).statusCode()).isEqualTo(401);
        }
        assertThat(SERVICE.database()
                        .sql("SELECT count(*) FROM sign_in_session WHERE account_id = ? AND NOT ended")
                        .param(lee.account())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private static boolean isSomebodyWaiting() {
        return SERVICE.database()
                .sql("SELECT EXISTS (SELECT FROM pg_locks WHERE NOT granted AND relation ="
                        + " 'sign_in_session'::regclass)")
                .query(Boolean.class)
                .single();
    }

    private HttpResponse<String> attempt(String domain, String email, String password) {
        return browser.signIn("/sign-in", domain, email, password);
    }

    private static List<String> refusalsOf(String... accounts) {
        return SERVICE.database()
                .sql("SELECT payload ->> 'cause' FROM event WHERE payload_type = 'identity.SignInRefused'"
                        + " AND payload ->> 'accountId' = ANY (?)")
                .param(accounts)
                .query(String.class)
                .list();
    }
}

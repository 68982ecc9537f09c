package io.hrsystem.query.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.identity.Role;
import io.hrsystem.query.testing.Client;
import io.hrsystem.query.testing.CommandSide;
import io.hrsystem.query.testing.Company;
import io.hrsystem.query.testing.Feed;
import io.hrsystem.query.testing.RunningService;
import io.hrsystem.query.testing.TestDatabases;
import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@RunningService
class SignInTest {
    private final Client client;
    private final CommandSide issuer;
    private final JdbcClient database;
    private final EmployeeId anna;
    private final Company company;
    private final Person person;

    SignInTest(Feed feed, Client client, CommandSide issuer, TestDatabases databases) {
        this.client = client;
        this.issuer = issuer;
        this.database = JdbcClient.create(databases.read().superuser());
        this.company = Company.active(feed, client, "Acme");
        this.anna = EmployeeId.next();
        var hired = company.hire(anna, "1", "Anna");
        var access = client.tokens().employee(company.id(), anna, Role.EMPLOYEE);
        client.ask(access, "{ employee(id: \"%s\") { name } }".formatted(anna), hired)
                .at("employee.name");
        this.person = new Person(client, issuer, access);
    }

    @AfterEach
    void theIssuerIsThere() {
        issuer.goAway(false);
    }

    @Test
    void whoIsNotSignedInIsSentToTheIssuerAndBackToWhereTheyWanted() {
        var browser = new Browser(client.port(), "en");
        var asked = browser.get(browser.get("/month").location());
        var question = Person.question(asked.location());
        assertThat(asked.location()).startsWith("http://issuer.test/oauth2/authorize?");
        assertThat(question.toSingleValueMap())
                .containsEntry("client_id", "hr-pages")
                .containsEntry("response_type", "code")
                .containsEntry("code_challenge_method", "S256")
                .containsEntry("ui_locales", "en")
                .containsKeys("code_challenge", "state", "nonce");

        var back = browser.get(person.comeBack(browser, 600));
        assertThat(back.location()).isEqualTo("/month");
        assertThat(browser.get("/month").body()).contains("Acme");
    }

    @Test
    void noTokenReachesTheBrowserNorATableInPlain() {
        var browser = person.signedIn();
        var page = browser.get("/");
        assertThat(page.body() + page.response().headers() + browser.cookies())
                .contains("Anna")
                .doesNotContain(person.access())
                .doesNotContain("eyJ");
        var stored = database.sql("SELECT string_agg(s::text || encode(tokens, 'escape'), ' ') FROM page_session s")
                .query(String.class)
                .single();
        assertThat(stored).doesNotContain("eyJ").doesNotContain(secret(browser));
    }

    @Test
    void aCookieOpensNoInterfaceAndABearerTokenNoPage() {
        var browser = person.signedIn();
        assertThat(browser.get("/exports/employees.csv").status()).isEqualTo(401);
        assertThat(browser.post("/graphql", Map.of("query", "{ me { actor } }")).status())
                .isIn(401, 415);
        var stranger = new Browser(client.port(), "ko").get("/", "Authorization", "Bearer " + person.access());
        assertThat(stranger.status()).isEqualTo(302);
    }

    @Test
    void manyRequestsAtOnceRenewTokensOnce() throws Exception {
        var browser = person.signedIn("ko", 30);
        var before = issuer.refreshes();
        var requests = new ArrayList<Callable<Integer>>();
        for (var i = 0; i < 8; i++) requests.add(() -> browser.get("/me").status());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : threads.invokeAll(requests))
                assertThat(answer.get()).isEqualTo(200);
        }
        assertThat(issuer.refreshes() - before).isOne();
    }

    @Test
    void aSessionThatTheIssuerEndsIsOverHereToo() {
        var browser = person.signedIn("ko", 30);
        issuer.forgetRefreshTokens();
        assertThat(browser.get("/").location()).contains("/oauth2/authorization/hr-pages");
        assertThat(browser.cookies()).doesNotContainKey("hr-page");
    }

    @Test
    void anIssuerThatIsAwayEndsNothing() {
        var browser = person.signedIn("ko", 30);
        issuer.goAway(true);
        var page = browser.get("/");
        assertThat(page.status()).isEqualTo(503);
        assertThat(page.body()).contains("시스템이 응답하지 않습니다");
        issuer.goAway(false);
        assertThat(browser.get("/").status()).isEqualTo(200);
    }

    @Test
    void sessionsEndByThemselves() {
        var idle = person.signedIn();
        var old = person.signedIn();
        change(idle, "used_at = now() - interval '31 minutes'");
        change(old, "ends_at = now() - interval '1 second'");
        assertThat(idle.get("/").status()).isEqualTo(302);
        assertThat(old.get("/").status()).isEqualTo(302);
    }

    private static String secret(Browser browser) {
        var cookie = Objects.requireNonNull(browser.cookies().get("hr-page"));
        return cookie.substring(cookie.indexOf('.') + 1);
    }

    private void change(Browser browser, String what) {
        var changed = database.sql("UPDATE page_session SET " + what
                        + " WHERE secret_hash = encode(sha256(convert_to('session', 'UTF8') || '\\x00' ||"
                        + " convert_to(:secret, 'UTF8')), 'hex')")
                .param("secret", secret(browser))
                .update();
        assertThat(changed).isOne();
    }

    @Test
    void aSignInThatWasNotBegunHereIsNone() {
        var attacker = new Browser(client.port(), "ko");
        var victim = new Browser(client.port(), "ko");
        var page = victim.get(person.comeBack(attacker, 600));
        assertThat(page.status()).isEqualTo(400);
        assertThat(page.body()).contains("로그인을 마치지 못했습니다");
        assertThat(victim.cookies()).doesNotContainKey("hr-page");
    }

    @Test
    void aCodeIsTakenOnce() {
        var browser = new Browser(client.port(), "ko");
        var address = person.comeBack(browser, 600);
        assertThat(browser.get(address).status()).isEqualTo(302);
        assertThat(browser.get(address).status()).isEqualTo(400);
    }

    @Test
    void signingOutEndsTheSessionAndGoesOnToTheIssuer() {
        var browser = person.signedIn();
        var cookie = browser.cookies().get("hr-page");
        var out = browser.post("/sign-out", Map.of("_csrf", browser.get("/").formToken()));
        assertThat(out.location())
                .startsWith("http://issuer.test/connect/logout?id_token_hint=eyJ")
                .contains("post_logout_redirect_uri=http://localhost:" + client.port() + "/signed-out");
        assertThat(browser.cookies()).doesNotContainKey("hr-page");
        browser.cookies().put("hr-page", Objects.requireNonNull(cookie));
        assertThat(browser.get("/").status()).isEqualTo(302);
        assertThat(browser.get("/signed-out").body()).contains("로그아웃되었습니다");
    }

    @Test
    void whatIsNoSecretOfOursIsNobody() {
        for (var forged : new String[] {"x", ".", company.id() + ".", company.id() + "." + "A".repeat(43), "a.b.c"}) {
            var browser = new Browser(client.port(), "ko");
            browser.cookies().put("hr-page", forged);
            assertThat(browser.get("/").status()).as(forged).isEqualTo(302);
        }
    }
}

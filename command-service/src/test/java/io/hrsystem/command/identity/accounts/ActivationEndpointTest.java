package io.hrsystem.command.identity.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import io.hrsystem.command.Api;
import io.hrsystem.command.Company;
import io.hrsystem.command.Inbox;
import io.hrsystem.command.RunningService;
import io.hrsystem.command.identity.accounts.ActivationEndpoint.ActivationRequest;
import io.hrsystem.command.identity.tokens.PasswordHashes;
import io.hrsystem.contract.TenantId;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.text.Normalizer;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ActivationEndpointTest {
    private static final RunningService SERVICE = RunningService.get();
    private static final String GOOD = "a quiet blue whale";

    private final Api.Client nobody = SERVICE.api().anonymous();
    private String acme;
    private String token;

    @BeforeEach
    void onboard() {
        acme = Company.register(SERVICE);
        token = new Inbox(SERVICE.mail()).activationToken(acme);
    }

    @Test
    void theLinkLeadsToAPage() throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            for (var path : new String[] {"/activate.html", "/activate.js", "/activate.css"}) {
                var page = HttpRequest.newBuilder(URI.create(SERVICE.api().base() + path));
                assertThat(http.send(page.build(), BodyHandlers.discarding()).statusCode())
                        .isEqualTo(200);
            }
        }
    }

    @Test
    void thePageRunsWhatComesFromHereAndNothingElse() throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            var page = HttpRequest.newBuilder(URI.create(SERVICE.api().base() + "/activate.html"));
            var answer = http.send(page.build(), BodyHandlers.ofString());
            assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                    .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe");
            assertThat(answer.headers().firstValue("Referrer-Policy")).contains("no-referrer");
            assertThat(answer.body()).doesNotContain("<style", "style=", "onclick", "<script>");
        }
    }

    @Test
    void theFirstPasswordActivatesTheAccount() {
        var answer = activate(token, GOOD);
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(200);
        assertThat(answer.header("HR-Position")).isNotBlank();
        assertThat(credential()).startsWith("{argon2id}$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(count("SELECT count(*) FROM event WHERE tenant_id = ? AND payload_type ="
                        + " 'identity.AccountActivated'"))
                .isOne();
    }

    @Test
    void aLinkWorksOnce() {
        assertThat(activate(token, GOOD).status()).isEqualTo(200);
        assertInvalid(activate(token, "another quiet blue whale"));
    }

    @Test
    void aRepeatUnderTheSameKeyIsAnsweredAlike() {
        var body = Map.of("token", token, "password", GOOD);
        var first = nobody.post("/api/activation", body, "Idempotency-Key", "mine");
        var again = nobody.post("/api/activation", body, "Idempotency-Key", "mine");
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
    }

    @Test
    void anExpiredLinkIsInvalid() {
        SERVICE.database()
                .sql("UPDATE activation SET expires_at = now() - '1 s'::interval WHERE tenant_id = ?")
                .param(acme)
                .update();
        assertInvalid(activate(token, GOOD));
        assertThat(count("SELECT count(*) FROM credential WHERE tenant_id = ?")).isZero();
        assertThat(count("SELECT count(*) FROM event WHERE tenant_id = ? AND payload_type ="
                        + " 'identity.AccountActivated'"))
                .isZero();
    }

    @Test
    void anInventedLinkIsInvalid() {
        assertInvalid(activate("invented", GOOD));
    }

    @Test
    void aPoorPasswordLeavesTheLinkGood() {
        var poor = activate(token, "Password1234567");
        assertThat(poor.status()).isEqualTo(422);
        assertThat(poor.text("code")).isEqualTo("PASSWORD_TOO_COMMON");
        assertThat(poor.body().at("/errors/0/field").asString()).isEqualTo("password");
        assertThat(activate(token, GOOD).status()).isEqualTo(200);
    }

    @Test
    void whatEverybodyKnowsOfThePersonIsNoPassword() {
        var domain =
                SERVICE.bean(AdminContact.class).of(new TenantId(acme)).domain().value();
        assertThat(activate(token, "my work at " + domain + " is nice").text("code"))
                .isEqualTo("PASSWORD_IS_COMPANY");
        assertThat(activate(token, "I am an Admin of nothing").text("code")).isEqualTo("PASSWORD_IS_EMAIL");
    }

    @Test
    void thePasswordIsHashedInItsComposedForm() {
        var typed = "조용한 푸른 고래 한 마리가";
        assertThat(activate(token, Normalizer.normalize(typed, Normalizer.Form.NFD))
                        .status())
                .isEqualTo(200);
        assertThat(SERVICE.bean(PasswordHashes.class).matches(typed, credential()))
                .isTrue();
    }

    @Test
    void aSuspendedCompanyActivatesNobody() {
        SERVICE.superAdmin().post("/api/admin/tenants/" + acme + "/suspend", Map.of("reason", "unpaid"));
        var refused = activate(token, GOOD);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text("code")).isEqualTo("TENANT_SUSPENDED");
    }

    @Test
    void whatIsMissingIsNamed() {
        var answer = nobody.post("/api/activation", Map.of("token", token));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.raw().body()).contains("password");
    }

    @Test
    void neitherTokenNorPasswordIsStoredInTheClear() {
        assertThat(activate(token, GOOD).status()).isEqualTo(200);
        assertThat(SERVICE.database().sql("""
            SELECT string_agg(t::text, '') FROM (
                SELECT row_to_json(e) t FROM event e UNION ALL SELECT row_to_json(a) FROM activation a
                UNION ALL SELECT row_to_json(c) FROM credential c
                UNION ALL SELECT row_to_json(s) FROM scheduled_tasks s) rows
            """).query(String.class).single())
                .contains(acme)
                .doesNotContain(token)
                .doesNotContain(GOOD);
    }

    private Api.Answer activate(String token, String password) {
        return nobody.post("/api/activation", Map.of("token", token, "password", password));
    }

    private static void assertInvalid(Api.Answer answer) {
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("code")).isEqualTo("ACTIVATION_INVALID");
    }

    private String credential() {
        return SERVICE.database()
                .sql("SELECT password_hash FROM credential WHERE tenant_id = ?")
                .param(acme)
                .query(String.class)
                .single();
    }

    private int count(String sql) {
        return SERVICE.database().sql(sql).param(acme).query(Integer.class).single();
    }

    @Test
    void noFingerprintIsMadeOfASecret() {
        assertThat(SERVICE.bean(JsonMapper.class)
                        .writeValueAsString(new ActivationRequest(new LinkToken(token), new Password(GOOD))))
                .doesNotContain(token)
                .doesNotContain(GOOD);
        var first = Map.of("token", token, "password", GOOD);
        assertThat(nobody.post("/api/activation", first, "Idempotency-Key", "k").status())
                .isEqualTo(200);
        var other = Map.of("token", token, "password", "another quiet blue whale");
        assertThat(nobody.post("/api/activation", other, "Idempotency-Key", "k").status())
                .isEqualTo(200);
    }

    @Test
    void aKeyIsReadAsEverywhere() {
        var body = Map.of("token", token, "password", GOOD);
        var refused = nobody.post("/api/activation", body, "Idempotency-Key", "k".repeat(201));
        assertThat(refused.text("code")).isEqualTo("BAD_IDEMPOTENCY_KEY");
    }
}

package io.hrsystem.command.platform.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hrsystem.command.Accounts;
import io.hrsystem.command.Accounts.Person;
import io.hrsystem.command.Api;
import io.hrsystem.command.Company;
import io.hrsystem.command.Inbox;
import io.hrsystem.command.RunningService;
import io.hrsystem.command.SetBack;
import io.hrsystem.storage.Ledger;
import io.hrsystem.storage.LedgerEntry;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A company is set back to before somebody decided who gets in. On the way there one decision stumbles twice, so that
 * making them again is broken off in the middle.
 */
class LostDecisionsTest {
    private static final RunningService SERVICE = RunningService.get();
    private static final Company ACME = Company.onboard(SERVICE);
    private static final Accounts ACCOUNTS = new Accounts(SERVICE, ACME);
    private static final JdbcClient DATABASE = SERVICE.database();
    private static final Inbox INBOX = new Inbox(SERVICE.mail());
    private static final String NEW_PASSWORD = "another quiet whale";

    private static Person admin;
    private static Person kim;
    private static String lee;
    private static String leesLink;
    private static String choi;
    private static List<String> choisLinks = List.of();
    private static Api.Answer clock;
    private static Api.Answer tools;
    private static String rotatedSecret = "";
    private static String portal;
    private static String forgotten = "";
    private static String recovery;
    private static Instant point;

    @BeforeAll
    static void decideAndGoBack() throws IOException {
        admin = ACCOUNTS.admin();
        kim = ACCOUNTS.person("ld-1", "EMPLOYEE", "HR_MANAGER");
        lee = invite("ld-2", "TENANT_ADMIN");
        leesLink = INBOX.activationTokensTo("ld-2@company.example").getLast();
        choi = invite("ld-3", "EMPLOYEE");
        clock = client("KIOSK");
        tools = client("HR_MANAGER");
        portal = ACME.admin()
                .post(
                        "/api/sign-in-clients",
                        Map.of(
                                "name", "포털",
                                "redirectUris", List.of("https://portal.example/in"),
                                "postLogoutRedirectUris", List.of("https://portal.example/")))
                .text("clientId");
        point = Instant.now();
        var back = SetBack.pointIs(SERVICE, ACME.tenant());

        decide();
        // at the point its answer had not been mailed yet
        back.with("forgotten_password", """
            INSERT INTO %s (tenant_id, address, mail, due_at)
            SELECT tenant_id, value, ?, now() FROM claim WHERE tenant_id = ? AND kind = 'ACCOUNT_EMAIL' AND owner = ?
            """, forgotten, ACME.tenant(), kim.account());
        awaitLedger();
        stumble();
        recovery = back.restore();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> SetBack.checks(SERVICE, recovery)
                        .containsAll(List.of("DECISIONS true", "ERASURES true", "MAILS true")));
    }

    private static void decide() {
        var tenant = "/api/admin/tenants/%s/".formatted(ACME.tenant());
        var kims = "/api/accounts/" + kim.account();
        ok(SERVICE.api().anonymous().post("/api/activation", Map.of("token", leesLink, "password", NEW_PASSWORD)));
        ok(admin.token().post(kims + "/roles", Map.of("roles", List.of("EMPLOYEE", "PAYROLL_MANAGER"))));
        ok(kim.token().post("/api/password", Map.of("current", Accounts.PASSWORD, "password", NEW_PASSWORD)));
        ok(SERVICE.api().anonymous().post("/api/password/forgotten", Map.of("domain", domain(), "email", kim.email())));
        // whoever is disabled is not written to
        forgotten = mailOf("password-reset-");
        ok(ACME.admin().post("/api/accounts/%s/disable".formatted(kim.account()), Map.of("reason", "kanaria")));
        ok(ACME.admin().post("/api/accounts/%s/enable".formatted(kim.account()), Map.of()));
        ok(ACME.admin().post("/api/accounts/%s/resend".formatted(choi), Map.of()));
        // there are two administrators by now
        ok(ACME.admin().post("/api/accounts/%s/disable".formatted(admin.account()), Map.of("reason", "kanaria")));
        ok(ACME.admin().post("/api/clients/%s/revoke".formatted(clock.text("clientId")), Map.of()));
        rotatedSecret = ok(ACME.admin().post("/api/clients/%s/rotate".formatted(tools.text("clientId")), Map.of()))
                .text("clientSecret");
        ok(ACME.admin().post("/api/sign-in-clients/%s/revoke".formatted(portal), Map.of()));
        // nor is whoever is suspended
        await().until(() -> INBOX.activationTokensTo("ld-3@company.example").size() == 2);
        choisLinks = INBOX.activationTokensTo("ld-3@company.example");
        for (var step : new String[] {"suspend", "reactivate", "suspend"})
            ok(SERVICE.superAdmin().post(tenant + step, Map.of("reason", "kanaria")));
    }

    @AfterAll
    static void goOn() {
        DATABASE.sql("DROP TRIGGER IF EXISTS stumble ON recovery_decision").update();
        DATABASE.sql("DROP FUNCTION IF EXISTS stumble").update();
        DATABASE.sql("DROP SEQUENCE IF EXISTS stumbles").update();
        assertThat(SetBack.endRecovery(SERVICE).status()).isEqualTo(200);
    }

    @Test
    void whatTookAccessAwayHoldsAgainAndWhatIsLostIsClosed() {
        assertThat(DATABASE.sql("SELECT kind || ' ' || state FROM recovery_decision WHERE recovery_id = ?")
                        .param(recovery)
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder(
                        "identity.AccountActivated CLOSED",
                        "identity.AccountInvited CLOSED",
                        "identity.RoleGranted CLOSED",
                        "identity.RoleRevoked APPLIED",
                        "identity.PasswordChanged CLOSED",
                        "identity.AccountDisabled APPLIED",
                        "identity.AccountEnabled APPLIED",
                        "identity.SessionEnded APPLIED",
                        "identity.AccountDisabled APPLIED",
                        "identity.SessionEnded APPLIED",
                        "identity.ClientRevoked APPLIED",
                        "identity.ClientRotated CLOSED",
                        "identity.SignInClientRevoked APPLIED",
                        "tenants.TenantSuspended APPLIED",
                        "tenants.TenantReactivated APPLIED",
                        "tenants.TenantSuspended APPLIED");
    }

    @Test
    void theNewEventsAreTheSystemsAndNameTheLostOnes() {
        var causes = DATABASE.sql("""
            SELECT metadata ->> 'causation' FROM event
             WHERE tenant_id = ? AND metadata ->> 'actor' = 'system:recovery' AND metadata ->> 'correlation' = ?
            """)
                .params(ACME.tenant(), recovery)
                .query(String.class)
                .list();
        var lost = DATABASE.sql("SELECT event_id FROM recovery_decision WHERE recovery_id = ?")
                .param(recovery)
                .query(String.class)
                .list();
        assertThat(causes).isNotEmpty().isSubsetOf(lost).doesNotHaveDuplicates();
        assertThat(DATABASE.sql("SELECT count(*) FROM event WHERE event_id::text IN (:lost)")
                        .param("lost", lost)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void pairsEndAsTheyEnded() {
        assertThat(Company.status(SERVICE, ACME.tenant())).isEqualTo("SUSPENDED");
        assertThat(SERVICE.readDatabase()
                        .sql("SELECT status FROM tenant_gate WHERE tenant_id = ?")
                        .param(ACME.tenant())
                        .query(String.class)
                        .single())
                .isEqualTo("SUSPENDED");
        assertThat(facts(kim.account())).contains("DISABLED false", "HR_MANAGER false", "EMPLOYEE true");
        assertThat(facts(kim.account())).doesNotContain("PAYROLL_MANAGER true");
    }

    /** Lee, who was the other one, is no administrator yet in what is left of the history. */
    @Test
    void whoWasDisabledIsSoEvenIfNobodyElseIsLeft() {
        assertThat(facts(admin.account())).contains("DISABLED true");
    }

    @Test
    void neitherTheOldSecretNorTheLostOneWorksUntilTheClientIsRotated() {
        var path = "/api/admin/tenants/%s/".formatted(ACME.tenant());
        assertThat(SERVICE.superAdmin()
                        .post(path + "reactivate", Map.of("reason", "looked at"))
                        .status())
                .isEqualTo(200);
        var id = tools.text("clientId");
        for (var secret : List.of(tools.text("clientSecret"), rotatedSecret))
            assertThat(SERVICE.api().token(id, secret).status()).isEqualTo(401);
        assertThat(SERVICE.api()
                        .token(clock.text("clientId"), clock.text("clientSecret"))
                        .status())
                .isEqualTo(401);

        var opened = SERVICE.superAdmin().post(path + "clients/" + id + "/rotate", Map.of());
        assertThat(SERVICE.api().token(id, opened.text("clientSecret")).status())
                .isEqualTo(200);
    }

    /** By the link that had been mailed already. */
    @Test
    void thePasswordBeforeLetsNobodyInUntilItIsSetAnew() {
        var hashes = DATABASE.sql("SELECT changed_at > ? FROM credential WHERE tenant_id = ? AND account_id = ?")
                .params(java.sql.Timestamp.from(point), ACME.tenant(), kim.account())
                .query(Boolean.class)
                .list();
        assertThat(hashes).containsExactly(true);
        assertThat(events(kim.account(), "identity.PasswordChanged")).containsExactly("CLOSED");
    }

    @Test
    void aLinkThatWasUsedIsDeadThoughItsUseIsLost() {
        var again =
                SERVICE.api().anonymous().post("/api/activation", Map.of("token", leesLink, "password", NEW_PASSWORD));
        assertThat(again.status()).isIn(422, 503);
        assertThat(DATABASE.sql("SELECT count(*) FROM activation WHERE tenant_id = ? AND account_id = ? AND expires_at"
                                + " > now()")
                        .params(ACME.tenant(), lee)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    /** The newer one was mailed after the point. */
    @Test
    void ofTwoInvitationsTheEarlierIsDeadAndTheNewerGood() {
        assertThat(DATABASE.sql("SELECT count(*) FROM activation WHERE tenant_id = ? AND account_id = ? AND expires_at"
                                + " > now()")
                        .params(ACME.tenant(), choi)
                        .query(Long.class)
                        .single())
                .isOne();
        assertThat(DATABASE.sql("SELECT encode(token_hash, 'hex') FROM activation WHERE account_id = ? AND expires_at"
                                + " > now()")
                        .param(choi)
                        .query(String.class)
                        .single())
                .isEqualTo(sha256(choisLinks.getLast()));
    }

    private static String sha256(String text) {
        return DATABASE.sql("SELECT encode(sha256(convert_to(?, 'UTF8')), 'hex')")
                .param(text)
                .query(String.class)
                .single();
    }

    @Test
    void whatWasMailedIsNotMailedAgain() {
        await().until(() -> DATABASE.sql("SELECT count(*) FROM forgotten_password WHERE tenant_id = ?")
                        .param(ACME.tenant())
                        .query(Long.class)
                        .single()
                == 0);
        assertThat(INBOX.textOf(forgotten)).contains("#token=");
    }

    @Test
    void theOneThatStumbledWasMadeOnce() {
        assertThat(DATABASE.sql("SELECT last_value FROM stumbles")
                        .query(Long.class)
                        .single())
                .isGreaterThanOrEqualTo(3);
        assertThat(events(kim.account(), "identity.RoleRevoked")).containsExactly("HR_MANAGER");
    }

    @Test
    void doingItAllAgainChangesNothing() {
        var before = stored();
        DATABASE.sql("DELETE FROM recovery_check WHERE recovery_id = ? AND name IN ('DECISIONS', 'MAILS', 'ERASURES')")
                .param(recovery)
                .update();
        await().until(() -> SetBack.checks(SERVICE, recovery)
                .containsAll(List.of("DECISIONS true", "ERASURES true", "MAILS true")));
        assertThat(stored()).isEqualTo(before);
    }

    private static long stored() {
        return DATABASE.sql(
                        "SELECT count(*) FROM event WHERE tenant_id = ? AND metadata ->> 'actor' = 'system:recovery'")
                .param(ACME.tenant())
                .query(Long.class)
                .single();
    }

    /** The second and third of what is made again fails twice. */
    private static void stumble() {
        DATABASE.sql("CREATE SEQUENCE stumbles").update();
        DATABASE.sql("GRANT ALL ON SEQUENCE stumbles TO hr_app").update();
        DATABASE.sql("""
            CREATE FUNCTION stumble() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
              IF NEW.kind = 'identity.RoleRevoked' AND nextval('stumbles') < 3 THEN
                RAISE EXCEPTION 'stumbled';
              END IF;
              RETURN NEW;
            END $$
            """).update();
        DATABASE.sql("CREATE TRIGGER stumble BEFORE INSERT ON recovery_decision FOR EACH ROW EXECUTE FUNCTION"
                        + " stumble()")
                .update();
    }

    private static void awaitLedger() throws IOException {
        var ledger = SERVICE.bean(Ledger.class);
        await().until(() -> ledger.since(point).stream()
                        .map(LedgerEntry::kind)
                        .filter("tenants.TenantSuspended"::equals)
                        .count()
                >= 2);
    }

    private static String invite(String number, String role) {
        var employee = ACME.hire(number);
        var invited = ACME.admin().post("/api/employees/" + employee + "/account", Map.of("roles", List.of(role)));
        await().until(() ->
                !INBOX.activationTokensTo(number + "@company.example").isEmpty());
        return invited.text("accountId");
    }

    private static Api.Answer client(String role) {
        return ok(ACME.admin().post("/api/clients", Map.of("name", role, "roles", List.of(role))));
    }

    private static String mailOf(String beginning) {
        var found = DATABASE.sql("SELECT mail FROM sent_mail WHERE tenant_id = ? AND mail LIKE ?")
                .params(ACME.tenant(), beginning + "%");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> !found.query(String.class).list().isEmpty());
        return found.query(String.class).single();
    }

    private static String domain() {
        return DATABASE.sql("SELECT value FROM claim WHERE kind = 'DOMAIN' AND owner = ?")
                .param(ACME.tenant())
                .query(String.class)
                .single();
    }

    private static List<String> facts(String account) {
        return DATABASE.sql("SELECT fact || ' ' || holds FROM account_access WHERE tenant_id = ? AND account_id = ?")
                .params(ACME.tenant(), account)
                .query(String.class)
                .list();
    }

    private static List<String> events(String account, String type) {
        return DATABASE.sql("""
            SELECT coalesce(payload ->> 'how', payload ->> 'role', '') FROM event
             WHERE tenant_id = ? AND stream_id = ? AND payload_type = ? ORDER BY sequence
            """)
                .params(ACME.tenant(), "account:" + account, type)
                .query(String.class)
                .list();
    }

    private static Api.Answer ok(Api.Answer answer) {
        assertThat(answer.status()).as(answer.raw().body()).isBetween(200, 299);
        return answer;
    }
}

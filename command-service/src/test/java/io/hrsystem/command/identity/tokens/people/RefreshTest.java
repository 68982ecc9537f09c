package io.hrsystem.command.identity.tokens.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import io.hrsystem.command.Api;
import io.hrsystem.command.App;
import io.hrsystem.command.Company;
import io.hrsystem.command.Person;
import io.hrsystem.command.RunningService;
import java.text.ParseException;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Refresh tokens are exchanged for others, one for one; who brings an old one has lost, and so has its thief. */
class RefreshTest {
    private static final RunningService SERVICE = RunningService.get();
    private static final Company ACME = Company.onboard(SERVICE);
    private static final App PORTAL = App.of(ACME.admin());
    private static final Person KIM = Person.of(SERVICE, ACME);

    @Test
    void tokensAreRenewedAgainAndAgain() throws Exception {
        var first = PORTAL.signIn(KIM);
        var tokens = first;
        for (var i = 0; i < 3; i++) {
            var next = PORTAL.refresh(tokens.refresh());
            assertThat(next.status()).as(next.body().toString()).isEqualTo(200);
            assertThat(next.refresh()).isNotEqualTo(tokens.refresh());
            tokens = next;
        }
        assertThat(claim(tokens, "sid")).isEqualTo(claim(first, "sid"));
        assertThat(SignedJWT.parse(tokens.text("id_token")).getJWTClaimsSet().getLongClaim("auth_time"))
                .isEqualTo(SignedJWT.parse(first.text("id_token"))
                        .getJWTClaimsSet()
                        .getLongClaim("auth_time"));
    }

    @Test
    void oneThatWasUsedEndsTheSessionOfWhoeverHasItNow() {
        var stolen = PORTAL.signIn(KIM);
        var mine = PORTAL.refresh(stolen.refresh());
        assertThat(PORTAL.refresh(stolen.refresh()).text("error")).isEqualTo("invalid_grant");

        assertThat(PORTAL.refresh(mine.refresh()).text("error")).isEqualTo("invalid_grant");
        assertThat(endOf(mine)).isEqualTo("REFRESH_TOKEN_REUSED");
        assertThat(new Api.Client(SERVICE.api(), mine.access())
                        .post("/api/attendance/check-in", Map.of())
                        .status())
                .isEqualTo(401);
    }

    @Test
    void anotherSessionOfTheSamePersonGoesOn() {
        var other = PORTAL.signIn(KIM);
        var stolen = PORTAL.signIn(KIM);
        PORTAL.refresh(stolen.refresh());
        PORTAL.refresh(stolen.refresh());
        assertThat(PORTAL.refresh(other.refresh()).status()).isEqualTo(200);
    }

    @Test
    void ofManyAtOnceOneWins() throws Exception {
        var tokens = PORTAL.signIn(KIM);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = IntStream.range(0, 8)
                    .<Callable<Integer>>mapToObj(
                            _ -> () -> PORTAL.refresh(tokens.refresh()).status())
                    .toList();
            var statuses =
                    threads.invokeAll(calls).stream().map(it -> it.resultNow()).toList();
            assertThat(statuses).filteredOn(it -> it == 200).hasSizeLessThanOrEqualTo(1);
            assertThat(statuses).allMatch(it -> it == 200 || it == 400);
        }
    }

    @Test
    void anotherProgramCannotUseIt() {
        var tokens = PORTAL.signIn(KIM);
        var other = App.of(ACME.admin());
        assertThat(other.refresh(tokens.refresh()).text("error")).isEqualTo("invalid_grant");
        assertThat(PORTAL.refresh(tokens.refresh()).status()).isEqualTo(200);
    }

    @Test
    void whatIsNoTokenIsNone() {
        for (var invented : new String[] {"x", "A".repeat(86), "A".repeat(5_000)})
            assertThat(PORTAL.refresh(invented).text("error")).isEqualTo("invalid_grant");
    }

    @Test
    void noScopeIsAddedOnTheWay() {
        var tokens = PORTAL.signIn(KIM);
        var more = PORTAL.tokens(Map.of(
                "grant_type",
                "refresh_token",
                "client_id",
                PORTAL.clientId(),
                "refresh_token",
                tokens.refresh(),
                "scope",
                "openid offline_access"));
        assertThat(more.text("error")).isEqualTo("invalid_scope");
    }

    @Test
    void aTokenIsOverWhenNobodyUsesItAndRolesAreReadAnew() throws Exception {
        var tokens = PORTAL.signIn(KIM);
        SERVICE.database()
                .sql("UPDATE account SET roles = '{EMPLOYEE,HR_MANAGER}' WHERE account_id = ?")
                .param(KIM.account())
                .update();
        var next = PORTAL.refresh(tokens.refresh());
        assertThat(SignedJWT.parse(next.access()).getJWTClaimsSet().getStringListClaim("roles"))
                .containsExactly("EMPLOYEE", "HR_MANAGER");
        SERVICE.database()
                .sql("UPDATE refresh_family SET expires_at = now() - '1 s'::interval WHERE session_id = ?")
                .param(claim(next, "sid"))
                .update();
        assertThat(PORTAL.refresh(next.refresh()).text("error")).isEqualTo("invalid_grant");
    }

    @Test
    void aSuspendedCompanyGetsNoneAndTheSameOneIsGoodAfterwards() {
        var globex = Company.onboard(SERVICE);
        var portal = App.of(globex.admin());
        var tokens = portal.signIn(Person.of(SERVICE, globex));
        var path = "/api/admin/tenants/" + globex.tenant();
        SERVICE.superAdmin().post(path + "/suspend", Map.of("reason", "unpaid"));
        assertThat(portal.refresh(tokens.refresh()).text("error")).isEqualTo("invalid_grant");
        SERVICE.superAdmin().post(path + "/reactivate", Map.of("reason", "paid"));
        assertThat(portal.refresh(tokens.refresh()).status()).isEqualTo(200);
    }

    @Test
    void whoHasLeftGetsNone() {
        var leaver = Person.of(SERVICE, ACME);
        var tokens = PORTAL.signIn(leaver);
        var ended = ACME.hr()
                .post(
                        "/api/employees/" + leaver.employee() + "/terminate",
                        Map.of("lastDay", "2026-02-01", "reason", "RESIGNED"));
        assertThat(ended.status()).as(ended.raw().body()).isEqualTo(200);
        assertThat(PORTAL.refresh(tokens.refresh()).text("error")).isEqualTo("invalid_grant");
    }

    @Test
    void aProgramThatIsRevokedGetsNone() {
        var portal = App.of(ACME.admin());
        var tokens = portal.signIn(KIM);
        ACME.admin().post("/api/sign-in-clients/" + portal.clientId() + "/revoke", Map.of());
        assertThat(portal.refresh(tokens.refresh()).text("error")).isEqualTo("invalid_client");
        assertThat(portal.redeem("any").text("error")).isEqualTo("invalid_client");
    }

    /** Whoever reads the database can sign in as nobody. */
    @Test
    void nothingOfItIsStored() {
        var browser = new io.hrsystem.command.Browser(SERVICE.api());
        var code = PORTAL.code(browser, KIM);
        var tokens = PORTAL.redeem(code);
        var tables = SERVICE.database()
                .sql("SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'")
                .query(String.class)
                .list();
        for (var secret : new String[] {
            code,
            tokens.access(),
            tokens.refresh(),
            tokens.refresh().substring(43),
            browser.cookies().get("hr-issuer")
        })
            for (var table : tables)
                assertThat(SERVICE.database()
                                .sql("SELECT count(*) FROM " + table + " t WHERE strpos(t::text, :secret) > 0")
                                .param("secret", secret)
                                .query(Integer.class)
                                .single())
                        .as(table)
                        .isZero();
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
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }
}

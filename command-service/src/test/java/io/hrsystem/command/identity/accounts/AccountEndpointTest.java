package io.hrsystem.command.identity.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hrsystem.command.Accounts;
import io.hrsystem.command.Accounts.Person;
import io.hrsystem.command.Api;
import io.hrsystem.command.Company;
import io.hrsystem.command.Inbox;
import io.hrsystem.command.RunningService;
import io.hrsystem.contract.Ids;
import io.hrsystem.contract.identity.SessionId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

class AccountEndpointTest {
    private static final RunningService SERVICE = RunningService.get();
    private static final Company ACME = Company.onboard(SERVICE);
    private static final Accounts ACCOUNTS = new Accounts(SERVICE, ACME);
    private static final Person ADMIN = ACCOUNTS.admin();
    private static int number;

    private final Inbox inbox = new Inbox(SERVICE.mail());

    @Test
    void aRevokedRoleIsFeltByTheNextRequest() {
        var kim = person("EMPLOYEE", "HR_MANAGER");
        assertThat(createDepartment(kim).status()).isEqualTo(201);

        var changed = roles(ADMIN.token(), kim, "EMPLOYEE");
        assertThat(changed.status()).as(changed.raw().body()).isEqualTo(200);
        assertThat(changed.header("HR-Position")).isNotBlank();

        assertRefused(createDepartment(kim), 403, "FORBIDDEN");
        assertThat(gate(SERVICE, kim)).containsExactly("EMPLOYEE true", "HR_MANAGER false");
    }

    @Test
    void aGrantedRoleWaitsForANewTokenWhichIsCheckedTheSame() {
        var kim = person("EMPLOYEE");
        roles(ADMIN.token(), kim, "EMPLOYEE", "HR_MANAGER");
        assertRefused(createDepartment(kim), 403, "FORBIDDEN");
        assertThat(createDepartment(ACCOUNTS.again(kim, "EMPLOYEE", "HR_MANAGER"))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void rolesThatItHasAlreadyChangeNothing() {
        var kim = person("EMPLOYEE", "MANAGER");
        var events = events(kim);
        assertThat(roles(ADMIN.token(), kim, "MANAGER", "EMPLOYEE").status()).isEqualTo(200);
        assertThat(events(kim)).isEqualTo(events);
        roles(ADMIN.token(), kim, "EMPLOYEE");
        await().until(() -> inbox.textsTo(kim.email(), "roles of your account").size() == 1);
        assertThat(inbox.textsTo(kim.email(), "roles of your account").getFirst())
                .contains("Employee", "직원")
                .doesNotContain("Manager of a department", "http");
    }

    @Test
    void nobodyGivesOrTakesWhatIsAboveThem() {
        var kim = person("EMPLOYEE");
        for (var role : List.of("KIOSK", "SUPER_ADMIN"))
            assertRefused(roles(ADMIN.token(), kim, "EMPLOYEE", role), 403, "FORBIDDEN");
        assertRefused(roles(ACME.hr(), kim, "EMPLOYEE", "MANAGER"), 403, "FORBIDDEN");
        assertThat(roles(ADMIN.token(), kim).status()).isEqualTo(400);
    }

    @Test
    void nobodyGivesARoleToThemselves() {
        var lee = person("TENANT_ADMIN");
        assertRefused(roles(lee.token(), lee, "TENANT_ADMIN", "HR_MANAGER"), 403, "FORBIDDEN");
        assertThat(roles(lee.token(), lee, "EMPLOYEE").status()).isEqualTo(403);
        roles(ADMIN.token(), lee, "TENANT_ADMIN", "EMPLOYEE");
        assertThat(roles(lee.token(), lee, "EMPLOYEE").status()).isEqualTo(200);
    }

    @Test
    void whoIsNotThereIsNotFound() {
        var other = Company.onboard(SERVICE);
        var foreign = new Accounts(SERVICE, other).admin();
        for (var nobody : List.of(foreign.account(), Ids.next(), "nobody"))
            for (var act : List.of("disable", "enable", "resend"))
                assertThat(ADMIN.token()
                                .post("/api/accounts/%s/%s".formatted(nobody, act), Map.of())
                                .status())
                        .as(nobody + act)
                        .isEqualTo(404);
        assertThat(roles(ADMIN.token(), foreign, "EMPLOYEE").status()).isEqualTo(404);
        assertThat(createDepartment(foreign).status()).isEqualTo(201);
    }

    @Test
    void aDisabledAccountIsOutAtOnceAndItsSessionsDoNotComeBack() {
        var kim = person("EMPLOYEE", "HR_MANAGER");
        var second = ACCOUNTS.again(kim, "EMPLOYEE", "HR_MANAGER");
        var disabled = act(ADMIN, kim, "disable", Map.of("reason", "on leave"));
        assertThat(disabled.status()).as(disabled.raw().body()).isEqualTo(200);
        for (var it : List.of(kim, second)) assertRefused(createDepartment(it), 401, "SESSION_ENDED");
        // a session that somebody would still begin
        assertRefused(createDepartment(ACCOUNTS.again(kim, "HR_MANAGER")), 403, "ACCOUNT_DISABLED");
        assertThat(endedOnTheReadSide(kim, second)).isEqualTo(2);

        var events = events(kim);
        assertThat(act(ADMIN, kim, "disable", Map.of()).status()).isEqualTo(200);
        assertThat(events(kim)).isEqualTo(events);

        assertThat(act(ADMIN, kim, "enable", Map.of()).status()).isEqualTo(200);
        for (var it : List.of(kim, second)) assertRefused(createDepartment(it), 401, "SESSION_ENDED");
        assertThat(createDepartment(ACCOUNTS.again(kim, "HR_MANAGER")).status()).isEqualTo(201);
        await().until(() ->
                inbox.textsTo(kim.email(), "Your account has been disabled").size() == 1
                        && inbox.textsTo(kim.email(), "You can sign in again").size() == 1);
    }

    @Test
    void theRefusalOfAnEndedSessionSaysThatItsTokenIsNotGood() {
        var kim = person("EMPLOYEE");
        act(ADMIN, kim, "disable", Map.of());
        var refused = kim.token().post("/api/attendance/check-in", Map.of(), "Accept-Language", "ko");
        assertThat(refused.header("WWW-Authenticate")).isEqualTo("Bearer error=\"invalid_token\"");
        assertThat(refused.text("detail")).contains("다시 로그인");
    }

    @Test
    void theLastActiveAdminStays() {
        var acme = Company.onboard(SERVICE);
        var accounts = new Accounts(SERVICE, acme);
        var admin = accounts.admin();
        var invited = acme.hire("invited");
        acme.admin().post("/api/employees/" + invited + "/account", Map.of("roles", List.of("TENANT_ADMIN")));
        var disabled = accounts.person("disabled", "TENANT_ADMIN");
        act(admin, disabled, "disable", Map.of());

        assertRefused(act(admin, admin, "disable", Map.of()), 409, "LAST_ADMIN");
        assertRefused(roles(acme.admin(), admin, "EMPLOYEE"), 409, "LAST_ADMIN");
        assertThat(createDepartment(admin).status()).isEqualTo(201);
        assertThat(events(admin)).isEqualTo(2);
        // of whoever is no active administrator anyway nothing is asked
        assertThat(roles(admin.token(), disabled, "EMPLOYEE").status()).isEqualTo(200);

        var second = accounts.person("second", "TENANT_ADMIN");
        assertThat(roles(second.token(), admin, "EMPLOYEE").status()).isEqualTo(200);
        assertRefused(act(second, second, "disable", Map.of()), 409, "LAST_ADMIN");
    }

    @Test
    void ofTwoAdminsWhoTakeItFromEachOtherOneWins() throws Exception {
        var acme = Company.onboard(SERVICE);
        var accounts = new Accounts(SERVICE, acme);
        var one = accounts.admin();
        for (var round = 0; round < 5; round++) {
            var other = accounts.person("admin-" + round, "TENANT_ADMIN", "EMPLOYEE");
            var first = one;
            var answers = Api.inParallel(List.<Callable<Api.Answer>>of(
                    () -> roles(first.token(), other, "EMPLOYEE"), () -> act(other, first, "disable", Map.of())));
            assertThat(answers.stream().filter(it -> it.status() == 200)).hasSize(1);
            assertThat(activeAdmins(acme)).isOne();
            if (answers.getLast().status() == 200) one = other;
        }
    }

    @Test
    void anInvitationIsSentAgainAndTheLinkBeforeIsDead() {
        var employee = ACME.hire("again-" + ++number);
        var email = "again-" + number + "@company.example";
        var account = ACME.admin()
                .post("/api/employees/" + employee + "/account", Map.of("roles", List.of("EMPLOYEE")))
                .text("accountId");
        await().until(() -> inbox.activationTokensTo(email).size() == 1);
        var person = new Person(account, email, employee, SessionId.next(), ADMIN.token());

        assertThat(act(ADMIN, person, "resend", Map.of()).status()).isEqualTo(200);
        await().until(() -> inbox.activationTokensTo(email).size() == 2);

        assertRefused(activate(inbox.activationTokensTo(email).getFirst()), 422, "ACTIVATION_INVALID");
        assertThat(activate(inbox.activationTokensTo(email).getLast()).status()).isEqualTo(200);
        assertRefused(act(ADMIN, person, "resend", Map.of()), 409, "ACCOUNT_EXISTS");
    }

    @Test
    void anInvitationThatWasTakenBackActivatesNobody() {
        var employee = ACME.hire("back-" + ++number);
        var email = "back-" + number + "@company.example";
        var account = ACME.admin()
                .post("/api/employees/" + employee + "/account", Map.of("roles", List.of("EMPLOYEE")))
                .text("accountId");
        await().until(() -> inbox.activationTokensTo(email).size() == 1);
        var person = new Person(account, email, employee, SessionId.next(), ADMIN.token());

        act(ADMIN, person, "disable", Map.of());
        assertRefused(activate(inbox.activationTokensTo(email).getFirst()), 422, "ACTIVATION_INVALID");
        assertRefused(act(ADMIN, person, "resend", Map.of()), 409, "ACCOUNT_DISABLED");
        act(ADMIN, person, "enable", Map.of());
        assertThat(activate(inbox.activationTokensTo(email).getFirst()).status())
                .isEqualTo(200);
    }

    private static Person person(String... roles) {
        return ACCOUNTS.person("p-" + ++number, roles);
    }

    private static Api.Answer roles(Api.Client by, Person of, String... roles) {
        return by.post("/api/accounts/%s/roles".formatted(of.account()), Map.of("roles", List.of(roles)));
    }

    private static Api.Answer act(Person by, Person on, String act, Object body) {
        return by.token().post("/api/accounts/%s/%s".formatted(on.account(), act), body);
    }

    private static Api.Answer activate(String token) {
        return SERVICE.api().anonymous().post("/api/activation", Map.of("token", token, "password", Accounts.PASSWORD));
    }

    /** What HR managers and administrators may do. */
    private static Api.Answer createDepartment(Person by) {
        var body = Map.of("name", "x", "code", "D" + ++number, "effectiveFrom", "2026-01-01");
        return by.token().post("/api/departments", body);
    }

    private static long events(Person of) {
        return SERVICE.database()
                .sql("SELECT count(*) FROM event WHERE stream_id = ?")
                .param("account:" + of.account())
                .query(Long.class)
                .single();
    }

    private static long activeAdmins(Company company) {
        return SERVICE.database()
                .sql("SELECT count(*) FROM account WHERE tenant_id = ? AND active AND NOT disabled"
                        + " AND 'TENANT_ADMIN' = ANY (roles)")
                .param(company.tenant())
                .query(Long.class)
                .single();
    }

    private static List<String> gate(RunningService service, Person of) {
        return service.readDatabase()
                .sql("SELECT fact || ' ' || holds::text FROM account_access WHERE account_id = ? ORDER BY fact")
                .param(of.account())
                .query(String.class)
                .list();
    }

    private static long endedOnTheReadSide(Person... of) {
        return SERVICE.readDatabase()
                .sql("SELECT count(*) FROM ended_session WHERE session_id IN (:ids)")
                .param(
                        "ids",
                        List.of(of).stream().map(it -> it.session().value()).toList())
                .query(Long.class)
                .single();
    }

    private static void assertRefused(Api.Answer answer, int status, String code) {
        assertThat(answer.text("code")).as(answer.raw().body()).isEqualTo(code);
        assertThat(answer.status()).isEqualTo(status);
    }
}

package io.hrsystem.query.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hrsystem.contract.ChangeId;
import io.hrsystem.contract.DomainEvent;
import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.employees.EmployeeEvent.EmployeeTerminated;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.employees.TerminationReason;
import io.hrsystem.contract.identity.AccountEvent.AccountActivated;
import io.hrsystem.contract.identity.AccountEvent.AccountDisabled;
import io.hrsystem.contract.identity.AccountEvent.AccountEnabled;
import io.hrsystem.contract.identity.AccountEvent.AccountInvited;
import io.hrsystem.contract.identity.AccountEvent.RoleGranted;
import io.hrsystem.contract.identity.AccountEvent.RoleRevoked;
import io.hrsystem.contract.identity.AccountId;
import io.hrsystem.contract.identity.Role;
import io.hrsystem.contract.identity.SessionEnd;
import io.hrsystem.contract.identity.SessionEvent.SessionEnded;
import io.hrsystem.contract.identity.SessionEvent.SessionUsed;
import io.hrsystem.contract.identity.SessionEvent.SignedIn;
import io.hrsystem.contract.identity.SessionId;
import io.hrsystem.contract.personal.EmailAddress;
import io.hrsystem.eventstore.GlobalPosition;
import io.hrsystem.query.testing.Client;
import io.hrsystem.query.testing.Company;
import io.hrsystem.query.testing.Feed;
import io.hrsystem.query.testing.RunningService;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@RunningService
class AccountsTest {
    private static final String ACCOUNTS = """
        { accounts(first: 10) { edges { node { id email employee { id } roles state lastSignIn } } } }
        """;
    private static final String SESSIONS = "{ me { sessions { id since lastUsedOn client current } } }";
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Seoul"));

    private final Client client;
    private final Company company;

    AccountsTest(Feed feed, Client client) {
        this.client = client;
        this.company = Company.active(feed, client, "Acme");
    }

    @Test
    void adminsSeeThePeopleOfTheirCompany() {
        var anna = company.hire("1", "Anna");
        var gone = company.hire("2", "Berta");
        company.happen(new EmployeeTerminated(gone, ChangeId.next(), TODAY.minusDays(1), TerminationReason.RESIGNED));
        var first = account("a@acme.example", anna);
        happen(first, new AccountActivated(first), new RoleGranted(first, Role.MANAGER));
        var second = account("b@acme.example", gone);
        happen(second, new AccountActivated(second));
        var third = account("c@acme.example", null);
        happen(third, new AccountActivated(third), new AccountDisabled(third, null));
        var fourth = account("d@acme.example", null);
        signIn(first, SessionId.next());
        var last = signIn(first, SessionId.next());

        var admin = client.tokens().of(company.id(), Role.TENANT_ADMIN);
        List<Map<String, Object>> found = client.ask(admin, ACCOUNTS, last).at("accounts.edges[*].node");

        assertThat(found)
                .extracting(it -> it.get("id"))
                .containsExactly(first.value(), second.value(), third.value(), fourth.value());
        assertThat(found).extracting(it -> it.get("state")).containsExactly("ACTIVE", "ENDED", "DISABLED", "INVITED");
        assertThat(found.getFirst())
                .containsEntry("email", "a@acme.example")
                .containsEntry("employee", Map.of("id", anna.value()))
                .containsEntry("roles", List.of("EMPLOYEE", "MANAGER"));
        assertThat(found.getFirst().get("lastSignIn")).isNotNull();
        assertThat(found.getLast()).containsEntry("employee", null).containsEntry("lastSignIn", null);

        var other = Company.active(company.feed(), client, "Other");
        assertThat(client.ask(client.tokens().of(other.id(), Role.TENANT_ADMIN), ACCOUNTS)
                        .<List<Object>>at("accounts.edges"))
                .isEmpty();
        for (var role : List.of(Role.HR_MANAGER, Role.PAYROLL_MANAGER, Role.MANAGER, Role.EMPLOYEE, Role.KIOSK))
            assertThat(client.ask(client.tokens().of(company.id(), role), ACCOUNTS)
                            .code())
                    .isEqualTo("FORBIDDEN");
    }

    @Test
    void theyComeInPages() {
        for (var name : List.of("c", "a", "b")) account(name + "@acme.example", null);
        var last = account("d@acme.example", null);
        var position = happen(last, new AccountActivated(last));
        var admin = client.tokens().of(company.id(), Role.TENANT_ADMIN);
        var page = "{ accounts(first: 2%s) { edges { node { email } } pageInfo { endCursor hasNextPage } } }";
        var first = client.ask(admin, page.formatted(""), position);
        assertThat(first.<List<String>>at("accounts.edges[*].node.email"))
                .containsExactly("a@acme.example", "b@acme.example");
        var second = client.ask(
                admin, page.formatted(", after: \"" + first.<String>at("accounts.pageInfo.endCursor") + "\""));
        assertThat(second.<List<String>>at("accounts.edges[*].node.email"))
                .containsExactly("c@acme.example", "d@acme.example");
        assertThat(second.<Boolean>at("accounts.pageInfo.hasNextPage")).isFalse();
    }

    @Test
    void everybodySeesTheirOwnSessionsThatAreNotOver() {
        var kim = account("kim@acme.example", null);
        var lee = account("lee@acme.example", null);
        var over = SessionId.next();
        var unused = SessionId.next();
        var current = SessionId.next();
        signIn(lee, SessionId.next());
        for (var it : List.of(over, unused, current)) signIn(kim, it);
        happenTo(unused, new SessionUsed(unused, TODAY.minusDays(31)));
        happenTo(over, new SessionEnded(over, kim, SessionEnd.ENDED_BY_PERSON));
        var last = happenTo(current, new SessionUsed(current, TODAY));

        List<Map<String, Object>> found =
                client.ask(token(kim, current, Role.EMPLOYEE), SESSIONS, last).at("me.sessions");

        assertThat(found)
                .singleElement()
                .satisfies(it -> assertThat(it)
                        .containsEntry("id", current.value())
                        .containsEntry("lastUsedOn", TODAY.toString())
                        .containsEntry("client", "hr-pages")
                        .containsEntry("current", true));
        assertThat(client.ask(client.tokens().of(company.id(), Role.KIOSK), SESSIONS)
                        .<List<Object>>at("me.sessions"))
                .isEmpty();
        assertThat(client.ask(client.tokens().superAdmin(), SESSIONS).<List<Object>>at("me.sessions"))
                .isEmpty();
    }

    @Test
    void rolesAreThoseOfNowWhateverTheTokenSays() {
        var kim = account("kim@acme.example", null);
        var token = token(kim, SessionId.next(), Role.EMPLOYEE, Role.HR_MANAGER);
        await().until(() -> roles(token).equals(List.of("EMPLOYEE")));
        happen(kim, new RoleGranted(kim, Role.HR_MANAGER));
        await().until(() -> roles(token).equals(List.of("HR_MANAGER", "EMPLOYEE")));
        happen(kim, new RoleRevoked(kim, Role.HR_MANAGER));
        await().until(() -> roles(token).equals(List.of("EMPLOYEE")));
        assertThat(client.ask(token, "{ clients { edges { node { id } } } }").code())
                .isEqualTo("FORBIDDEN");
    }

    @Test
    void whoIsDisabledOrWhoseSessionIsOverReadsNothing() {
        var kim = account("kim@acme.example", null);
        var session = SessionId.next();
        var token = token(kim, session, Role.EMPLOYEE);
        assertThat(client.ask(token, SESSIONS).status()).isEqualTo(200);
        happen(kim, new AccountDisabled(kim, null));
        await().until(() -> client.ask(token, SESSIONS).status() == 403);
        assertThat(client.ask(token, SESSIONS).code()).isEqualTo("ACCOUNT_DISABLED");
        happen(kim, new AccountEnabled(kim));
        await().until(() -> client.ask(token, SESSIONS).status() == 200);
        signIn(kim, session);
        happenTo(session, new SessionEnded(session, kim, SessionEnd.SIGNED_OUT));
        await().until(() -> client.ask(token, SESSIONS).status() == 401);
        assertThat(client.ask(token, SESSIONS).code()).isEqualTo("SESSION_ENDED");
        assertThat(client.ask(token(kim, SessionId.next(), Role.EMPLOYEE), SESSIONS)
                        .status())
                .isEqualTo(200);
    }

    private List<String> roles(String token) {
        return client.ask(token, "{ me { roles } }").at("me.roles");
    }

    private String token(AccountId account, SessionId session, Role... roles) {
        return client.tokens().account(company.id(), account, session, roles);
    }

    private AccountId account(String email, @Nullable EmployeeId employee) {
        var account = AccountId.next();
        happen(account, new AccountInvited(account, new EmailAddress(email), Set.of(Role.EMPLOYEE), employee, null));
        return account;
    }

    private GlobalPosition signIn(AccountId account, SessionId session) {
        return happenTo(session, new SignedIn(session, account, "hr-pages", null));
    }

    private GlobalPosition happen(AccountId account, DomainEvent... events) {
        return company.feed().append(company.id(), StreamIds.account(account), events);
    }

    private GlobalPosition happenTo(SessionId session, DomainEvent... events) {
        return company.feed().append(company.id(), StreamIds.session(session), events);
    }
}

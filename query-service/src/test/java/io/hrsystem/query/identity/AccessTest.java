package io.hrsystem.query.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.identity.Role;
import io.hrsystem.contract.personal.FreeText;
import io.hrsystem.contract.tenants.TenantEvent.TenantSuspended;
import io.hrsystem.eventstore.GlobalPosition;
import io.hrsystem.query.testing.Client;
import io.hrsystem.query.testing.Client.Answer;
import io.hrsystem.query.testing.Company;
import io.hrsystem.query.testing.Feed;
import io.hrsystem.query.testing.RunningService;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

@RunningService
class AccessTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final List<Role> STAFF = List.of(Role.TENANT_ADMIN, Role.HR_MANAGER, Role.PAYROLL_MANAGER);
    private static final List<Role> PEOPLE =
            List.of(Role.TENANT_ADMIN, Role.HR_MANAGER, Role.PAYROLL_MANAGER, Role.MANAGER, Role.EMPLOYEE);

    private final Client client;
    private final Company company;
    private final EmployeeId anna;
    private final EmployeeId berta;
    private final GlobalPosition last;

    AccessTest(Feed feed, Client client) {
        this.client = client;
        this.company = Company.active(feed, client, "Acme");
        this.anna = company.hire("1", "Anna");
        this.berta = company.hire("2", "Berta");
        company.lead(company.root(), anna);
        company.checkIn(anna, MONDAY, "09:00");
        this.last = company.checkIn(berta, MONDAY, "09:00");
    }

    @BeforeEach
    void everythingIsThere() {
        client.ask(client.tokens().superAdmin(), "{ tenants { edges { node { id rootDepartment { id } } } } }", last)
                .<Object>at("tenants");
    }

    /** @param path to what who is allowed sees, and Anna's own row among it */
    private record Query(String text, String path, String seen, List<Role> allowed) {}

    /** Anna asks for herself. */
    private List<Query> queries(Role role) {
        return List.of(
                new Query("{ me { actor roles tenantId } }", "me.actor", "test-" + role, List.of(Role.values())),
                new Query(
                        "{ tenant(id: \"%s\") { companyName } }".formatted(company.id()),
                        "tenant.companyName",
                        "Acme",
                        staffAnd(Role.SUPER_ADMIN)),
                new Query(
                        "{ tenants(status: ACTIVE, first: 1) { edges { node { status } } } }",
                        "tenants.edges[*].node.status",
                        "ACTIVE",
                        List.of(Role.SUPER_ADMIN)),
                new Query("{ departments { name } }", "departments[*].name", "Acme", STAFF),
                new Query("{ employee(id: \"%s\") { name } }".formatted(anna), "employee.name", "Anna", PEOPLE),
                new Query(
                        "{ employees { edges { node { name } } } }",
                        "employees.edges[*].node.name",
                        "Anna",
                        staffAnd(Role.MANAGER)),
                new Query(
                        "{ headcount(from: \"2026-01\", to: \"2026-02\") { headcount } }",
                        "headcount[*].headcount",
                        "2",
                        staffAnd(Role.MANAGER)),
                new Query(
                        "{ attendanceDay(employeeId: \"%s\", date: \"2026-03-02\") { status } }".formatted(anna),
                        "attendanceDay.status",
                        "OPEN",
                        PEOPLE),
                new Query(
                        "{ attendanceDays(employeeId: \"%s\", from: \"2026-03-01\", to: \"2026-03-31\") { edges { node { date } } } }"
                                .formatted(anna),
                        "attendanceDays.edges[*].node.date",
                        "2026-03-02",
                        PEOPLE),
                new Query(
                        "{ attendanceBoard(date: \"2026-03-02\") { headcount } }",
                        "attendanceBoard.headcount",
                        "2",
                        STAFF));
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void everyRoleGetsItsAnswersAndNoOthers(Role role) {
        var token = role == Role.SUPER_ADMIN
                ? client.tokens().superAdmin()
                : client.tokens().employee(company.id(), anna, role);
        for (var query : queries(role)) {
            var answer = client.ask(token, query.text, last);
            if (query.allowed.contains(role))
                assertThat(seen(answer, query.path)).contains(query.seen);
            else assertThat(answer.code()).as(role + query.text).isEqualTo("FORBIDDEN");
        }
    }

    private static List<String> seen(Answer answer, String path) {
        var found = answer.<@Nullable Object>at(path);
        return found instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of(String.valueOf(found));
    }

    @Test
    void employeesSeeThemselvesOnly() {
        var token = client.tokens().employee(company.id(), anna, Role.EMPLOYEE);
        var own = client.ask(
                token,
                "{ attendanceDays(from: \"2026-03-01\", to: \"2026-03-31\") { edges { node { employee { name } } } } }",
                last);

        assertThat(own.<List<String>>at("attendanceDays.edges[*].node.employee.name"))
                .containsExactly("Anna");
        for (var someone : List.of(berta, EmployeeId.next())) {
            assertThat(client.ask(token, "{ employee(id: \"%s\") { name } }".formatted(someone))
                            .code())
                    .isEqualTo("FORBIDDEN");
            assertThat(client.ask(
                                    token,
                                    "{ attendanceDay(employeeId: \"%s\", date: \"2026-03-02\") { status } }"
                                            .formatted(someone))
                            .code())
                    .isEqualTo("FORBIDDEN");
        }
    }

    @Test
    void aFieldThatIsRefusedIsOnTheSecurityLog(@Autowired MeterRegistry meters) {
        var forbidden = meters.counter("hr.security.refusals", "reason", "FORBIDDEN");
        var before = forbidden.count();
        var kiosk = client.tokens().of(company.id(), Role.KIOSK);

        client.ask(kiosk, "{ departments { name } }");

        await().until(() -> forbidden.count() == before + 1);
    }

    @Test
    void anotherCompanyLooksLikeNone() {
        var admin = client.tokens().of(company.id(), Role.TENANT_ADMIN);
        var other = Company.active(company.feed(), client, "Other");

        var foreign = client.ask(admin, "{ tenant(id: \"%s\") { companyName } }".formatted(other.id()));
        var unknown = client.ask(admin, "{ tenant(id: \"nobody\") { companyName } }");

        assertThat(foreign.<Object>at("tenant")).isNull();
        assertThat(foreign.body()).isEqualTo(unknown.body());
    }

    @Test
    void withoutATokenThereIsNoAnswer() {
        var answer = client.ask("", "{ me { actor } }");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.code()).isEqualTo("UNAUTHENTICATED");
    }

    @Test
    void aSuspendedCompanyIsNotEvenToldWhoAsks() {
        var closed = Company.active(company.feed(), client, "Closed");
        var admin = client.tokens().of(closed.id(), Role.TENANT_ADMIN);
        assertThat(client.ask(admin, "{ me { tenantId } }").<String>at("me.tenantId"))
                .isEqualTo(closed.id().value());
        var suspended = company.feed()
                .append(
                        closed.id(),
                        StreamIds.tenant(closed.id()),
                        new TenantSuspended(closed.id(), new FreeText("unpaid")));
        await().until(() ->
                client.ask(admin, "{ tenant { id } }", suspended).body().contains("TENANT_SUSPENDED"));

        var answer = client.ask(admin, "{ me { tenantId } }");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.code()).isEqualTo("TENANT_SUSPENDED");
    }

    private static List<Role> staffAnd(Role role) {
        return Stream.concat(STAFF.stream(), Stream.of(role)).toList();
    }
}

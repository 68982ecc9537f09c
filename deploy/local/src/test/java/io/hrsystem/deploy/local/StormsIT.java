package io.hrsystem.deploy.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hrsystem.contract.identity.Role;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

@Tag("full")
class StormsIT {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String OWN = "{ employee(id: \"%s\") { name } }";

    private final RunningSystem system = RunningSystem.get();

    @Test
    void nobodyOfASuspendedCompanyGetsIn() throws Exception {
        var company = Company.onboarded(system, "storm-suspended");
        var anna = company.hire("E-1").employeeId();
        var operator = system.superAdmin();
        var forger = Forger.of(system, company.tenant());
        var person = new Client(system.ports(), forger.of(Role.EMPLOYEE, anna));
        var storm = new Storm(List.of(
                punch(company.clock(), anna),
                rename(company.hr(), company),
                punch(person, null),
                read(company.hr(), "{ employees { edges { node { name } } } }"),
                read(company.hr(), "{ departments { name } }"),
                read(person, OWN.formatted(anna))));
        var after = storm.around(() -> {
            var path = "/api/admin/tenants/%s/suspend".formatted(company.tenant());
            var answer = operator.post(path, Map.of("reason", "unpaid"));
            assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        });
        assertRefused(storm, after, "403 TENANT_SUSPENDED");
    }

    @Test
    void aRevokedClientDoesNotGetIn() throws Exception {
        var company = Company.onboarded(system, "storm-revoked");
        var anna = company.hire("E-1").employeeId();
        var path = "/api/admin/tenants/%s/clients".formatted(company.tenant());
        var operator = system.superAdmin();
        var made = operator.post(path, Map.of("name", "clock", "roles", List.of("KIOSK", "HR_MANAGER")));
        var client = Client.signedIn(system.ports(), made.text("clientId"), made.text("clientSecret"));
        var storm = new Storm(List.of(
                punch(client, anna),
                rename(client, company),
                read(client, "{ employees { edges { node { name } } } }"),
                read(client, "{ departments { name } }")));
        var after = storm.around(() -> {
            var answer = operator.post("%s/%s/revoke".formatted(path, made.text("clientId")), Map.of());
            assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        });
        assertRefused(storm, after, "401 CLIENT_REVOKED");
    }

    @Test
    void whoHasSignedOutDoesNotGetIn() throws Exception {
        var company = Company.onboarded(system, "storm-signed-out");
        var anna = company.hire("E-2").employeeId();
        var signIn = new SignIn(system, admin(company), "storm-signed-out");
        var person = signIn.of(anna, "e-2@staff.example", "EMPLOYEE");
        var storm = new Storm(List.of(punch(person.client(), null), read(person.client(), OWN.formatted(anna))));
        var after = storm.around(() -> signIn.signOut(person));
        assertRefused(storm, after, "401 SESSION_ENDED");
    }

    @Test
    void whoHasLostARoleMayNoLongerDoWhatItAllows() throws Exception {
        var company = Company.onboarded(system, "storm-role");
        var anna = company.hire("E-1").employeeId();
        var admin = admin(company);
        var person = new SignIn(system, admin, "storm-role").of(anna, "e-1@staff.example", "EMPLOYEE", "HR_MANAGER");
        var storm =
                new Storm(List.of(rename(person.client(), company), read(person.client(), "{ departments { name } }")));
        var after = storm.around(() -> {
            var path = "/api/accounts/%s/roles".formatted(person.account());
            var answer = admin.post(path, Map.of("roles", List.of("EMPLOYEE")));
            assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        });
        assertThat(after).hasSizeGreaterThan(250).noneMatch(Storm.Hit::isSuccess);
        assertThat(after.stream().map(StormsIT::refusal).distinct())
                .contains("403 FORBIDDEN", "200 FORBIDDEN")
                .isSubsetOf("403 FORBIDDEN", "200 FORBIDDEN", "429 RATE_LIMITED");
        assertThat(person.client()
                        .graphql(OWN.formatted(anna), Map.of(), "")
                        .body()
                        .at("/data/employee/name")
                        .asString())
                .isNotEmpty();
    }

    private Client admin(Company company) throws Exception {
        return new Client(system.ports(), Forger.of(system, company.tenant()).of(Role.TENANT_ADMIN, null));
    }

    /** While it storms some are only told that it is too much; as soon as it is calm, everybody is told why. */
    private static void assertRefused(Storm storm, List<Storm.Hit> after, String refusal) {
        assertThat(after).hasSizeGreaterThan(250).noneMatch(Storm.Hit::isSuccess);
        assertThat(after.stream().map(StormsIT::refusal)).isSubsetOf(refusal, "429 RATE_LIMITED");
        // who asks more often than strangers may is told so for ever
        await().pollInterval(Duration.ofSeconds(1))
                .atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(storm.calmly().stream().map(StormsIT::refusal))
                        .containsOnly(refusal));
    }

    private static String refusal(Storm.Hit hit) {
        return hit.status() + " " + JSON.readTree(hit.body()).findPath("code").asString();
    }

    private static HttpRequest punch(Client client, @Nullable String employee) {
        return request(
                client,
                client.ports().command(),
                "/api/attendance/check-in",
                employee == null ? Map.of() : Map.of("employeeId", employee));
    }

    /** To what it is called already. */
    private static HttpRequest rename(Client client, Company company) {
        var path = "/api/departments/%s/rename".formatted(company.rootDepartment());
        return request(
                client, client.ports().command(), path, Map.of("name", "the same", "effectiveFrom", "2026-01-05"));
    }

    private static HttpRequest read(Client client, String query) {
        return request(client, client.ports().query(), "/graphql", Map.of("query", query));
    }

    private static HttpRequest request(Client client, int port, String path, Map<String, ?> body) {
        return HttpRequest.newBuilder(URI.create("http://localhost:%d%s".formatted(port, path)))
                .header("Authorization", "Bearer " + client.token())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build();
    }
}

package io.hrsystem.deploy.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hrsystem.contract.tenants.BusinessNumber;
import io.hrsystem.contract.tenants.TenantSettings;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** A company that has been onboarded, with a client of its HR and one of its time clock. */
record Company(String tenant, String rootDepartment, Client hr, Client clock) {
    private static final String STATE = """
        query($id: ID!) { tenant(id: $id) { status rootDepartment { id } onboarding { step state } } }\
        """;

    /** @param domain unique among the tests; the business number is made from it */
    static Company onboarded(RunningSystem system, String domain) throws IOException {
        return onboarded(system, domain, "admin@" + domain + ".example");
    }

    static Company onboarded(RunningSystem system, String domain, String adminEmail) throws IOException {
        var admin = system.superAdmin();
        var tenant = register(admin, domain, adminEmail);
        awaitOnboarded(admin, tenant);
        var root = admin.graphql(STATE, Map.of("id", tenant), "").body().at("/data/tenant/rootDepartment/id");
        return new Company(
                tenant, root.asString(), client(admin, tenant, "HR_MANAGER"), client(admin, tenant, "KIOSK"));
    }

    static void awaitOnboarded(Client admin, String tenant) {
        await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> {
            var state = admin.graphql(STATE, Map.of("id", tenant), "").body().at("/data/tenant");
            assertThat(state.path("status").asString()).isEqualTo("ACTIVE");
            assertThat(state.path("onboarding")
                            .valueStream()
                            .map(it -> it.path("state").asString()))
                    .hasSize(4)
                    .containsOnly("DONE");
        });
    }

    /** Its time clocks may bring what was ten years ago. */
    Company lookingFarBack(RunningSystem system) throws IOException {
        var settings =
                administrator(system).patch("/api/settings", Map.of("clockDaysBack", TenantSettings.MOST_DAYS_BACK));
        assertThat(settings.status()).as(settings.toString()).isEqualTo(200);
        return this;
    }

    Client administrator(RunningSystem system) throws IOException {
        return client(system.superAdmin(), tenant, "TENANT_ADMIN");
    }

    /** One of its payroll. */
    Client payroll(RunningSystem system) throws IOException {
        return client(system.superAdmin(), tenant, "PAYROLL_MANAGER");
    }

    /** Returns its id; the rest it does by itself. */
    static String register(Client admin, String domain, String adminEmail) throws IOException {
        var body = Map.of(
                "companyName",
                domain + " 주식회사",
                "domain",
                domain,
                "businessNumber",
                businessNumber(domain),
                "plan",
                "PRO",
                "adminEmail",
                adminEmail);
        var answer = admin.post("/api/admin/tenants", body);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(202);
        return answer.text("tenantId");
    }

    /** @return what the employee's id is, and at which position it is known */
    Hired hire(String number) throws IOException {
        var body = Map.of(
                "employeeNumber",
                number,
                "name",
                "김안나",
                "email",
                number + "@staff.example",
                "departmentId",
                rootDepartment,
                "hiredOn",
                "2015-01-02");
        var answer = hr.post("/api/employees", body);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return new Hired(answer.text("employeeId"), answer.position());
    }

    record Hired(String employeeId, String position) {}

    private static Client client(Client admin, String tenant, String role) throws IOException {
        var body = Map.of("name", "client of " + role, "roles", List.of(role));
        var answer = admin.post("/api/admin/tenants/%s/clients".formatted(tenant), body);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return Client.signedIn(admin.ports(), answer.text("clientId"), answer.text("clientSecret"));
    }

    private static String businessNumber(String domain) {
        var digits = "%09d".formatted(Math.floorMod(domain.hashCode(), 1_000_000_000));
        return IntStream.range(0, 10)
                .mapToObj(check -> digits + check)
                .filter(it -> BusinessNumber.of(it).isValid())
                .findFirst()
                .orElseThrow();
    }
}

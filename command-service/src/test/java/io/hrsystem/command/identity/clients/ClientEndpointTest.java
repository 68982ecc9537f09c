package io.hrsystem.command.identity.clients;

import static org.assertj.core.api.Assertions.assertThat;

import io.hrsystem.command.Api;
import io.hrsystem.command.Company;
import io.hrsystem.command.RunningService;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ClientEndpointTest {
    private static final RunningService SERVICE = RunningService.get();
    private static Company acme;

    private final Api.Client superAdmin = SERVICE.superAdmin();

    @BeforeAll
    static void onboard() {
        acme = Company.onboard(SERVICE);
    }

    @Test
    void aTenantAdminRegistersAClientOfTheOwnCompany() {
        var created = acme.admin().post("/api/clients", client("KIOSK"));
        assertThat(created.status()).isEqualTo(201);
        assertThat(created.header("HR-Position")).isNotBlank();
        assertThat(created.text("clientSecret")).hasSize(43);
        var clock = SERVICE.api().signIn(created.text("clientId"), created.text("clientSecret"));
        var punch = clock.post("/api/attendance/check-in", Map.of("employeeId", acme.hire("C-1")));
        assertThat(punch.status()).isEqualTo(200);
    }

    @Test
    void aClientSeesNothingOfAnotherCompany() {
        var other = Company.onboard(SERVICE);
        var anna = other.hire("C-2");
        var punch = acme.kiosk().post("/api/attendance/check-in", Map.of("employeeId", anna));
        assertThat(punch.status()).isEqualTo(404);
    }

    @Test
    void theSecretIsStoredNowhereAndShownOnce() {
        var key = "once-" + acme.tenant();
        var first = acme.admin().post("/api/clients", client("KIOSK"), "Idempotency-Key", key);
        var again = acme.admin().post("/api/clients", client("KIOSK"), "Idempotency-Key", key);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.text("clientId")).isEqualTo(first.text("clientId"));
        assertThat(again.header("HR-Position")).isEqualTo(first.header("HR-Position"));
        assertThat(again.raw().body()).doesNotContain("clientSecret");
        assertThat(SERVICE.database()
                        .sql("""
                            SELECT string_agg(t::text, '') FROM (
                                SELECT row_to_json(e) t FROM event e WHERE e.tenant_id = :tenant
                                UNION ALL SELECT row_to_json(k) FROM stored_response k
                                UNION ALL SELECT row_to_json(c) FROM client c) rows
                            """)
                        .param("tenant", acme.tenant())
                        .query(String.class)
                        .single())
                .contains(first.text("clientId"))
                .doesNotContain(first.text("clientSecret"));
    }

    @Test
    void aRefusedRegistrationLeavesNothing() {
        var before = clients();
        var refused = acme.admin().post("/api/clients", client("SUPER_ADMIN"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("code")).isEqualTo("ROLE_NOT_OF_A_TENANT");
        assertThat(clients()).isEqualTo(before);
    }

    @Test
    void onlyAnAdminRegistersClients() {
        assertThat(acme.hr().post("/api/clients", client("KIOSK")).status()).isEqualTo(403);
        assertThat(acme.admin()
                        .post("/api/admin/tenants/" + acme.tenant() + "/clients", client("KIOSK"))
                        .status())
                .isEqualTo(403);
        assertThat(superAdmin.post("/api/clients", client("KIOSK")).status()).isEqualTo(403);
        assertThat(SERVICE.api()
                        .anonymous()
                        .post("/api/clients", client("KIOSK"))
                        .status())
                .isEqualTo(401);
    }

    @Test
    void anUnknownCompanyHasNoClients() {
        var answer = superAdmin.post("/api/admin/tenants/nobody/clients", client("KIOSK"));
        assertThat(answer.status()).isEqualTo(404);
    }

    @Test
    void anEndedCompanyGetsNoClients() {
        var ended = Company.onboard(SERVICE);
        var path = "/api/admin/tenants/" + ended.tenant();
        superAdmin.post(path + "/terminate", Map.of("reason", "ended", "contractEndedOn", "2026-06-30"));
        var answer = superAdmin.post(path + "/clients", client("KIOSK"));
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text("code")).isEqualTo("TENANT_INACTIVE");
    }

    @Test
    void whatIsMalformedIsNamed() {
        assertThat(acme.admin()
                        .post("/api/clients", Map.of("name", "", "roles", List.of("KIOSK")))
                        .raw()
                        .body())
                .contains("MALFORMED", "name");
        assertThat(acme.admin()
                        .post("/api/clients", Map.of("name", "x", "roles", List.of()))
                        .raw()
                        .body())
                .contains("MALFORMED", "roles");
        assertThat(acme.admin().post("/api/clients", client("JANITOR")).status())
                .isEqualTo(400);
    }

    private static int clients() {
        return SERVICE.database()
                .sql("SELECT count(*) FROM client WHERE tenant_id = ?")
                .param(acme.tenant())
                .query(Integer.class)
                .single();
    }

    private static Map<String, Object> client(String role) {
        return Map.of("name", "Gate 1", "roles", List.of(role));
    }

    @Test
    void eachClientHasKeysOfItsOwn() {
        var made = superAdmin.post("/api/admin/tenants/" + acme.tenant() + "/clients", client("TENANT_ADMIN"));
        var second = SERVICE.api().signIn(made.text("clientId"), made.text("clientSecret"));
        var first = acme.admin().post("/api/clients", client("KIOSK"), "Idempotency-Key", "same");
        var other = second.post("/api/clients", client("MANAGER"), "Idempotency-Key", "same");
        assertThat(other.status()).isEqualTo(201);
        assertThat(other.text("clientId")).isNotEqualTo(first.text("clientId"));
    }
}

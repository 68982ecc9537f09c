package io.hrsystem.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hrsystem.contract.tenants.TenantSettings;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/** An onboarded company with an HR manager's and a time clock's client. */
public record Company(String tenant, Api.Client hr, Api.Client kiosk, Api.Client admin, String rootDepartment) {
    private static final AtomicInteger COUNTER =
            new AtomicInteger(ThreadLocalRandom.current().nextInt(100_000));

    public static Company onboard(RunningService service) {
        var superAdmin = service.superAdmin();
        var tenant = register(service);
        return new Company(
                tenant,
                client(service, superAdmin, tenant, "HR_MANAGER"),
                client(service, superAdmin, tenant, "KIOSK"),
                client(service, superAdmin, tenant, "TENANT_ADMIN"),
                service.database()
                        .sql("SELECT department_id FROM department WHERE tenant_id = ?")
                        .param(tenant)
                        .query(String.class)
                        .single());
    }

    /** Its time clocks may bring what was ten years ago. */
    public Company lookingFarBack() {
        var changed = admin.patch("/api/settings", Map.of("clockDaysBack", TenantSettings.MOST_DAYS_BACK));
        assertThat(changed.status()).as(changed.raw().body()).isEqualTo(200);
        return this;
    }

    /** Answers the new company's id as soon as it is active. */
    public static String register(RunningService service) {
        var registered = service.superAdmin().post("/api/admin/tenants", registration());
        assertThat(registered.status()).as(registered.raw().body()).isEqualTo(202);
        var tenant = registered.text("tenantId");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> status(service, tenant).equals("ACTIVE"));
        return tenant;
    }

    /** A new name, domain and valid business number each time. */
    public static Map<String, Object> registration() {
        var number = COUNTER.incrementAndGet();
        return Map.of(
                "companyName", "회사 " + number,
                "domain", "company-" + number,
                "businessNumber", businessNumber(number),
                "plan", "PRO",
                "adminEmail", "admin@company-" + number + ".example");
    }

    public static String businessNumber(int number) {
        var digits = "%09d".formatted(100_000_000 + number);
        var weights = List.of(1, 3, 7, 1, 3, 7, 1, 3, 5);
        var sum = (digits.charAt(8) - '0') * 5 / 10;
        for (var i = 0; i < 9; i++) sum += (digits.charAt(i) - '0') * weights.get(i);
        return digits + (10 - sum % 10) % 10;
    }

    public static String status(RunningService service, String tenant) {
        return service.database()
                .sql("SELECT status FROM tenant_gate WHERE tenant_id = ?")
                .param(tenant)
                .query(String.class)
                .optional()
                .orElse("");
    }

    /** Answers the new employee's id. */
    public String hire(String number) {
        var hired = hr.post("/api/employees", hiring(number));
        assertThat(hired.status()).as(hired.raw().body()).isEqualTo(201);
        return hired.text("employeeId");
    }

    public Map<String, Object> hiring(String number) {
        return Map.of(
                "employeeNumber",
                number,
                "name",
                "김하나",
                "email",
                number + "@company.example",
                "departmentId",
                rootDepartment,
                "hiredOn",
                "2026-01-02");
    }

    private static Api.Client client(RunningService service, Api.Client superAdmin, String tenant, String role) {
        var created = superAdmin.post(
                "/api/admin/tenants/" + tenant + "/clients", Map.of("name", role, "roles", List.of(role)));
        assertThat(created.status()).as(created.raw().body()).isEqualTo(201);
        return service.api().signIn(created.text("clientId"), created.text("clientSecret"));
    }
}

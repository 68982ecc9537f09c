package io.hrsystem.bench.service;

import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.employees.EmployeeId;
import java.io.IOException;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a super admin and an HR manager call to get a company going. */
final class Onboarding {
    private static final List<Integer> WEIGHTS = List.of(1, 3, 7, 1, 3, 7, 1, 3, 5);

    private final String base;
    private final String admin;
    private final JdbcClient database;
    private final List<TenantId> tenants = new ArrayList<>();
    private final Map<TenantId, TimeClock> managers = new HashMap<>();
    private final Map<TenantId, String> departments = new HashMap<>();

    Onboarding(Services services) throws IOException, InterruptedException {
        base = services.base();
        admin = services.superAdmin();
        database = JdbcClient.create(services.commandDatabase());
    }

    List<TenantId> tenants() {
        return tenants;
    }

    void register(int number) throws IOException, InterruptedException {
        var registered = Http.post(
                base,
                admin,
                "/api/admin/tenants",
                Map.of(
                        "companyName", "회사 " + number,
                        "domain", "company-" + number,
                        "businessNumber", businessNumber(number),
                        "plan", "PRO",
                        "adminEmail", "admin@company-" + number + ".example"));
        tenants.add(new TenantId(registered.get("tenantId").asString()));
    }

    void awaitActive(TenantId tenant) {
        for (var look = 0; look < 600; look++) {
            if (text("SELECT status FROM tenant_gate WHERE tenant_id = ?", tenant)
                    .equals("ACTIVE")) return;
            LockSupport.parkNanos(100_000_000);
        }
        throw new IllegalStateException("company " + tenant + " has not become active");
    }

    TimeClock client(TenantId tenant, String role) throws IOException, InterruptedException {
        var path = "/api/admin/tenants/" + tenant + "/clients";
        var made = Http.post(base, admin, path, Map.of("name", role, "roles", List.of(role)));
        var client = new TimeClock(
                base,
                tenant,
                made.get("clientId").asString(),
                made.get("clientSecret").asString());
        return client.signIn();
    }

    /** Its time clocks may punch any day of the last ten years, so that there are enough of them. */
    void lookFarBack(TenantId tenant) throws IOException, InterruptedException {
        var admin = client(tenant, "TENANT_ADMIN");
        try {
            Http.send("PATCH", base, admin.token(), "/api/settings", Map.of("clockDaysBack", Turns.DAYS));
        } catch (IllegalStateException e) {
            if (!String.valueOf(e.getMessage()).contains(" 400 ")) throw e;
            // a build from before there was such a setting has no such limit
        }
    }

    /** From ten to seven, each day. */
    void workNights(TenantId tenant) throws IOException, InterruptedException {
        var admin = client(tenant, "TENANT_ADMIN");
        var nights = Map.of(
                "workingDays",
                List.of(DayOfWeek.values()),
                "start",
                "22:00",
                "end",
                "07:00",
                "breakStart",
                "02:00",
                "breakEnd",
                "03:00");
        try {
            var ever = Map.of("workSchedule", nights, "effectiveFrom", "1900-01-01");
            Http.send("PATCH", base, admin.token(), "/api/settings", ever);
        } catch (IllegalStateException e) {
            if (!String.valueOf(e.getMessage()).contains(" 400 ")) throw e;
            // in a build from before settings had dates they hold at any time
            Http.send("PATCH", base, admin.token(), "/api/settings", Map.of("workSchedule", nights));
        }
    }

    TimeClock manager(TenantId tenant) throws IOException, InterruptedException {
        if (!managers.containsKey(tenant)) managers.put(tenant, client(tenant, "HR_MANAGER"));
        return managers.get(tenant);
    }

    EmployeeId hire(TenantId tenant, int number) throws IOException, InterruptedException {
        var department = departments.computeIfAbsent(
                tenant, it -> text("SELECT department_id FROM department WHERE tenant_id = ?", it));
        var hired = Http.post(
                base,
                manager(tenant).token(),
                "/api/employees",
                Map.of(
                        "employeeNumber",
                        "E" + number,
                        "name",
                        "김하나",
                        "email",
                        "e" + number + "@company.example",
                        "departmentId",
                        department,
                        "hiredOn",
                        "1999-01-04"));
        return new EmployeeId(hired.get("employeeId").asString());
    }

    private String text(String sql, TenantId tenant) {
        return database.sql(sql)
                .param(tenant.value())
                .query(String.class)
                .optional()
                .orElse("");
    }

    /** Valid by its check digit. */
    private static String businessNumber(int number) {
        var digits = "%09d".formatted(100_000_000 + number);
        var sum = (digits.charAt(8) - '0') * 5 / 10;
        for (var i = 0; i < 9; i++) sum += (digits.charAt(i) - '0') * WEIGHTS.get(i);
        return digits + (10 - sum % 10) % 10;
    }
}

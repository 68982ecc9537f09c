package io.hrsystem.deploy.local;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hrsystem.contract.identity.Role;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A company with something of everything in it, every text of which has its canary in it.
 *
 * @param canary 128 bits that nobody else has
 * @param ids what it has, by kind
 * @param tokens one of each role that there is in a company
 */
record Inhabitants(
        Company company,
        String canary,
        Map<String, List<String>> ids,
        Map<Role, Client> tokens,
        Client admin,
        Forger forger) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int KEYS = 40;
    private static final String FROM = "2020-01-02";
    private static final String BOUNDARY = "between-the-parts-of-a-form";

    static Inhabitants of(RunningSystem system, String name, Random random) throws Exception {
        var bits = new byte[16];
        random.nextBytes(bits);
        var canary = HexFormat.of().formatHex(bits);
        var company = Company.onboarded(system, name + "-" + canary, canary + "@admin.example");
        var forger = Forger.of(system, company.tenant());
        var admin = new Client(system.ports(), forger.of(Role.TENANT_ADMIN, null));
        var there =
                new Inhabitants(company, canary, new ConcurrentHashMap<>(), new EnumMap<>(Role.class), admin, forger);
        there.add("TENANT", company.tenant());
        there.add("DEPARTMENT", company.rootDepartment());
        there.moveIn();
        return there;
    }

    /** Its ids of one kind. */
    List<String> of(String kind) {
        return requireNonNull(ids.get(kind));
    }

    boolean has(String kind) {
        return ids.containsKey(kind);
    }

    Client as(Role role) {
        return requireNonNull(tokens.get(role));
    }

    private void moveIn() throws Exception {
        var department = made(
                "/api/departments",
                Map.of("name", canary, "code", "SALES", "parentId", company.rootDepartment(), "effectiveFrom", FROM));
        var sales = take(department, "departmentId", "DEPARTMENT");
        take(department, "changeId", "DEPARTMENT_CHANGE");
        for (var number = 1; number <= 3; number++) hire(number, sales);
        var people = of("EMPLOYEE");
        take(
                made(
                        "/api/departments/%s/head".formatted(sales),
                        Map.of("employeeId", people.getFirst(), "effectiveFrom", FROM)),
                "changeId",
                "DEPARTMENT_CHANGE");
        take(
                made(
                        "/api/employees/%s/promote".formatted(people.get(1)),
                        Map.of("position", canary, "effectiveOn", "2040-01-02", "reason", canary)),
                "changeId",
                "EMPLOYEE_CHANGE");
        schedules();
        take(made("/api/clients", Map.of("name", canary, "roles", List.of("KIOSK"))), "clientId", "CLIENT");
        take(
                made(
                        "/api/sign-in-clients",
                        Map.of("name", canary, "redirectUris", List.of("https://" + canary + ".example/"))),
                "clientId",
                "APP");
        take(
                made("/api/employees/%s/account".formatted(people.getFirst()), Map.of("roles", List.of("EMPLOYEE"))),
                "accountId",
                "ACCOUNT");
        for (var role : Role.values())
            tokens.put(role, new Client(admin.ports(), forger.of(role, role == Role.KIOSK ? null : people.getFirst())));
        take(
                made(
                        "/api/admin/audit-packages",
                        Map.of("tenantId", company.tenant(), "from", FROM, "to", "2040-01-02", "reason", canary)),
                "packageId",
                "PACKAGE");
        worked(people.get(2));
        paid(people.get(1));
        bring();
        look();
    }

    private void hire(int number, String department) throws IOException {
        var hired = made(
                "/api/employees",
                Map.of(
                        "employeeNumber", "E-" + number,
                        "name", canary + " " + number,
                        "email", canary + "-" + number + "@staff.example",
                        "phone", "010-0000-000" + number,
                        "position", canary,
                        "departmentId", department,
                        "hiredOn", FROM));
        take(hired, "employeeId", "EMPLOYEE");
        take(hired, "changeId", "EMPLOYEE_CHANGE");
    }

    /** Each under a key, by which its answer is kept. */
    private void schedules() throws IOException {
        for (var number = 0; number < KEYS; number++) {
            var key = "key-%s-%d".formatted(canary.substring(0, 8), number);
            var answer = admin.post("/api/work-schedules", schedule(number), "Idempotency-Key", key);
            add("KEY", key);
            take(answer, "workScheduleId", "SCHEDULE");
            take(answer, "changeId", "SCHEDULE_CHANGE");
        }
    }

    private static Map<String, ?> schedule(int number) {
        return Map.of(
                "name",
                "hours " + number,
                "days",
                List.of(Map.of("dayOfWeek", "MONDAY", "start", "09:00", "end", "18:00")));
    }

    private void paid(String employee) throws IOException {
        var allowance = Map.of("code", "DUTY", "name", canary, "amount", 150_000, "taxable", true, "ordinary", true);
        made(
                "/api/employees/%s/pay".formatted(employee),
                Map.of(
                        "kind",
                        "MONTHLY",
                        "amount",
                        3_000_000,
                        "weeklyMinutes",
                        2_400,
                        "allowances",
                        List.of(allowance),
                        "effectiveOn",
                        FROM));
        assertThat(as(Role.PAYROLL_MANAGER)
                        .post(
                                "/api/employees/%s/payment".formatted(employee),
                                Map.of("residentNumber", "900101-1234567", "bank", "088", "account", "110-234-567890"))
                        .status())
                .isEqualTo(200);
        var bonus = Map.of("employeeId", employee, "code", "BONUS", "name", canary, "amount", 500_000, "taxable", true);
        take(
                made("/api/payroll/runs", Map.of("month", "2026-11", "kind", "OFF_CYCLE", "items", List.of(bonus))),
                "runId",
                "PAYROLL_RUN");
    }

    private void worked(String employee) throws IOException {
        var day = LocalDate.now(ZoneId.of("Asia/Seoul")).minusDays(2);
        for (var way : List.of("check-in", "check-out")) {
            var at = day + (way.equals("check-in") ? "T00:05:00Z" : "T09:05:00Z");
            assertThat(company.clock()
                            .post("/api/attendance/" + way, Map.of("employeeId", employee, "at", at))
                            .status())
                    .isEqualTo(200);
        }
        var self = new Client(admin.ports(), forger.of(Role.EMPLOYEE, employee));
        var correction = self.post(
                "/api/attendance/%s/%s/corrections".formatted(employee, day),
                Map.of("checkIn", day + "T00:00:00Z", "checkOut", day + "T09:30:00Z", "reason", canary));
        take(correction, "correctionId", "CORRECTION");
        add("POSITION", correction.position());
        var overtime = self.post(
                "/api/overtime/requests",
                Map.of("workDate", day.toString(), "from", "19:00", "to", "20:00", "reason", canary));
        take(overtime, "requestId", "OVERTIME");
        var leave = self.post(
                "/api/leave/requests",
                Map.of("type", "UNPAID", "from", "2031-04-07", "to", "2031-04-08", "part", "FULL", "reason", canary));
        take(leave, "requestId", "LEAVE");
    }

    /** A file with a row that is wrong. */
    private void bring() throws Exception {
        var file = "employeeNumber,name,email,departmentCode,hiredOn\nE-9,%1$s,%1$s@staff.example,NOWHERE,2020-01-02\n"
                .formatted(canary);
        var form =
                "--%1$s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"people.csv\"\r\n\r\n%2$s\r\n--%1$s--\r\n"
                        .formatted(BOUNDARY, file);
        var request = HttpRequest.newBuilder(URI.create("http://localhost:%d/api/imports/employees"
                        .formatted(admin.ports().command())))
                .header("Authorization", "Bearer " + admin.token())
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofString(form));
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(request.build(), BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
            add("IMPORT", JSON.readTree(answer.body()).path("importId").asString());
        }
        await().until(() -> !List.of("QUEUED", "RUNNING", "")
                .contains(seen("{ importRun(id: \"%s\") { state } }"
                                .formatted(of("IMPORT").getFirst()))
                        .at("/data/importRun/state")
                        .asString("")));
    }

    private void look() throws IOException {
        for (var list : List.of(
                "employees(first: 1)", "clients(first: 1)", "correctionRequests(first: 1)", "approvals(first: 1)"))
            add(
                    "CURSOR",
                    seen("{ %s { pageInfo { endCursor } } }".formatted(list))
                            .findValue("endCursor")
                            .asString());
    }

    private JsonNode seen(String query) throws IOException {
        return admin.graphql(query, Map.of(), of("POSITION").getFirst()).body();
    }

    private Client.Answer made(String path, Map<String, ?> body) throws IOException {
        return admin.post(path, body);
    }

    private String take(Client.Answer answer, String field, String kind) {
        assertThat(answer.status()).as(answer.toString()).isBetween(200, 202);
        add(kind, answer.text(field));
        return answer.text(field);
    }

    private void add(String kind, String id) {
        ids.computeIfAbsent(kind, _ -> new ArrayList<>()).add(id);
    }
}

package io.hrsystem.command.surface;

import static io.hrsystem.command.surface.Subject.made;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hrsystem.command.Company;
import io.hrsystem.command.People;
import io.hrsystem.command.RunningService;
import io.hrsystem.command.identity.sessions.Sessions;
import io.hrsystem.command.surface.Subject.Relation;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.identity.AccountId;
import io.hrsystem.contract.identity.Role;
import io.hrsystem.contract.identity.SessionId;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Two companies with people in a tree. The caller, whatever the role, leads a department in one of them.
 *
 * @param tokens of the caller
 * @param subjects one for each relation to the caller
 */
record MatrixPeople(Map<Role, String> tokens, List<Subject> subjects) {
    static final byte[] NO_DEPARTMENTS = "부서코드,부서명,상위부서코드,시작일\n".getBytes(UTF_8);

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Seoul"));

    static MatrixPeople of(RunningService service) {
        var company = Company.onboard(service);
        var lab = department(company, "LAB", company.rootDepartment());
        var bench = department(company, "BENCH", lab);
        var shop = department(company, "SHOP", company.rootDepartment());
        var head = hire(company, "1", lab);
        made(
                company.hr()
                        .post(
                                "/api/departments/" + lab + "/head",
                                Map.of("employeeId", head, "effectiveFrom", "2026-01-02")),
                "changeId");
        var caller = AccountId.next();
        var own = new HashMap<>(things(service, company, head));
        own.put("caller", caller.value());
        own.put("colleague", hire(company, "4", bench));
        var other = Company.onboard(service);
        var stranger = hire(other, "1", other.rootDepartment());
        return new MatrixPeople(
                tokens(service, company, head, caller),
                List.of(
                        subject(Relation.OWN, company, head, lab, own),
                        subject(Relation.BELOW, company, hire(company, "2", bench), bench, own),
                        subject(Relation.COMPANY, company, hire(company, "3", shop), shop, own),
                        subject(
                                Relation.FOREIGN,
                                other,
                                stranger,
                                other.rootDepartment(),
                                things(service, other, stranger))));
    }

    String token(Role role) {
        return requireNonNull(tokens.get(role));
    }

    private static Map<Role, String> tokens(
            RunningService service, Company company, String employee, AccountId account) {
        var session = session(company, account);
        var tokens = new EnumMap<Role, String>(Role.class);
        for (var role : Role.values())
            tokens.put(
                    role,
                    new People(service, company.tenant())
                            .employeeSignedIn(account.value(), session, employee, role.name())
                            .token());
        tokens.put(Role.SUPER_ADMIN, service.superAdmin().token());
        return tokens;
    }

    /** A sign-in of that account. */
    static SessionId session(Company company, AccountId account) {
        return RunningService.get().bean(Sessions.class).start(new TenantId(company.tenant()), account, "hr-pages");
    }

    private static String department(Company company, String code, String parent) {
        var body = Map.of("name", code, "code", code, "parentId", parent, "effectiveFrom", "2026-01-02");
        return made(company.hr().post("/api/departments", body), "departmentId");
    }

    private static String hire(Company company, String number, String department) {
        var body = new HashMap<>(company.hiring("X-" + number));
        body.put("departmentId", department);
        return made(company.hr().post("/api/employees", body), "employeeId");
    }

    private static Subject subject(
            Relation relation, Company company, String employee, String department, Map<String, String> things) {
        var fixed = new HashMap<>(things);
        fixed.put("employee", employee);
        fixed.put("department", department);
        var invitation = Map.of("roles", List.of("EMPLOYEE"));
        fixed.put(
                "account", made(company.hr().post("/api/employees/" + employee + "/account", invitation), "accountId"));
        fixed.put("correction", correction(company, employee, 2));
        fixed.put("otherCorrection", correction(company, employee, 3));
        for (var name : List.of("overtime", "otherOvertime", "thirdOvertime"))
            fixed.put(name, overtime(company, employee));
        fixed.put("promotion", promotion(company, employee));
        fixed.put("leave", leave(company, employee, "2031-04-07"));
        fixed.put("otherLeave", leave(company, employee, "2031-04-08"));
        fixed.put("thirdLeave", leave(company, employee, "2031-04-09"));
        fixed.put("ruleSet", ruleSet());
        paid(company, "2026-01", "REGULAR", List.of(), "review", "finalise");
        for (var steps : List.of(
                List.of("runToRecalculate"),
                List.of("runToReview"),
                List.of("runToFinalise", "review"),
                List.of("runToPay", "review", "finalise")))
            fixed.put(
                    steps.getFirst(),
                    paid(
                            company,
                            "2026-02",
                            "OFF_CYCLE",
                            List.of(Map.of(
                                    "employeeId",
                                    employee,
                                    "code",
                                    "BONUS",
                                    "name",
                                    "상여",
                                    "amount",
                                    100_000,
                                    "taxable",
                                    true)),
                            steps.subList(1, steps.size()).toArray(String[]::new)));
        return new Subject(relation, company, fixed);
    }

    private static String overtime(Company company, String employee) {
        var body = Map.of(
                "employeeId", employee, "workDate", TODAY, "from", "18:00", "to", "20:00", "reason", "Much to do");
        return made(company.hr().post("/api/overtime/requests", body), "requestId");
    }

    /** Leave that the employee was asked to use, in the night of a day on which that is done. */
    private static String promotion(Company company, String employee) {
        var service = RunningService.get();
        var policy = Map.of("basis", "HIRE_DATE", "effectiveFrom", "2026-01-01", "applyBelowFive", true);
        assertThat(company.hr().post("/api/leave/policy", policy).status()).isEqualTo(200);
        var path = "/api/admin/batch/retry?jobName=VacationGen&date=2026-10-05&force=true&tenantId=" + company.tenant();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> service.superAdmin().post(path, Map.of()).status() == 202);
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> service.database()
                                .sql("SELECT min(promotion_id) FROM leave_promotion WHERE employee_id = ?")
                                .param(employee)
                                .query(String.class)
                                .optional()
                                .orElse(""),
                        it -> !it.isEmpty());
    }

    /** A draft; there is one of it, however often it is entered. */
    private static String ruleSet() {
        var draft = """
            {"source": "A decree", "values": {"exempt.OF_THE_MATRIX": [{"from": "2111-01-01", "value": 1}]}}\
            """;
        return made(RunningService.get().superAdmin().post("/api/admin/rule-sets", draft), "ruleSetId");
    }

    /** A run of payroll that is so far; the regular one of a month is made once. */
    private static String paid(Company company, String month, String kind, List<?> items, String... steps) {
        var body = Map.of("month", month, "kind", kind, "items", items);
        var started = company.admin().post("/api/payroll/runs", body);
        var run = started.text("runId");
        if (started.status() == 409) return run;
        assertThat(started.status()).as(started.raw().body()).isEqualTo(202);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> RunningService.get()
                        .database()
                        .sql("SELECT state = 'CALCULATED' FROM payroll_run WHERE run_id = ?")
                        .param(run)
                        .query(Boolean.class)
                        .single());
        for (var step : steps)
            assertThat(company.admin()
                            .post("/api/payroll/runs/" + run + "/" + step, Map.of())
                            .status())
                    .isEqualTo(200);
        return run;
    }

    private static String leave(Company company, String employee, String day) {
        var body = new HashMap<String, Object>(Map.of("employeeId", employee, "type", "UNPAID", "part", "FULL"));
        body.putAll(Map.of("from", day, "to", day, "reason", "A trip"));
        return made(company.hr().post("/api/leave/requests", body), "requestId");
    }

    private static String correction(Company company, String employee, int daysAgo) {
        var day = TODAY.minusDays(daysAgo);
        var path = "/api/attendance/%s/%s/corrections".formatted(employee, day);
        var body = Map.of("checkIn", day + "T00:30:00Z", "reason", "Clock broken");
        return made(company.hr().post(path, body), "correctionId");
    }

    /** What belongs to nobody in particular, and what the platform has. */
    private static Map<String, String> things(RunningService service, Company company, String self) {
        var machine = Map.of("name", "Clock", "roles", List.of("KIOSK"));
        var schedule = Map.of("name", "Nights", "days", List.of());
        var victim = Company.register(service);
        var admin = service.superAdmin();
        var clients = "/api/admin/tenants/" + victim + "/clients";
        var console = Map.of("name", "Console", "roles", List.of("SUPER_ADMIN"));
        var app = Map.of("name", "App", "redirectUris", List.of("https://app.example/signed-in"));
        var view = Map.of("kind", "VIEW", "tenantId", victim, "reason", "An audit");
        var things = Map.of(
                "signInClient", made(company.admin().post("/api/sign-in-clients", app), "clientId"),
                "platformSignInClient", made(admin.post("/api/sign-in-clients", app), "clientId"),
                "self", self,
                "client", made(company.admin().post("/api/clients", machine), "clientId"),
                "schedule", made(company.hr().post("/api/work-schedules", schedule), "workScheduleId"),
                "import", made(company.hr().upload("/api/imports/departments", NO_DEPARTMENTS, Map.of()), "importId"),
                "replay", made(admin.post("/api/admin/replays", view), "replayId"),
                "victim", victim,
                "victimClient", made(admin.post(clients, machine), "clientId"),
                "platformClient", made(admin.post("/api/admin/clients", console), "clientId"));
        var more = new HashMap<>(things);
        more.put("export", made(admin.post("/api/admin/tenants/" + victim + "/export", ""), "exportId"));
        more.put("leaver", leaver(company));
        return Map.copyOf(more);
    }

    /** Of whom nothing has to be kept any more. */
    private static String leaver(Company company) {
        var hiring = new HashMap<>(company.hiring("M-LEFT"));
        hiring.put("hiredOn", "2001-01-02");
        var leaver = made(company.hr().post("/api/employees", hiring), "employeeId");
        var ending = Map.of("lastDay", "2010-12-31", "reason", "RETIRED");
        made(company.hr().post("/api/employees/" + leaver + "/terminate", ending), "changeId");
        return leaver;
    }
}

package io.hrsystem.command.payroll.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hrsystem.command.Api;
import io.hrsystem.command.Company;
import io.hrsystem.command.People;
import io.hrsystem.command.RunningService;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A company whose people are paid, through its payroll manager. */
record PaidCompany(RunningService service, Company company, Api.Client payroll) {
    static final String RUNS = "/api/payroll/runs";

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final JsonMapper JSON = new JsonMapper();

    static PaidCompany of(RunningService service) {
        var company = Company.onboard(service).lookingFarBack();
        var payroll =
                new People(service, company.tenant()).person("019a4b3c-5d6e-7f80-8a1b-2c3d4e5f6099", "PAYROLL_MANAGER");
        return new PaidCompany(service, company, payroll);
    }

    String tenant() {
        return company.tenant();
    }

    /** Hired in 2025, with 3,000,000 won a month and a meal allowance that is not taxed. */
    String paid(String number) {
        var employee = hired(number);
        pay(employee, 3_000_000, "2025-12-01");
        var notified = Map.of("basis", "NOTIFIED", "notifiedPension", 3_000_000, "notifiedHealth", 3_000_000);
        var insurance = new HashMap<String, Object>(notified);
        insurance.putAll(Map.of("birthDate", "1990-01-01", "effectiveOn", "2025-12-01"));
        ok(payroll.post("/api/employees/" + employee + "/insurance", insurance));
        var tax = Map.of("familyMembers", 1, "children", 0, "withholdingPercent", 100, "effectiveOn", "2025-12-01");
        ok(payroll.post("/api/employees/" + employee + "/tax", tax));
        return employee;
    }

    /** Without any pay. */
    String hired(String number) {
        var body = new HashMap<>(company.hiring(number));
        body.put("hiredOn", "2025-12-01");
        var hired = company.hr().post("/api/employees", body);
        assertThat(hired.status()).as(hired.raw().body()).isEqualTo(201);
        return hired.text("employeeId");
    }

    void pay(String employee, int won, String from) {
        var meal = Map.of("code", "MEAL", "name", "식대", "amount", 200_000, "taxable", false, "ordinary", false);
        var body = Map.of(
                "kind",
                "MONTHLY",
                "amount",
                won,
                "weeklyMinutes",
                2_400,
                "allowances",
                List.of(meal),
                "effectiveOn",
                from);
        ok(payroll.post("/api/employees/" + employee + "/pay", body));
    }

    Api.Answer start(String month) {
        return payroll.post(RUNS, Map.of("month", month));
    }

    /** Answers its id when it is computed. */
    String computed(String month) {
        var started = start(month);
        assertThat(started.status()).as(started.raw().body()).isEqualTo(202);
        awaitState(started.text("runId"), "CALCULATED");
        return started.text("runId");
    }

    Api.Answer step(String run, String step) {
        return payroll.post(RUNS + "/" + run + "/" + step, Map.of());
    }

    void recalculate(String run) {
        var revision = revision(run);
        var asked = step(run, "recalculate");
        assertThat(asked.status()).as(asked.raw().body()).isEqualTo(202);
        await().atMost(PATIENCE)
                .until(() -> revision(run) > revision && state(run).equals("CALCULATED"));
    }

    void finalise(String run) {
        ok(step(run, "review"));
        ok(step(run, "finalise"));
    }

    /** A date is closed as the night does it. */
    void close(LocalDate date) {
        batch("AttdClosing", date);
    }

    /** Answers the run when it is over. */
    String batch(String job, LocalDate date) {
        var path = "/api/admin/batch/retry?jobName=%s&date=%s&tenantId=%s".formatted(job, date, tenant());
        var asked = service.superAdmin().post(path, "");
        assertThat(asked.status()).as(asked.raw().body()).isEqualTo(202);
        await().atMost(PATIENCE)
                .until(() -> service.database()
                        .sql("SELECT ended FROM batch_run WHERE run_id = ?")
                        .param(asked.text("runId"))
                        .query(Boolean.class)
                        .single());
        return asked.text("runId");
    }

    void punch(String kind, String employee, String at) {
        ok(company.kiosk().post("/api/attendance/" + kind, Map.of("employeeId", employee, "at", at)));
    }

    void awaitState(String run, String state) {
        await().atMost(PATIENCE).until(() -> state(run), state::equals);
    }

    String state(String run) {
        return service.database()
                .sql("SELECT state FROM payroll_run WHERE tenant_id = ? AND run_id = ?")
                .params(tenant(), run)
                .query(String.class)
                .single();
    }

    int revision(String run) {
        return service.database()
                .sql("SELECT revision FROM payroll_run WHERE tenant_id = ? AND run_id = ?")
                .params(tenant(), run)
                .query(Integer.class)
                .single();
    }

    /** The types of a stream's events. */
    List<String> types(String stream) {
        return service.database()
                .sql("SELECT split_part(payload_type, '.', 2) FROM event WHERE tenant_id = ? AND stream_id = ?"
                        + " ORDER BY sequence")
                .params(tenant(), stream)
                .query(String.class)
                .list();
    }

    /** The last event of a stream. */
    JsonNode last(String stream) {
        return JSON.readTree(service.database()
                .sql("SELECT payload::text FROM event WHERE tenant_id = ? AND stream_id = ? ORDER BY sequence DESC"
                        + " LIMIT 1")
                .params(tenant(), stream)
                .query(String.class)
                .single());
    }

    JsonNode slip(String run, String employee) {
        return last("payslip:" + run + ":" + employee);
    }

    /** All events of a run's payslips as they are stored. */
    List<String> slips(String run) {
        return service.database()
                .sql("SELECT stream_id || ' ' || sequence || ' ' || payload::text FROM event WHERE tenant_id = ?"
                        + " AND stream_id LIKE 'payslip:' || ? || ':%' ORDER BY stream_id, sequence")
                .params(tenant(), run)
                .query(String.class)
                .list();
    }

    static long amount(JsonNode slip, String code) {
        for (var line : slip.path("lines"))
            if (line.path("code").asString().equals(code))
                return line.path("amount").asLong();
        return 0;
    }

    static void ok(Api.Answer answer) {
        assertThat(answer.status()).as(answer.raw().body()).isBetween(200, 202);
    }

    static void refused(Api.Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(status);
        assertThat(answer.text("code")).isEqualTo(code);
    }
}

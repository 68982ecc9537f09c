package io.hrsystem.command.platform.referencerows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import io.hrsystem.command.Company;
import io.hrsystem.command.RunningService;
import io.hrsystem.contract.TenantId;
import io.hrsystem.eventstore.json.EventSerializer;
import io.hrsystem.platform.database.Pools;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.axonframework.config.Configuration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReferenceRowsRebuildTest {
    private static final RunningService SERVICE = RunningService.get();
    private static final Company HANBIT = Company.onboard(SERVICE).lookingFarBack();

    private final HikariDataSource system = SERVICE.bean(Pools.class)
            .system(SERVICE.bean(Pools.class).properties().command());
    private final ReferenceRowsRebuild rebuild = new ReferenceRowsRebuild(
            system, (EventSerializer) SERVICE.bean(Configuration.class).eventSerializer(), all());

    @AfterEach
    void close() {
        system.close();
    }

    /** Late, forgotten and repeated punches: what is open hangs on their order, and not all of it is read again. */
    @Test
    void whoIsAtWorkFollowsFromTheEventsThatMatter() {
        var seed = new Random().nextLong();
        var random = new Random(seed);
        var people = List.of(HANBIT.hire("P-1"), HANBIT.hire("P-2"), HANBIT.hire("P-3"));
        var start = Instant.parse("2026-03-02T00:00:00Z");
        for (var i = 0; i < 90; i++) {
            var at = start.plus(Duration.ofHours(random.nextInt(24 * 6)));
            var body = Map.of("employeeId", people.get(random.nextInt(3)), "at", at.toString());
            HANBIT.kiosk()
                    .post(random.nextInt(3) == 0 ? "/api/attendance/check-out" : "/api/attendance/check-in", body);
        }
        var overtime = Map.of(
                "employeeId",
                people.getFirst(),
                "workDate",
                LocalDate.now(ZoneId.of("Asia/Seoul")),
                "from",
                "18:00",
                "to",
                "20:00",
                "reason",
                "Much to do");
        assertThat(HANBIT.hr().post("/api/overtime/requests", overtime).status())
                .isEqualTo(201);
        assertThat(HANBIT.hr()
                        .put("/api/days-off/2026-05-04", Map.of("name", "Founded", "paid", true))
                        .status())
                .isEqualTo(200);
        assertThat(HANBIT.hr()
                        .post("/api/leave/policy", Map.of("basis", "HIRE_DATE", "effectiveFrom", "2026-01-01"))
                        .status())
                .isEqualTo(200);
        var leave = Map.of(
                "employeeId",
                people.getFirst(),
                "type",
                "UNPAID",
                "from",
                "2031-03-03",
                "to",
                "2031-03-07",
                "part",
                "FULL",
                "reason",
                "A trip");
        assertThat(HANBIT.hr().post("/api/leave/requests", leave).status()).isEqualTo(201);
        var pay = Map.of("kind", "HOURLY", "amount", 12_000, "weeklyMinutes", 1_200, "effectiveOn", "2026-03-01");
        assertThat(HANBIT.admin()
                        .post("/api/employees/" + HANBIT.hire("R-paid") + "/pay", pay)
                        .status())
                .isEqualTo(200);
        var run = HANBIT.admin().post("/api/payroll/runs", Map.of("month", "2026-04", "kind", "REGULAR"));
        assertThat(run.status()).isEqualTo(202);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> rows(SERVICE, HANBIT.tenant()).stream()
                        .anyMatch(it -> it.contains(run.text("runId")) && it.contains("CALCULATED")));
        assertThat(HANBIT.admin()
                        .post("/api/payroll/runs/" + run.text("runId") + "/review", Map.of())
                        .status())
                .isEqualTo(200);
        var before = rows(SERVICE, HANBIT.tenant());

        rebuild.rebuild(new TenantId(HANBIT.tenant()));
        assertThat(rows(SERVICE, HANBIT.tenant())).as("seed %d", seed).isEqualTo(before);
        rebuild.rebuild(new TenantId(HANBIT.tenant()));
        assertThat(rows(SERVICE, HANBIT.tenant())).as("seed %d, again", seed).isEqualTo(before);
    }

    @Test
    void punchesThatWereFollowedByOthersAreNotRead() {
        var other = Company.onboard(SERVICE).lookingFarBack();
        var anna = other.hire("M-1");
        var tenant = new TenantId(other.tenant());
        var without = rebuild.rebuild(tenant);
        for (var day = 1; day <= 9; day++) {
            punch(other, "check-in", anna, "2026-03-0" + day + "T00:00:00Z");
            punch(other, "check-out", anna, "2026-03-0" + day + "T09:00:00Z");
        }
        assertThat(rebuild.rebuild(tenant)).isEqualTo(without + 2);
    }

    @Test
    void everyCompanyIsFoundOnceAndThePlatformIsNone() {
        var companies = SERVICE.database()
                .sql("SELECT DISTINCT tenant_id FROM event WHERE tenant_id <> 'platform' ORDER BY 1")
                .query((row, _) -> new TenantId(row.getString(1)))
                .list();
        assertThat(rebuild.companies()).isEqualTo(companies).contains(new TenantId(HANBIT.tenant()));
    }

    private static void punch(Company company, String kind, String employee, String at) {
        var answer = company.kiosk().post("/api/attendance/" + kind, Map.of("employeeId", employee, "at", at));
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(200);
    }

    private static List<ReferenceRows<?>> all() {
        var all = new ArrayList<ReferenceRows<?>>();
        for (var rows : SERVICE.beans(ReferenceRows.class)) all.add(rows);
        return all;
    }

    /** Of one company, its claims on the whole platform too. */
    static List<String> rows(RunningService service, String tenant) {
        return service.database().sql("""
            SELECT r FROM (
              SELECT claim::text AS r FROM claim
              UNION ALL SELECT fact::text FROM fact
              UNION ALL SELECT settings_period::text FROM settings_period
              UNION ALL SELECT schedule_period::text FROM schedule_period
              UNION ALL SELECT claim_period::text FROM claim_period
              UNION ALL SELECT employment_period::text FROM employment_period
              UNION ALL SELECT department::text FROM department
              UNION ALL SELECT roster::text FROM roster
              UNION ALL SELECT approved_leave::text FROM approved_leave
              UNION ALL SELECT approved_overtime::text FROM approved_overtime
              UNION ALL SELECT overtime_request::text FROM overtime_request
              UNION ALL SELECT day_off::text FROM day_off
              UNION ALL SELECT leave_request::text FROM leave_request
              UNION ALL SELECT leave_promotion::text FROM leave_promotion
              UNION ALL SELECT leave_policy::text FROM leave_policy
              UNION ALL SELECT leave_grant::text FROM leave_grant
              UNION ALL SELECT leave_due::text FROM leave_due
              UNION ALL SELECT absent_day::text FROM absent_day
              UNION ALL SELECT delegation::text FROM delegation
              UNION ALL SELECT below_five::text FROM below_five
              UNION ALL SELECT paid_employee::text FROM paid_employee
              UNION ALL SELECT payroll_run::text FROM payroll_run
              UNION ALL SELECT (n.tenant_id, n.run_id, n.employee_id, n.delivered, n.due_at)::text FROM payslip_notice n
              UNION ALL SELECT tenant_gate::text FROM tenant_gate) AS rows
            WHERE r LIKE '%' || ? || '%' ORDER BY r\
            """).param(tenant).query(String.class).list();
    }
}

package io.hrsystem.command.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hrsystem.command.Company;
import io.hrsystem.command.RunningService;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The nightly job from outside: by its name and a date. */
class ClosingJobTest {
    private static final RunningService SERVICE = RunningService.get();
    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 3, 4);

    @Test
    void AT_20_AT_22_theNightClosesEverybodyOnceAndASuspendedCompanyLater() {
        var company = Company.onboard(SERVICE).lookingFarBack();
        var anna = company.hire("J-1");
        var bea = company.hire("J-2");
        for (var kind : List.of("check-in", "check-out")) {
            var at = kind.equals("check-in") ? "2026-03-04T00:00:00Z" : "2026-03-04T09:00:00Z";
            company.kiosk().post("/api/attendance/" + kind, Map.of("employeeId", anna, "at", at));
        }
        awaitEnd(retry(company, WEDNESDAY, false));
        awaitTypes(anna, WEDNESDAY, "attendance.CheckedIn", "attendance.CheckedOut", "attendance.DayClosed");
        awaitTypes(bea, WEDNESDAY, "attendance.DayClosed");
        // everything again changes nothing
        awaitEnd(retry(company, WEDNESDAY, true));
        assertThat(types(bea, WEDNESDAY)).containsExactly("attendance.DayClosed");

        var thursday = WEDNESDAY.plusDays(1);
        var path = "/api/admin/tenants/" + company.tenant();
        SERVICE.superAdmin().post(path + "/suspend", Map.of("reason", "unpaid"));
        awaitEnd(retry(company, thursday, false));
        assertThat(types(anna, thursday)).containsExactly("attendance.DayClosingSkipped");
        SERVICE.superAdmin().post(path + "/reactivate", Map.of("reason", "paid"));
        awaitEnd(retry(company, thursday, true));
        assertThat(types(anna, thursday)).containsExactly("attendance.DayClosingSkipped", "attendance.DayClosed");
    }

    private static String retry(Company company, LocalDate date, boolean force) {
        var answer = SERVICE.superAdmin()
                .post(
                        "/api/admin/batch/retry?jobName=AttdClosing&date=%s&tenantId=%s&force=%s"
                                .formatted(date, company.tenant(), force),
                        Map.of());
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(202);
        return answer.text("runId");
    }

    private static void awaitEnd(String run) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> SERVICE.database()
                        .sql("SELECT ended FROM batch_run WHERE run_id = ?")
                        .param(run)
                        .query(Boolean.class)
                        .optional()
                        .orElse(false));
    }

    private static void awaitTypes(String employee, LocalDate date, String... expected) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(types(employee, date)).containsExactly(expected));
    }

    private static List<String> types(String employee, LocalDate date) {
        return SERVICE.database()
                .sql("SELECT payload_type FROM event WHERE stream_id = ? ORDER BY sequence")
                .param("attendance:%s:%s".formatted(date, employee))
                .query(String.class)
                .list();
    }
}

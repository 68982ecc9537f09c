package io.hrsystem.command.platform.quotas;

import static org.assertj.core.api.Assertions.assertThat;

import io.hrsystem.command.Api;
import io.hrsystem.command.Company;
import io.hrsystem.command.RunningService;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class QuotasTest {
    /** Onboarding takes three of them. */
    private static final int CLIENTS = 5;

    private static final int DEPARTMENTS = 3;
    private static final int EMPLOYEES = 3;
    private static final RunningService SERVICE = RunningService.with(List.of(
            "--hr.quotas.clients=" + CLIENTS,
            "--hr.quotas.departments=" + DEPARTMENTS,
            "--hr.quotas.employees=" + EMPLOYEES));

    private final Company hanbit = Company.onboard(SERVICE);

    @AfterAll
    static void stop() {
        SERVICE.close();
    }

    @Test
    void aCompanyHasNoMoreEmployeesThanItsQuota() {
        for (var i = 1; i <= EMPLOYEES; i++) hanbit.hire("Q-" + i);
        var english = hanbit.hr().post("/api/employees", hanbit.hiring("Q-9"), "Accept-Language", "en");
        assertExceeded(english);
        assertThat(english.text("detail"))
                .isEqualTo("The quota of employees is used up: a company can have at most 3.");
        var korean = hanbit.hr().post("/api/employees", hanbit.hiring("Q-9"), "Accept-Language", "ko");
        assertThat(korean.text("detail")).contains("직원 한도", "최대 3명");
        assertThat(count("SELECT count(*) FROM roster WHERE tenant_id = ?")).isEqualTo(EMPLOYEES);
        assertThat(count("SELECT count(*) FROM event WHERE tenant_id = ? AND payload_type = 'employees.EmployeeHired'"))
                .isEqualTo(EMPLOYEES);
        assertThat(Company.onboard(SERVICE).hire("Q-9")).isNotEmpty();
    }

    @Test
    void whoComeAtTheSameTimeDoNotTakeTheLastPlaceTwice() throws Exception {
        var hires = new ArrayList<Callable<Api.Answer>>();
        for (var i = 0; i < 24; i++) {
            var hiring = hanbit.hiring("R-" + i);
            hires.add(() -> hanbit.hr().post("/api/employees", hiring));
        }
        var answers = Api.inParallel(hires);
        assertThat(answers).filteredOn(it -> it.status() == 201).hasSize(EMPLOYEES);
        assertThat(answers)
                .filteredOn(it -> it.status() != 201)
                .hasSize(24 - EMPLOYEES)
                .allSatisfy(QuotasTest::assertExceeded);
        assertThat(count("SELECT count(*) FROM roster WHERE tenant_id = ?")).isEqualTo(EMPLOYEES);
    }

    @Test
    void aCallThatWasAcceptedIsAnsweredAgainWhenTheQuotaIsUsedUp() {
        for (var i = 1; i < EMPLOYEES; i++) hanbit.hire("S-" + i);
        var last = hanbit.hr().post("/api/employees", hanbit.hiring("S-9"), "Idempotency-Key", "last");
        var again = hanbit.hr().post("/api/employees", hanbit.hiring("S-9"), "Idempotency-Key", "last");
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(last.body());
    }

    @Test
    void aCompanyHasNoMoreDepartmentsThanItsQuota() {
        for (var i = 2; i <= DEPARTMENTS; i++)
            assertThat(department("D-" + i).status()).isEqualTo(201);
        var refused = department("D-9");
        assertExceeded(refused);
        assertThat(refused.text("detail")).contains("departments", "at most 3");
        assertThat(count("SELECT count(*) FROM department WHERE tenant_id = ?")).isEqualTo(DEPARTMENTS);
    }

    @Test
    void aRevokedClientMakesRoomForAnother() {
        var first = client();
        for (var i = 5; i <= CLIENTS; i++) assertThat(client().status()).isEqualTo(201);
        var refused = client();
        assertExceeded(refused);
        assertThat(refused.text("detail")).contains("clients", "at most 5");
        var revoked = hanbit.admin().post("/api/clients/" + first.text("clientId") + "/revoke", Map.of());
        assertThat(revoked.status()).isEqualTo(200);
        assertThat(client().status()).isEqualTo(201);
        assertExceeded(client());
    }

    @Test
    void thePlatformIsNoCompany() {
        for (var i = 0; i <= CLIENTS; i++) {
            var body = Map.of("name", "console", "roles", List.of("SUPER_ADMIN"));
            assertThat(SERVICE.superAdmin().post("/api/admin/clients", body).status())
                    .isEqualTo(201);
        }
    }

    private Api.Answer department(String code) {
        var body = Map.of("name", code, "code", code, "effectiveFrom", "2026-01-01");
        return hanbit.admin().post("/api/departments", body);
    }

    private Api.Answer client() {
        return hanbit.admin().post("/api/clients", Map.of("name", "clock", "roles", List.of("KIOSK")));
    }

    private int count(String sql) {
        return SERVICE.database()
                .sql(sql)
                .param(hanbit.tenant())
                .query(Integer.class)
                .single();
    }

    private static void assertExceeded(Api.Answer answer) {
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(422);
        assertThat(answer.text("code")).isEqualTo("QUOTA_EXCEEDED");
    }
}

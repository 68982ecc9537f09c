package io.hrsystem.command.payroll.runs;

import static org.assertj.core.api.Assertions.assertThat;

import io.hrsystem.command.RunningService;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.payroll.PayrollRunId;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The night of the pay day. */
class PayrollCalcTest {
    private static final RunningService SERVICE = RunningService.get();
    private static final String JOB = "PayrollCalc";

    @Test
    void BT_01_theRunOfThePayDayIsStartedOnce() {
        var hanbit = PaidCompany.of(SERVICE);
        hanbit.paid("N-1");
        var april = regular(hanbit, "2026-04");
        hanbit.batch(JOB, LocalDate.of(2026, 4, 19));
        assertThat(hanbit.types("payroll-run:" + april)).as("no pay day").isEmpty();
        var first = hanbit.batch(JOB, LocalDate.of(2026, 4, 20));
        hanbit.awaitState(april, "CALCULATED");
        var before = hanbit.types("payroll-run:" + april);
        assertThat(hanbit.batch(JOB, LocalDate.of(2026, 4, 20))).isEqualTo(first);
        assertThat(hanbit.types("payroll-run:" + april)).isEqualTo(before);
        assertThat(hanbit.last("payroll-run:" + april).path("total").asInt()).isOne();
        assertThat(SERVICE.database()
                        .sql("SELECT subject || ' ' || outcome FROM batch_ledger WHERE tenant_id = ? AND job = ?")
                        .params(hanbit.tenant(), JOB)
                        .query(String.class)
                        .list())
                .containsExactly("2026-04 DONE");
    }

    @Test
    void aPayDayThatTheMonthDoesNotHaveIsItsLast() {
        var hanbit = PaidCompany.of(SERVICE);
        var body = Map.of("payDay", 31, "effectiveFrom", "2026-01-01");
        PaidCompany.ok(hanbit.company().admin().patch("/api/settings", body));
        hanbit.batch(JOB, LocalDate.of(2026, 2, 28));
        hanbit.awaitState(regular(hanbit, "2026-02"), "CALCULATED");
        hanbit.batch(JOB, LocalDate.of(2026, 3, 30));
        assertThat(hanbit.types("payroll-run:" + regular(hanbit, "2026-03"))).isEmpty();
    }

    @Test
    void aRunThatSomebodyHasStartedIsLeftAlone() {
        var hanbit = PaidCompany.of(SERVICE);
        var may = hanbit.computed("2026-05");
        var before = hanbit.types("payroll-run:" + may);
        hanbit.batch(JOB, LocalDate.of(2026, 5, 20));
        assertThat(hanbit.types("payroll-run:" + may)).isEqualTo(before);
    }

    @Test
    void ofASuspendedCompanyItIsSkipped() {
        var hanbit = PaidCompany.of(SERVICE);
        var path = "/api/admin/tenants/" + hanbit.tenant();
        PaidCompany.ok(SERVICE.superAdmin().post(path + "/suspend", Map.of("reason", "미납")));
        var run = hanbit.batch(JOB, LocalDate.of(2026, 4, 20));
        assertThat(hanbit.types("payroll-run:" + regular(hanbit, "2026-04"))).isEmpty();
        assertThat(SERVICE.database()
                        .sql("SELECT state FROM batch_company WHERE tenant_id = ? AND run_id = ?")
                        .params(hanbit.tenant(), run)
                        .query(String.class)
                        .single())
                .isEqualTo("SKIPPED");
    }

    private static String regular(PaidCompany company, String month) {
        return PayrollRunId.regular(new TenantId(company.tenant()), YearMonth.parse(month))
                .value();
    }
}

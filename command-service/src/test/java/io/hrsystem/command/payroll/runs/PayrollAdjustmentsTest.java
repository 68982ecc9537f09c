package io.hrsystem.command.payroll.runs;

import static io.hrsystem.command.payroll.runs.PaidCompany.amount;
import static io.hrsystem.command.payroll.runs.PaidCompany.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.hrsystem.command.Api;
import io.hrsystem.command.RunningService;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.employees.EmployeeId;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What was paid wrongly is paid by the next run. */
class PayrollAdjustmentsTest {
    private static final RunningService SERVICE = RunningService.get();
    private static final String PATH = "/api/payroll/adjustments";
    private static final LocalDate ABSENT = LocalDate.of(2026, 1, 14);

    @Test
    void PR_14_aCorrectionIsOwedOnceAndPaidByTheNextRun() throws Exception {
        var hanbit = PaidCompany.of(SERVICE);
        var kim = hanbit.paid("A-1");
        var lee = hanbit.paid("A-2");
        hanbit.punch("check-in", lee, ABSENT + "T00:00:00Z");
        hanbit.punch("check-out", lee, ABSENT + "T09:00:00Z");
        hanbit.close(ABSENT);
        var january = hanbit.computed("2026-01");
        assertThat(hanbit.slip(january, kim).path("net").asLong()).isEqualTo(2_621_225);
        assertThat(hanbit.slip(january, lee).path("net").asLong()).isEqualTo(2_826_700);
        var month = Map.of("month", "2026-01");
        refused(hanbit.payroll().post(PATH, month), 409, "NOT_FINALISED");
        hanbit.finalise(january);

        // a punch that comes late closes the date anew
        hanbit.punch("check-in", kim, ABSENT + "T00:00:00Z");
        hanbit.punch("check-out", kim, ABSENT + "T09:00:00Z");
        var first = hanbit.payroll().post(PATH, month);
        assertThat(first.status()).as(first.raw().body()).isEqualTo(202);
        assertThat(first.body().path("runId").isNull()).isTrue();
        assertThat(hanbit.types("adjustments:" + kim)).containsExactly("AdjustmentOwed");
        var owed = hanbit.last("adjustments:" + kim);
        assertThat(owed.path("amount").asLong()).isEqualTo(205_475);
        assertThat(owed.path("month").asString()).isEqualTo("2026-01");
        assertThat(owed.path("causes")).isNotEmpty();
        assertThat(hanbit.types("adjustments:" + lee)).isEmpty();

        var again = IntStream.range(0, 4)
                .mapToObj(_ -> (Callable<Api.Answer>) () -> hanbit.payroll().post(PATH, month))
                .toList();
        for (var answer : Api.inParallel(again)) assertThat(answer.status()).isEqualTo(202);
        assertThat(hanbit.types("adjustments:" + kim)).hasSize(1);

        var february = hanbit.computed("2026-02");
        var slip = hanbit.slip(february, kim);
        assertThat(amount(slip, "ADJUSTMENT")).isEqualTo(205_475);
        assertThat(slip.path("net").asLong()).isEqualTo(2_826_700 + 205_475);
        assertThat(slip.path("deductions").asLong())
                .isEqualTo(hanbit.slip(february, lee).path("deductions").asLong());
        var named = hanbit.payroll().post(PATH, Map.of("month", "2026-01", "employeeIds", List.of(kim)));
        assertThat(named.text("runId")).isEqualTo(february);
        hanbit.finalise(february);

        var march = hanbit.computed("2026-03");
        assertThat(amount(hanbit.slip(march, kim), "ADJUSTMENT")).isZero();
        assertThat(hanbit.slips(january).stream().filter(it -> it.contains(kim) && it.contains("\"lines\"")))
                .as("what was paid stays as it was")
                .hasSize(1);
    }

    @Test
    void twoAtTheSameTimeOweItOnce() throws Exception {
        var hanbit = PaidCompany.of(SERVICE);
        var kim = hanbit.paid("B-1");
        var april = hanbit.computed("2026-04");
        hanbit.finalise(april);
        hanbit.pay(kim, 3_100_000, "2026-04-01");
        var all = IntStream.range(0, 6)
                .mapToObj(_ -> (Callable<Api.Answer>) () -> hanbit.payroll().post(PATH, Map.of("month", "2026-04")))
                .toList();
        for (var answer : Api.inParallel(all)) assertThat(answer.status()).isIn(202, 503);
        assertThat(hanbit.types("adjustments:" + kim)).containsExactly("AdjustmentOwed");
    }

    /** As one that reads a moment before it was finalised. */
    @Test
    void aMonthThatIsStillToBePaidOwesNothing() {
        var hanbit = PaidCompany.of(SERVICE);
        var kim = hanbit.paid("F-1");
        hanbit.computed("2026-04");
        var owed = SERVICE.bean(OwedPay.class);
        for (var named : Arrays.asList(null, List.of(new EmployeeId(kim))))
            assertThat(owed.of(new TenantId(hanbit.tenant()), YearMonth.of(2026, 4), named))
                    .isEmpty();
    }

    @Test
    void whoHasLeftIsPaidWhatIsOwedOnce() {
        var hanbit = PaidCompany.of(SERVICE);
        var kim = hanbit.paid("D-1");
        var lee = hanbit.paid("D-2");
        hanbit.finalise(hanbit.computed("2026-04"));
        var left = hanbit.company()
                .hr()
                .post(
                        "/api/employees/%s/terminate".formatted(kim),
                        Map.of("lastDay", "2026-04-30", "reason", "RESIGNED"));
        assertThat(left.status()).as(left.raw().body()).isEqualTo(200);
        hanbit.pay(kim, 3_100_000, "2026-04-01");
        assertThat(hanbit.payroll().post(PATH, Map.of("month", "2026-04")).status())
                .isEqualTo(202);
        var owed = hanbit.last("adjustments:" + kim).path("amount").asLong();
        assertThat(owed).isPositive();

        var may = hanbit.computed("2026-05");
        var slip = hanbit.slip(may, kim);
        assertThat(amount(slip, "ADJUSTMENT")).isEqualTo(owed);
        assertThat(slip.path("lines")).hasSize(1);
        assertThat(slip.path("net").asLong()).isEqualTo(owed);
        assertThat(amount(hanbit.slip(may, lee), "ADJUSTMENT")).isZero();
        hanbit.finalise(may);

        // nor does that month owe it back
        assertThat(hanbit.payroll().post(PATH, Map.of("month", "2026-05")).status())
                .isEqualTo(202);
        assertThat(hanbit.types("adjustments:" + kim)).hasSize(1);
        var june = hanbit.computed("2026-06");
        assertThat(hanbit.slips(june)).noneMatch(it -> it.contains(kim));
    }

    @Test
    void whomAMonthHasNotPaidAtAllIsOwedAllOfIt() {
        var hanbit = PaidCompany.of(SERVICE);
        hanbit.paid("E-1");
        var kim = hanbit.hired("E-2");
        hanbit.finalise(hanbit.computed("2026-04"));
        hanbit.pay(kim, 3_000_000, "2025-12-01");
        for (var named : List.of(Map.of("month", "2026-04", "employeeIds", List.of(kim)), Map.of("month", "2026-04")))
            assertThat(hanbit.payroll().post(PATH, named).status()).isEqualTo(202);
        assertThat(hanbit.types("adjustments:" + kim)).containsExactly("AdjustmentOwed");
        var may = hanbit.computed("2026-05");
        var slip = hanbit.slip(may, kim);
        var owed = hanbit.last("adjustments:" + kim).path("amount").asLong();
        assertThat(owed).isGreaterThan(2_000_000);
        assertThat(amount(slip, "ADJUSTMENT")).isEqualTo(owed);
    }

    @Test
    void anOpenRunIsStaleWhenSomethingIsOwedAndOneRunAlonePaysIt() {
        var hanbit = PaidCompany.of(SERVICE);
        var kim = hanbit.paid("C-1");
        var april = hanbit.computed("2026-04");
        hanbit.finalise(april);
        var may = hanbit.computed("2026-05");
        var june = hanbit.computed("2026-06");
        hanbit.pay(kim, 3_100_000, "2026-04-01");
        hanbit.recalculate(may);
        hanbit.recalculate(june);
        var answer = hanbit.payroll().post(PATH, Map.of("month", "2026-04", "employeeIds", List.of(kim)));
        assertThat(answer.text("runId")).isEqualTo(may);
        hanbit.awaitState(may, "STALE");
        hanbit.awaitState(june, "STALE");
        hanbit.recalculate(may);
        hanbit.recalculate(june);
        var owed = amount(hanbit.slip(may, kim), "ADJUSTMENT");
        assertThat(owed).isPositive().isEqualTo(amount(hanbit.slip(june, kim), "ADJUSTMENT"));
        hanbit.finalise(may);
        refused(hanbit.step(june, "review"), 409, "WRONG_STATE");
        hanbit.recalculate(june);
        assertThat(amount(hanbit.slip(june, kim), "ADJUSTMENT")).isZero();
        hanbit.finalise(june);
    }
}

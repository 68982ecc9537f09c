package io.hrsystem.command.payroll.runs;

import static io.hrsystem.command.payroll.runs.PaidCompany.amount;
import static io.hrsystem.command.payroll.runs.PaidCompany.ok;
import static io.hrsystem.command.payroll.runs.PaidCompany.refused;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.hrsystem.command.Api;
import io.hrsystem.command.Inbox;
import io.hrsystem.command.RunningService;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.payroll.PayrollRunId;
import io.hrsystem.platform.Refusal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Runs from outside: started, computed, reviewed, finalised, told by mail, paid. */
class PayrollRunsTest {
    private static final RunningService SERVICE = RunningService.get();
    private static final PaidCompany HANBIT = PaidCompany.of(SERVICE);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Test
    void aMonthIsComputedReviewedFinalisedAndPaid() {
        var hanbit = PaidCompany.of(SERVICE);
        var kim = hanbit.paid("R-1");
        var lee = hanbit.paid("R-2");
        var unpaid = hanbit.hired("R-3");

        var run = hanbit.computed("2026-04");
        var stream = "payroll-run:" + run;
        assertThat(hanbit.types(stream))
                .containsExactly(
                        "PayrollRunStarted",
                        "PayrollCalculationStarted",
                        "PayrollFailuresFound",
                        "PayrollRunCalculated");
        var totals = hanbit.last(stream);
        assertThat(totals.path("total").asInt()).isEqualTo(3);
        assertThat(totals.path("failed").asInt()).isOne();
        assertThat(totals.path("net").asLong()).isEqualTo(2 * 2_826_700);
        assertThat(failures(hanbit, run)).containsExactly(unpaid + " NO_PAY");
        // PR-02
        for (var each : List.of(kim, lee)) {
            var slip = hanbit.slip(run, each);
            assertThat(slip.path("gross").asLong()).isEqualTo(3_200_000);
            assertThat(slip.path("net").asLong()).isEqualTo(2_826_700);
            assertThat(slip.path("payDate").asString()).isEqualTo("2026-04-20");
            assertThat(slip.path("version").asInt()).isOne();
        }
        assertThat(hanbit.types("payslip:" + run + ":" + unpaid)).isEmpty();

        for (var early : List.of("finalise", "paid")) refused(hanbit.step(run, early), 409, "WRONG_STATE");
        ok(hanbit.step(run, "review"));
        var twice = hanbit.step(run, "review");
        refused(twice, 409, "WRONG_STATE");
        assertThat(twice.text("detail")).contains("REVIEWED");
        ok(hanbit.step(run, "finalise"));
        for (var late : List.of("recalculate", "review", "finalise"))
            refused(hanbit.step(run, late), 409, "WRONG_STATE");
        ok(hanbit.step(run, "paid"));
        refused(hanbit.step(run, "paid"), 409, "WRONG_STATE");
        assertThat(hanbit.state(run)).isEqualTo("PAID");

        for (var each : List.of(kim, lee))
            await().atMost(PATIENCE)
                    .until(() -> hanbit.types("payslip:" + run + ":" + each).contains("PayslipNoticeDelivered"));
        var mail = new Inbox(SERVICE.mail()).textOf("payslip-%s-%s".formatted(run, kim));
        assertThat(mail)
                .contains("/pay/2026-04", "급여명세서")
                .doesNotContain("2,826,700", "2826700", "3,000,000", "3000000");
    }

    @Test
    void whoeverStartsAMonthAtTheSameTimeMeansOneRun() throws Exception {
        var run = new PayrollRunId(HANBIT.computed("2026-03")).value();
        var all = IntStream.range(0, 8)
                .mapToObj(_ -> (Callable<Api.Answer>) () -> HANBIT.start("2026-03"))
                .toList();
        for (var answer : Api.inParallel(all)) {
            refused(answer, 409, "RUN_EXISTS");
            assertThat(answer.text("runId")).isEqualTo(run);
        }
        var first = IntStream.range(0, 8)
                .mapToObj(_ -> (Callable<Api.Answer>) () -> HANBIT.start("2026-02"))
                .toList();
        var byStatus = Api.inParallel(first).stream().collect(groupingBy(Api.Answer::status));
        assertThat(byStatus.get(202)).hasSize(1);
        assertThat(byStatus.get(409)).hasSize(7);
    }

    /** PR-27. */
    @Test
    void theSameInputsGiveTheSameBytesAndNoEvent() {
        var hanbit = PaidCompany.of(SERVICE);
        var kim = hanbit.paid("S-1");
        var lee = hanbit.paid("S-2");
        var run = hanbit.computed("2026-05");
        var before = hanbit.slips(run);
        assertThat(before).hasSize(2);
        hanbit.recalculate(run);
        assertThat(hanbit.slips(run)).isEqualTo(before);

        hanbit.pay(kim, 3_500_000, "2026-05-01");
        hanbit.recalculate(run);
        assertThat(hanbit.slip(run, kim).path("version").asInt()).isEqualTo(2);
        assertThat(amount(hanbit.slip(run, kim), "BASE")).isEqualTo(3_500_000);
        assertThat(hanbit.slip(run, lee).path("version").asInt()).isOne();
        assertThat(hanbit.slips(run)).hasSize(3);
    }

    @Test
    void whatChangesAfterwardsMakesARunStale() {
        var hanbit = PaidCompany.of(SERVICE);
        var kim = hanbit.paid("T-1");
        var run = hanbit.computed("2026-06");
        var other = hanbit.computed("2026-02");

        hanbit.pay(kim, 3_100_000, "2026-06-15");
        var review = hanbit.step(run, "review");
        refused(review, 409, "WRONG_STATE");
        assertThat(review.text("detail")).contains("STALE");
        assertThat(hanbit.state(other)).as("an earlier month").isEqualTo("CALCULATED");

        hanbit.recalculate(run);
        ok(hanbit.step(run, "review"));
        hanbit.close(LocalDate.of(2026, 6, 3));
        hanbit.awaitState(run, "STALE");
        refused(hanbit.step(run, "finalise"), 409, "WRONG_STATE");
        assertThat(hanbit.state(other)).isEqualTo("CALCULATED");
        hanbit.recalculate(run);
        assertThat(amount(hanbit.slip(run, kim), "ABSENCE")).isNegative();
        assertThat(service("SELECT attendance_cutoff::text FROM payroll_run WHERE run_id = ?", run))
                .isEqualTo("2026-06-03");
        // whose run it is not
        HANBIT.pay(HANBIT.paid("T-2"), 3_200_000, "2026-06-15");
        hanbit.finalise(run);
    }

    @Test
    void aFinalisedPayslipNeverChangesHoweverLateAPageComes() {
        var hanbit = PaidCompany.of(SERVICE);
        var kim = hanbit.paid("F-1");
        var run = hanbit.computed("2026-07");
        var runs = SERVICE.bean(PayrollTable.class);
        var first =
                runs.find(new TenantId(hanbit.tenant()), new PayrollRunId(run)).orElseThrow();
        hanbit.pay(kim, 3_300_000, "2026-07-01");
        hanbit.recalculate(run);
        hanbit.finalise(run);
        await().atMost(PATIENCE)
                .until(() -> hanbit.types("payslip:" + run + ":" + kim).contains("PayslipNoticeDelivered"));
        var before = hanbit.slips(run);

        var late = new SlipPage();
        late.addWithout(EmployeeId.of(kim));
        assertThatThrownBy(() -> SERVICE.bean(SlipWriter.class).write(first, late))
                .isInstanceOf(Refusal.class)
                .hasMessage("WRONG_STATE");
        SERVICE.bean(RunCalculation.class).run(first);
        SERVICE.bean(RunWork.class).run(new TenantId(hanbit.tenant()), run);
        hanbit.pay(kim, 3_400_000, "2026-07-01");
        refused(hanbit.step(run, "recalculate"), 409, "WRONG_STATE");
        assertThat(hanbit.slips(run)).isEqualTo(before);
    }

    @Test
    void whoIsNotToBePaidAnyMoreHasNoPayslip() {
        var hanbit = PaidCompany.of(SERVICE);
        var kim = hanbit.paid("D-1");
        hanbit.paid("D-2");
        var run = hanbit.computed("2026-08");
        var left = Map.of("lastDay", "2026-07-15", "reason", "OTHER");
        ok(hanbit.company().hr().post("/api/employees/" + kim + "/terminate", left));
        hanbit.awaitState(run, "STALE");
        hanbit.recalculate(run);
        assertThat(hanbit.types("payslip:" + run + ":" + kim)).containsExactly("PayslipCalculated", "PayslipDropped");
        assertThat(hanbit.last("payroll-run:" + run).path("total").asInt()).isOne();
        hanbit.recalculate(run);
        assertThat(hanbit.types("payslip:" + run + ":" + kim)).hasSize(2);
    }

    @Test
    void itemsArePaidOffCycle() {
        var kim = HANBIT.paid("O-1");
        var bonus = item(kim, "BONUS", 500_000, true);
        var body = Map.of("month", "2026-09", "kind", "OFF_CYCLE", "items", List.of(bonus));
        var started = HANBIT.payroll().post(PaidCompany.RUNS, body);
        assertThat(started.status()).as(started.raw().body()).isEqualTo(202);
        var run = started.text("runId");
        HANBIT.awaitState(run, "CALCULATED");
        var slip = HANBIT.slip(run, kim);
        assertThat(slip.path("kind").asString()).isEqualTo("OFF_CYCLE");
        assertThat(amount(slip, "BONUS")).isEqualTo(500_000);
        assertThat(amount(slip, "PENSION")).isZero();
        assertThat(HANBIT.slips(run)).hasSize(1);

        var severance =
                Map.of("month", "2026-09", "kind", "OFF_CYCLE", "items", List.of(item(kim, "SEVERANCE", null, false)));
        var another = HANBIT.payroll().post(PaidCompany.RUNS, severance).text("runId");
        assertThat(another).isNotEqualTo(run);
        HANBIT.awaitState(another, "CALCULATED");
        assertThat(failures(HANBIT, another)).containsExactly(kim + " NOT_LEAVING");
        HANBIT.finalise(run);
        SERVICE.bean(InputLook.class).lookAtAll();
        assertThat(HANBIT.state(another)).isEqualTo("CALCULATED");
    }

    @Test
    void whatCannotBePaidIsRefused() {
        var kim = HANBIT.paid("V-1");
        var bonus = item(kim, "BONUS", 500_000, true);
        asked("2026-09", "OFF_CYCLE", List.of(), 422, "OUT_OF_BOUNDS");
        asked("2026-09", "REGULAR", List.of(bonus), 422, "OUT_OF_BOUNDS");
        asked("2026-09", "OFF_CYCLE", List.of(bonus, bonus), 422, "OUT_OF_BOUNDS");
        asked("2026-09", "OFF_CYCLE", List.of(item(kim, "BASE", 1, true)), 422, "PAY_CODE_RESERVED");
        asked("2026-09", "OFF_CYCLE", List.of(item(kim, "BONUS", 1, false)), 422, "NOT_EXEMPT");
        asked("2026-09", "OFF_CYCLE", List.of(item(kim, "BONUS", null, true)), 422, "ITEM_AMOUNT_REQUIRED");
        asked(
                "2026-09",
                "OFF_CYCLE",
                List.of(item(PaidCompany.of(SERVICE).hired("V-2"), "BONUS", 1, true)),
                404,
                "NOT_FOUND");
        asked("2023-12", "REGULAR", List.of(), 422, "NO_RULES_THEN");
        asked("2031-01", "REGULAR", List.of(), 422, "DATE_IN_FUTURE");
        refused(HANBIT.step("019a4b3c-5d6e-7f80-8a1b-2c3d4e5f6071", "recalculate"), 404, "NOT_FOUND");
        refused(HANBIT.step("019a4b3c-5d6e-7f80-8a1b-2c3d4e5f6071", "review"), 404, "NOT_FOUND");
    }

    private static void asked(String month, String kind, List<Map<String, Object>> items, int status, String code) {
        var answer = HANBIT.payroll().post(PaidCompany.RUNS, Map.of("month", month, "kind", kind, "items", items));
        refused(answer, status, code);
    }

    private static Map<String, Object> item(String employee, String code, @Nullable Integer amount, boolean taxable) {
        var item = new HashMap<String, Object>(
                Map.of("employeeId", employee, "code", code, "name", "상여", "taxable", taxable));
        if (amount != null) item.put("amount", amount);
        return item;
    }

    private static List<String> failures(PaidCompany company, String run) {
        return SERVICE.database()
                .sql("SELECT f ->> 'employeeId' || ' ' || (f ->> 'error') FROM event e,"
                        + " json_array_elements(e.payload -> 'failures') AS f WHERE e.tenant_id = ? AND e.stream_id = ?"
                        + " AND e.payload_type = 'payroll.PayrollFailuresFound'")
                .params(company.tenant(), "payroll-run:" + run)
                .query(String.class)
                .list();
    }

    private static String service(String sql, String run) {
        return SERVICE.database().sql(sql).param(run).query(String.class).single();
    }
}

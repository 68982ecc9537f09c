package io.hrsystem.payroll.inputs;

import static io.hrsystem.payroll.inputs.Closing.absent;
import static io.hrsystem.payroll.inputs.Closing.close;
import static io.hrsystem.payroll.inputs.Closing.closeWeekdays;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.hrsystem.contract.ChangeId;
import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.attendance.AttendanceEvent.CorrectionApproved;
import io.hrsystem.contract.attendance.CorrectionId;
import io.hrsystem.contract.attendance.DayStatus;
import io.hrsystem.contract.attendance.FromTo;
import io.hrsystem.contract.attendance.Shift;
import io.hrsystem.contract.attendance.WorkSchedule;
import io.hrsystem.contract.employees.EmployeeEvent.EmployeeTerminated;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.employees.TerminationReason;
import io.hrsystem.contract.operations.UpTo;
import io.hrsystem.contract.payroll.AdjustmentEvent.AdjustmentOwed;
import io.hrsystem.contract.payroll.AdjustmentId;
import io.hrsystem.contract.payroll.PayKind;
import io.hrsystem.contract.payroll.PayrollRunEvent.PayrollCalculationStarted;
import io.hrsystem.contract.payroll.PayrollRunEvent.PayrollRunFinalised;
import io.hrsystem.contract.payroll.PayrollRunEvent.PayrollRunStarted;
import io.hrsystem.contract.payroll.PayrollRunId;
import io.hrsystem.contract.payroll.PayslipEvent.PayslipCalculated;
import io.hrsystem.contract.payroll.PayslipId;
import io.hrsystem.contract.payroll.PayslipLine;
import io.hrsystem.contract.payroll.PayslipWarning;
import io.hrsystem.contract.payroll.RunKind;
import io.hrsystem.contract.payroll.Won;
import io.hrsystem.contract.tenants.Proration;
import io.hrsystem.contract.tenants.SettingsPart;
import io.hrsystem.payroll.Comparison;
import io.hrsystem.payroll.Comparison.Difference;
import io.hrsystem.payroll.Payslip;
import io.hrsystem.payroll.rules.RuleSet;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Payslips of printed vectors, out of events that are stored. */
class PayrollInputsTest {
    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);
    private static final YearMonth JANUARY = YearMonth.of(2026, 1);
    private static final LocalDate ABSENT_ON = LocalDate.of(2026, 1, 14);
    private static final int WEEK = 2_400;

    @TempDir
    static Path folder;

    private TestCompany company;

    @BeforeEach
    void start() throws Exception {
        company = new TestCompany(folder);
    }

    @AfterEach
    void stop() {
        company.close();
    }

    @Test
    void PR_13_a_month_begun_late() {
        var hired = LocalDate.of(2025, 3, 11);
        var employee = paid(hired, 3_100_000);
        var march = YearMonth.of(2025, 3);
        assertThat(amount(company.payslip(employee, march), "BASE")).isEqualTo(2_100_000);
        company.settings(
                new SettingsPart(null, null, null, null, null, null, null, null, null, null, Proration.WORKDAYS, null),
                march.atDay(1));
        assertThat(amount(company.payslip(employee, march), "BASE")).isEqualTo(2_325_000);
    }

    @Test
    void PR_13b_a_month_ended_early() {
        var employee = paid(LONG_AGO, 3_000_000);
        company.declare(employee, 3_000_000, LONG_AGO);
        var left = company.say(
                StreamIds.employee(employee),
                new EmployeeTerminated(
                        employee, ChangeId.next(), LocalDate.of(2025, 4, 15), TerminationReason.RESIGNED));
        var april = company.payslip(employee, YearMonth.of(2025, 4));
        assertThat(amount(april, "BASE")).isEqualTo(1_500_000);
        assertThat(amount(april, "PENSION")).isEqualTo(135_000);
        assertThat(codes(april)).contains("HEALTH", "CARE");
        assertThat(line(april, "BASE").causes()).containsAll(left);
        var may = company.known(employee, YearMonth.of(2025, 5), company.head());
        assertThat(may.isEmployedInMonth()).isFalse();
        assertThatThrownBy(() -> may.month(may.company().attendanceCutoff()))
                .isInstanceOfSatisfying(
                        PayrollFailure.class,
                        it -> assertThat(it.reason()).isEqualTo(PayrollFailure.Reason.NOT_EMPLOYED));
    }

    @Test
    void PR_13c_of_a_month_that_begins_late_no_pension_and_no_health_insurance() {
        var hired = LocalDate.of(2025, 3, 11);
        var employee = paid(hired, 3_100_000);
        company.declare(employee, 3_000_000, hired);
        var march = company.payslip(employee, YearMonth.of(2025, 3));
        assertThat(codes(march)).containsExactly("BASE", "EMPLOYMENT", "INCOME_TAX", "LOCAL_TAX");
        assertThat(amount(march, "EMPLOYMENT")).isEqualTo(18_900);
        assertThat(codes(company.payslip(employee, YearMonth.of(2025, 4)))).contains("PENSION", "HEALTH");
    }

    /** What was paid, what is known later, what is owed then, and what the next month pays of it. */
    @Test
    void PR_14_an_absence_that_was_none_is_paid_later() {
        var employee = company.hire(LONG_AGO);
        company.agree(employee, PayKind.MONTHLY, 3_000_000, WEEK, LONG_AGO, TestCompany.meals());
        company.declare(employee, 3_000_000, LONG_AGO);
        closeWeekdays(company, employee, LocalDate.of(2026, 1, 2), ABSENT_ON, 480);
        var closed = close(company, employee, ABSENT_ON, DayStatus.ABSENT, 480, absent(480));
        closeWeekdays(company, employee, ABSENT_ON.plusDays(1), LocalDate.of(2026, 2, 1), 480);
        var before = company.payslip(employee, JANUARY);
        assertThat(amount(before, "ABSENCE")).isEqualTo(-229_665);
        assertThat(before.taxable()).isEqualTo(2_770_335);
        assertThat(before.net()).isEqualTo(2_621_225);
        assertThat(line(before, "ABSENCE").causes()).contains(closed);
        var known = company.head();
        var paid = finalise(employee, JANUARY);

        var correction = company.say(StreamIds.attendance(employee, ABSENT_ON), corrected(employee))
                .getFirst();
        var anew = close(company, employee, ABSENT_ON, DayStatus.PRESENT, 480, Closing.WHOLE);
        var now = company.known(employee, JANUARY, company.head());
        assertThat(TestCompany.payslip(now, JANUARY.atEndOfMonth()).net()).isEqualTo(2_826_700);
        var comparison = Recomputation.of(paid, now, rules(now));
        assertThat(comparison.difference()).isEqualTo(205_475);
        assertThat(comparison.lines())
                .extracting(Difference::code, Difference::difference)
                .containsExactly(
                        tuple("ABSENCE", 229_665L),
                        tuple("EMPLOYMENT", 2_070L),
                        tuple("INCOME_TAX", 20_110L),
                        tuple("LOCAL_TAX", 2_010L));
        assertThat(comparison.lines())
                .allSatisfy(it -> assertThat(it.causes()).containsExactlyInAnyOrder(closed, correction, anew));
        var causes = company.inputs.causes(now.company(), List.of(employee), Set.of(correction, closed));
        assertThat(causes.keySet()).containsExactlyInAnyOrder(correction, closed);
        assertThat(causes.get(correction))
                .returns("attendance.CorrectionApproved", Cause::type)
                .returns(ABSENT_ON, Cause::effectiveOn)
                .returns(TestCompany.ACTOR, Cause::actor);
        assertThat(company.inputs.causes(
                        company.known(employee, JANUARY, known).company(), List.of(employee), Set.of(correction)))
                .isEmpty();

        var owed = company.say(
                StreamIds.adjustments(employee),
                new AdjustmentOwed(employee, AdjustmentId.next(), JANUARY, new Won(205_475), List.of(correction)));
        var settled = company.known(employee, JANUARY, company.head());
        assertThat(Recomputation.of(paid, settled, rules(settled)))
                .isEqualTo(new Comparison(2_826_700, 2_826_700, 0, List.of()));

        var february = company.payslip(employee, JANUARY.plusMonths(1));
        assertThat(amount(february, "ADJUSTMENT")).isEqualTo(205_475);
        assertThat(line(february, "ADJUSTMENT").causes()).isEqualTo(owed);
        assertThat(february.taxable()).isEqualTo(3_000_000);
        var paidInFebruary = finalise(employee, JANUARY.plusMonths(1));
        assertThat(codes(company.payslip(employee, JANUARY.plusMonths(2)))).doesNotContain("ADJUSTMENT");
        var sameFebruary = company.known(employee, JANUARY.plusMonths(1), company.head());
        assertThat(Recomputation.of(paidInFebruary, sameFebruary, rules(sameFebruary))
                        .lines())
                .isEmpty();

        var then = company.known(employee, JANUARY, known);
        assertThat(TestCompany.payslip(then, JANUARY.atEndOfMonth()).bytes()).isEqualTo(before.bytes());
    }

    @Test
    void PR_18_hourly_pay_with_weekly_holidays() {
        var employee = hourly();
        closeWeekdays(company, employee, LocalDate.of(2025, 2, 3), LocalDate.of(2025, 3, 1), 240);
        var payslip = company.payslip(employee, YearMonth.of(2025, 2));
        assertThat(amount(payslip, "BASE")).isEqualTo(802_400);
        assertThat(amount(payslip, "WEEKLY_HOLIDAY")).isEqualTo(160_480);
        assertThat(payslip.gross()).isEqualTo(962_880);
    }

    @Test
    void PR_18_days_that_nobody_has_closed_count_as_scheduled() {
        var employee = hourly();
        assertThat(company.payslip(employee, YearMonth.of(2025, 2)).gross()).isEqualTo(962_880);
        closeWeekdays(company, employee, LocalDate.of(2025, 2, 3), LocalDate.of(2025, 2, 12), 240);
        close(company, employee, LocalDate.of(2025, 2, 12), DayStatus.ABSENT, 240, absent(240));
        var known = company.known(employee, YearMonth.of(2025, 2), company.head());
        assertThat(known.company().lastClosedDay()).isEqualTo(LocalDate.of(2025, 2, 12));
        assertThat(TestCompany.payslip(known, LocalDate.of(2025, 2, 12)).gross())
                .isEqualTo(882_640);
        assertThat(TestCompany.payslip(known, LocalDate.of(2025, 2, 11)).gross())
                .isEqualTo(962_880);
    }

    @Test
    void nightsThatNobodyHasClosedCountAsScheduled() {
        company.hours(weekdays(22, 7, 2, 3));
        var payslip = company.payslip(paid(LONG_AGO, 3_000_000), YearMonth.of(2026, 4));
        // 22 days of 7 hours between ten and six
        assertThat(amount(payslip, "NIGHT")).isEqualTo(1_105_264);
    }

    @Test
    void PR_19_the_holiday_of_a_week_with_an_absence_is_lost() {
        var employee = hourly();
        var absentOn = LocalDate.of(2025, 2, 12);
        closeWeekdays(company, employee, LocalDate.of(2025, 2, 3), absentOn, 240);
        close(company, employee, absentOn, DayStatus.ABSENT, 240, absent(240));
        closeWeekdays(company, employee, absentOn.plusDays(1), LocalDate.of(2025, 3, 1), 240);
        assertThat(company.payslip(employee, YearMonth.of(2025, 2)).gross()).isEqualTo(882_640);
    }

    @Test
    void PR_27_the_same_inputs_give_the_same_payslip() {
        var employee = paid(LONG_AGO, 3_000_000);
        var first = calculated(employee, JANUARY);
        assertThat(calculated(employee, JANUARY)).isEqualTo(first);
        assertThat(Payslips.of(first).bytes())
                .isEqualTo(company.payslip(employee, JANUARY).bytes());
        close(company, employee, ABSENT_ON, DayStatus.PRESENT, 480, Closing.WHOLE);
        assertThat(calculated(employee, JANUARY).hash()).isEqualTo(first.hash());
        company.agree(employee, PayKind.MONTHLY, 3_000_001, WEEK, ABSENT_ON);
        assertThat(calculated(employee, JANUARY).hash()).isNotEqualTo(first.hash());
    }

    @Test
    void whatWasNeverDeclaredIsWarnedOf() {
        var employee = paid(LONG_AGO, 3_000_000);
        var payslip = company.payslip(employee, JANUARY);
        assertThat(payslip.warnings())
                .containsExactly(PayslipWarning.TAX_UNDECLARED, PayslipWarning.INSURANCE_UNDECLARED);
        assertThat(codes(payslip)).contains("PENSION", "EMPLOYMENT", "INCOME_TAX");
        company.declare(employee, 3_000_000, JANUARY.atEndOfMonth());
        assertThat(company.payslip(employee, JANUARY).warnings()).isEmpty();
    }

    @Test
    void whoWorksWithoutAnAgreementCannotBePaid() {
        var employee = company.hire(LONG_AGO);
        assertNoPay(employee);
        company.agree(employee, PayKind.MONTHLY, 3_000_000, WEEK, JANUARY.atDay(2));
        assertNoPay(employee);
        company.agree(employee, PayKind.MONTHLY, 3_000_000, WEEK, JANUARY.atDay(1));
        assertThat(amount(company.payslip(employee, JANUARY), "BASE")).isEqualTo(3_000_000);
    }

    @Test
    void whoIsUnknownIsAbsent() {
        var inputs = company.inputs.company(company.tenant, JANUARY, company.head());
        assertThat(company.inputs.employees(inputs, List.of(EmployeeId.next()))).isEmpty();
    }

    private void assertNoPay(EmployeeId employee) {
        assertThatThrownBy(() -> company.payslip(employee, JANUARY))
                .isInstanceOfSatisfying(
                        PayrollFailure.class, it -> assertThat(it.reason()).isEqualTo(PayrollFailure.Reason.NO_PAY));
    }

    private EmployeeId paid(LocalDate hired, int amount) {
        var employee = company.hire(hired);
        company.agree(employee, PayKind.MONTHLY, amount, WEEK, hired);
        return employee;
    }

    /** In hours of the clock. */
    private static WorkSchedule weekdays(int start, int end, int breakStart, int breakEnd) {
        return new WorkSchedule(
                List.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY),
                LocalTime.of(start, 0),
                LocalTime.of(end, 0),
                LocalTime.of(breakStart, 0),
                LocalTime.of(breakEnd, 0),
                10,
                LocalTime.MIDNIGHT);
    }

    /** Four hours on five days of the week. */
    private EmployeeId hourly() {
        company.hours(weekdays(9, 13, 13, 13));
        var employee = company.hire(LONG_AGO);
        company.agree(employee, PayKind.HOURLY, 10_030, 1_200, LONG_AGO);
        return employee;
    }

    private CorrectionApproved corrected(EmployeeId employee) {
        var from = Instant.parse("2026-01-14T00:00:00Z");
        var to = Instant.parse("2026-01-14T09:00:00Z");
        return new CorrectionApproved(
                employee,
                ABSENT_ON,
                CorrectionId.next(),
                new FromTo(from, to),
                null,
                new Shift(from, to, from, from),
                0,
                480,
                0,
                0,
                "another account",
                null);
    }

    /** A run as the deciding side tells of it. */
    private PayslipCalculated finalise(EmployeeId employee, YearMonth month) {
        var run = PayrollRunId.regular(company.tenant, month);
        var stream = StreamIds.payrollRun(run);
        var payslip = calculated(employee, month);
        var position = company.head();
        company.say(
                stream,
                new PayrollRunStarted(run, month, RunKind.REGULAR, payslip.payDate(), List.of()),
                new PayrollCalculationStarted(
                        run,
                        1,
                        new UpTo(position.xid(), position.pos(), null),
                        month.atEndOfMonth(),
                        payslip.ruleSetId()));
        company.say(StreamIds.payslip(run, employee), payslip);
        var open = company.inputs.company(company.tenant, month, company.head());
        assertThat(company.inputs.paid(open, List.of(employee))).isEmpty();
        company.say(stream, new PayrollRunFinalised(run, 1));
        var done = company.inputs.company(company.tenant, month, company.head());
        assertThat(company.inputs.paid(done, List.of(employee))).containsEntry(employee, payslip);
        return payslip;
    }

    private PayslipCalculated calculated(EmployeeId employee, YearMonth month) {
        var run = PayrollRunId.regular(company.tenant, month);
        var known = company.known(employee, month, company.head());
        var input = known.month(known.company().attendanceCutoff());
        return Payslips.calculated(
                PayslipId.of(run, employee),
                run,
                RunKind.REGULAR,
                known.company().payDate(),
                1,
                input,
                input.compute(employee.value(), rules(known)));
    }

    private static RuleSet rules(EmployeeInputs known) {
        return TestCompany.rules(known.company().payDate());
    }

    private static List<String> codes(Payslip payslip) {
        return payslip.lines().stream().map(PayslipLine::code).toList();
    }

    private static long amount(Payslip payslip, String code) {
        return line(payslip, code).amount();
    }

    private static PayslipLine line(Payslip payslip, String code) {
        return payslip.lines().stream()
                .filter(it -> it.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}

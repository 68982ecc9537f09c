package io.hrsystem.payroll;

import static org.assertj.core.api.Assertions.assertThat;

import io.hrsystem.contract.payroll.PayslipLine;
import io.hrsystem.contract.payroll.PayslipLine.Kind;
import io.hrsystem.contract.payroll.PayslipWarning;
import io.hrsystem.contract.payroll.Words;
import io.hrsystem.contract.tenants.Proration;
import io.hrsystem.payroll.Comparison.Difference;
import io.hrsystem.payroll.WorkMonth.Fact;
import io.hrsystem.payroll.WorkMonth.PayPeriod;
import io.hrsystem.payroll.WorkMonth.Unpaid;
import io.hrsystem.payroll.rules.RuleData;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PayrollTest {
    private static final RuleData RULES = RuleData.statutory();
    private static final LocalDate HIRED = LocalDate.of(2020, 1, 1);
    private static final LocalDate BORN = LocalDate.of(1990, 5, 5);
    private static final YearMonth JANUARY = YearMonth.of(2026, 1);

    @ParameterizedTest(name = "{0} {1}: {2} and meals, family {3}, children {4}: {5} without {6}")
    @CsvSource({
        "PR_01, 2025-03, 3000000, 1, 0, 2836100, 363900",
        "PR_02, 2026-03, 3000000, 1, 0, 2826700, 373300",
        "PR_03, 2027-01, 3000000, 1, 0, 2819200, 380800",
        "PR_05, 2025-07, 7000000, 1, 0, 5764100, 1435900",
        "PR_06, 2026-03, 5000000, 4, 2, 4523540, 676460",
        "PR_07, 2025-03, 5000000, 4, 2, 4520870, 679130"
    })
    void netOfAWholeMonth(String id, YearMonth month, long base, int family, int children, long net, long deductions) {
        var payslip = payslip(
                WorkMonth.of(month, HIRED, null, withMeals(base)),
                new Tax(family, children, 100, List.of("tax set")),
                Insurance.actual(BORN));
        assertThat(payslip.gross()).isEqualTo(base + 200_000);
        assertThat(payslip.taxable()).isEqualTo(base);
        assertThat(payslip.deductions()).isEqualTo(deductions);
        assertThat(payslip.net()).isEqualTo(net);
        assertThat(payslip.lines())
                .extracting(PayslipLine::code)
                .containsExactly("BASE", "MEAL", "PENSION", "HEALTH", "CARE", "EMPLOYMENT", "INCOME_TAX", "LOCAL_TAX");
    }

    @Test
    void PR_14_an_absence_that_was_none_is_paid_later() {
        var absence = new Fact(Fact.Kind.ABSENCE, LocalDate.of(2026, 1, 14), 480, List.of("day closed"));
        var insurance = Insurance.notified(BORN, 3_000_000, 3_000_000);
        var paid = payslip(WorkMonth.of(JANUARY, HIRED, null, withMeals(3_000_000), absence), Tax.ALONE, insurance);
        assertThat(paid.taxable()).isEqualTo(2_770_335);
        assertThat(paid.net()).isEqualTo(2_621_225);
        var recomputed = payslip(WorkMonth.of(JANUARY, HIRED, null, withMeals(3_000_000)), Tax.ALONE, insurance);
        assertThat(recomputed.net()).isEqualTo(2_826_700);

        var comparison = Comparison.of(paid, recomputed);
        assertThat(comparison.difference()).isEqualTo(205_475);
        assertThat(comparison.lines())
                .containsExactly(
                        new Difference("ABSENCE", Kind.EARNING, -229_665, 0, 229_665, List.of("day closed")),
                        new Difference("EMPLOYMENT", Kind.DEDUCTION, 24_930, 27_000, 2_070, List.of("day closed")),
                        new Difference("INCOME_TAX", Kind.DEDUCTION, 54_240, 74_350, 20_110, List.of("day closed")),
                        new Difference("LOCAL_TAX", Kind.DEDUCTION, 5_420, 7_430, 2_010, List.of("day closed")));
        assertThat(Comparison.of(recomputed, recomputed)).isEqualTo(new Comparison(2_826_700, 2_826_700, 0, List.of()));
    }

    @Test
    void anAdjustmentIsNotTaxedAgain() {
        var month = WorkMonth.of(JANUARY, HIRED, null, withMeals(3_000_000));
        var plain = payslip(month, Tax.ALONE, Insurance.actual(BORN));
        for (var amount : List.of(205_475L, -205_475L)) {
            var extra = new Extra(
                    "ADJUSTMENT",
                    new Words("정산", "Adjustment"),
                    amount,
                    false,
                    new Words("2025-12", "2025-12"),
                    List.of());
            var adjusted = payroll(month).payslip("someone", month, Tax.ALONE, Insurance.actual(BORN), List.of(extra));
            assertThat(adjusted.net()).isEqualTo(plain.net() + amount);
            assertThat(adjusted.taxable()).isEqualTo(plain.taxable());
        }
    }

    @Test
    void payUnderTheMinimumIsWarnedOf() {
        var payslip =
                payslip(WorkMonth.of(JANUARY, HIRED, null, Pay.monthly(2_156_879)), Tax.ALONE, Insurance.actual(BORN));
        assertThat(payslip.warnings()).containsExactly(PayslipWarning.BELOW_MINIMUM_WAGE);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void PR_27_the_same_inputs_give_the_same_bytes_whatever_their_order(long seed) {
        var random = new Random(seed);
        for (var i = 0; i < 100; i++) {
            var month = randomMonth(random);
            var tax = randomTax(random);
            var first = payslip(month, tax, Insurance.actual(BORN));
            var facts = new ArrayList<>(month.facts());
            Collections.shuffle(facts, random);
            var again = new WorkMonth(
                    month.month(),
                    month.hiredOn(),
                    month.leftOn(),
                    month.pay(),
                    month.unpaid(),
                    month.proration(),
                    month.workdays(),
                    facts,
                    month.premiums());
            var second = new Payroll(RuleData.statutory().on(month.month().atDay(1)))
                    .payslip("someone", again, tax, Insurance.actual(BORN), List.of());
            assertThat(second.bytes()).isEqualTo(first.bytes());
            assertThat(second.hash()).isEqualTo(first.hash()).hasSize(64);
            assertThat(Comparison.of(first, second).lines()).isEmpty();
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {11, 12, 13, 14, 15, 16, 17, 18})
    void everyPayslipAddsUpAndExplainsItself(long seed) {
        var random = new Random(seed);
        for (var i = 0; i < 300; i++) {
            var month = randomMonth(random);
            var payslip = payslip(month, randomTax(random), Insurance.actual(BORN));
            var earned = sum(payslip, Kind.EARNING);
            var deducted = sum(payslip, Kind.DEDUCTION);
            assertThat(payslip.gross()).isEqualTo(earned);
            assertThat(payslip.deductions()).isEqualTo(deducted);
            assertThat(payslip.net()).isEqualTo(earned - deducted);
            assertThat(payslip.taxable()).isBetween(0L, Math.max(0, earned));
            assertThat(payslip.lines()).extracting(PayslipLine::code).doesNotHaveDuplicates();
            for (var line : payslip.lines()) {
                assertThat(Recomputed.amount(line)).as("%s", line).isEqualTo(line.amount());
                assertThat(line.amount()).isNotZero();
                assertThat(line.formula().ko()).isNotBlank();
                assertThat(line.formula().en()).isNotBlank();
                if (line.kind() == Kind.DEDUCTION)
                    assertThat(line.amount() % 10).isZero();
                if (line.kind() == Kind.DEDUCTION) assertThat(line.amount()).isPositive();
            }
        }
    }

    /** Days before and from any day on, with pay that does not change, are a whole month to within the won of rounding. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {21, 22})
    void theTwoPartsOfAMonthAreTheWhole(long seed) {
        var random = new Random(seed);
        for (var i = 0; i < 300; i++) {
            var amount = random.nextLong(1, 20_000_000);
            var month = YearMonth.of(2026, 1 + random.nextInt(12));
            var cut = month.atDay(2 + random.nextInt(month.lengthOfMonth() - 1));
            var earnings = new Earnings(RULES.on(month.atDay(1)));
            var parts = base(earnings, WorkMonth.of(month, HIRED, cut, Pay.monthly(amount)))
                    + base(earnings, WorkMonth.of(month, cut, null, Pay.monthly(amount)));
            assertThat(parts).isBetween(amount, amount + 1);
        }
    }

    private static long base(Earnings earnings, WorkMonth month) {
        return earnings.lines(month).getFirst().amount();
    }

    private static WorkMonth randomMonth(Random random) {
        var month = YearMonth.of(2024 + random.nextInt(4), 1 + random.nextInt(12));
        var first = month.atDay(1);
        var days = first.datesUntil(first.plusMonths(1)).toList();
        var hired = random.nextInt(4) == 0 ? days.get(random.nextInt(days.size())) : HIRED;
        var left =
                random.nextInt(4) == 0 ? days.get(random.nextInt(days.size())).plusDays(1) : null;
        if (left != null && !left.isAfter(hired)) left = null;
        var raised = days.get(random.nextInt(days.size()));
        var periods = raised.isAfter(hired)
                ? List.of(
                        new PayPeriod(hired, raised, randomPay(random), List.of("b", "a")),
                        new PayPeriod(raised, null, randomPay(random), List.of("c")))
                : List.of(new PayPeriod(hired, null, randomPay(random), List.of("a")));
        var unpaid = days.get(random.nextInt(days.size()));
        var leave = random.nextInt(4) == 0
                ? List.of(new Unpaid(unpaid, unpaid.plusDays(1 + random.nextInt(20)), List.of("leave")))
                : List.<Unpaid>of();
        var workdays =
                days.stream().filter(it -> it.getDayOfWeek().getValue() < 6).collect(Collectors.toSet());
        var facts = new ArrayList<Fact>();
        for (var day : days) {
            if (day.isBefore(hired) || (left != null && !day.isBefore(left)) || random.nextInt(3) > 0) continue;
            var kinds = Fact.Kind.values();
            facts.add(new Fact(kinds[random.nextInt(kinds.length)], day, random.nextInt(721), List.of("of " + day)));
            facts.add(new Fact(Fact.Kind.WORK, day, 480, List.of("work " + day)));
        }
        return new WorkMonth(
                month,
                hired,
                left,
                periods,
                leave,
                random.nextBoolean() ? Proration.CALENDAR : Proration.WORKDAYS,
                Set.copyOf(workdays),
                facts,
                random.nextInt(5) > 0);
    }

    private static Pay randomPay(Random random) {
        var allowances = new ArrayList<Allowance>();
        if (random.nextBoolean())
            allowances.add(new Allowance("MEAL", new Words("식대", "Meals"), random.nextInt(400_000), false, false));
        if (random.nextBoolean())
            allowances.add(new Allowance("DUTY", new Words("직책수당", "Duty"), random.nextInt(900_000), true, true));
        return random.nextInt(3) == 0
                ? new Pay(Pay.Kind.HOURLY, random.nextLong(9_000, 60_000), random.nextInt(45 * 60), allowances)
                : new Pay(
                        Pay.Kind.MONTHLY,
                        random.nextLong(500_000, 60_000_000),
                        60 + random.nextInt(45 * 60),
                        allowances);
    }

    private static Tax randomTax(Random random) {
        var family = 1 + random.nextInt(16);
        return new Tax(
                family, random.nextInt(family), List.of(80, 100, 120).get(random.nextInt(3)), List.of("tax set"));
    }

    private static long sum(Payslip payslip, Kind kind) {
        var sum = 0L;
        for (var line : payslip.lines()) if (line.kind() == kind) sum += line.amount();
        return sum;
    }

    private static Pay withMeals(long base) {
        return Pay.monthly(base, new Allowance("MEAL", new Words("식대", "Meals"), 200_000, false, false));
    }

    private static Payslip payslip(WorkMonth month, Tax tax, Insurance insurance) {
        return payroll(month).payslip("someone", month, tax, insurance, List.of());
    }

    private static Payroll payroll(WorkMonth month) {
        return new Payroll(RULES.on(month.month().atDay(1)));
    }
}

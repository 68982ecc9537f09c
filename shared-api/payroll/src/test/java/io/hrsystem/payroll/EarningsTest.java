package io.hrsystem.payroll;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.hrsystem.contract.payroll.PayslipLine;
import io.hrsystem.contract.payroll.Words;
import io.hrsystem.contract.tenants.Proration;
import io.hrsystem.payroll.WorkMonth.Fact;
import io.hrsystem.payroll.WorkMonth.PayPeriod;
import io.hrsystem.payroll.WorkMonth.Unpaid;
import io.hrsystem.payroll.rules.RuleData;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EarningsTest {
    private static final RuleData RULES = RuleData.statutory();
    private static final LocalDate HIRED = LocalDate.of(2020, 1, 1);
    private static final YearMonth JANUARY = YearMonth.of(2026, 1);
    private static final Pay THREE_MILLION = Pay.monthly(3_000_000);

    @ParameterizedTest(name = "PR_13 {0}: {1}")
    @CsvSource({"CALENDAR, 2100000", "WORKDAYS, 2325000"})
    void PR_13_a_month_begun_late(Proration proration, long base) {
        var march = YearMonth.of(2025, 3);
        var workdays = march.atDay(1)
                .datesUntil(march.plusMonths(1).atDay(1))
                .filter(it -> it.getDayOfWeek().getValue() < 6 && it.getDayOfMonth() != 3)
                .collect(toSet());
        var hired = LocalDate.of(2025, 3, 11);
        var month = new WorkMonth(
                march,
                hired,
                null,
                pay(hired, Pay.monthly(3_100_000)),
                List.of(),
                proration,
                workdays,
                List.of(),
                true);
        assertThat(amounts(month)).containsExactly("BASE " + base);
    }

    @Test
    void PR_13b_a_month_ended_early() {
        var month = WorkMonth.of(YearMonth.of(2025, 4), HIRED, LocalDate.of(2025, 4, 16), THREE_MILLION);
        assertThat(amounts(month)).containsExactly("BASE 1500000");
        var insurances = new Insurances(RULES.on(LocalDate.of(2025, 4, 1)))
                .lines(
                        new Insurances.Month(month.month(), HIRED, 2_400, false, 1_500_000),
                        Insurance.notified(LocalDate.of(1990, 1, 1), 3_000_000, 3_000_000));
        assertThat(insurances).extracting(PayslipLine::code).contains("PENSION", "HEALTH");
    }

    @Test
    void PR_14_an_absent_day_costs_its_weekly_holiday_too() {
        var month = WorkMonth.of(JANUARY, HIRED, null, THREE_MILLION, fact(Fact.Kind.ABSENCE, "2026-01-14", 480));
        assertThat(amounts(month)).containsExactly("BASE 3000000", "ABSENCE -229665");
        var twice = WorkMonth.of(
                JANUARY,
                HIRED,
                null,
                THREE_MILLION,
                fact(Fact.Kind.ABSENCE, "2026-01-14", 480),
                fact(Fact.Kind.ABSENCE, "2026-01-15", 480));
        assertThat(amounts(twice)).containsExactly("BASE 3000000", "ABSENCE -344497");
    }

    /** 2026-01-30 is a Friday: its Sunday is in February. */
    @Test
    void aWeekBelongsToTheMonthOfItsSunday() {
        var absence = fact(Fact.Kind.ABSENCE, "2026-01-30", 480);
        assertThat(amounts(WorkMonth.of(JANUARY, HIRED, null, THREE_MILLION, absence)))
                .containsExactly("BASE 3000000", "ABSENCE -114832");
        assertThat(amounts(WorkMonth.of(JANUARY.plusMonths(1), HIRED, null, THREE_MILLION, absence)))
                .containsExactly("BASE 3000000", "ABSENCE -114832");
    }

    @Test
    void PR_15_half_an_hour_late_three_times_is_no_absence() {
        var late = fact(Fact.Kind.LATE, "2026-01-14", 30);
        assertThat(amounts(WorkMonth.of(JANUARY, HIRED, null, THREE_MILLION, late)))
                .containsExactly("BASE 3000000", "LATE -7177");
        assertThat(amounts(WorkMonth.of(JANUARY, HIRED, null, THREE_MILLION, late, late, late)))
                .containsExactly("BASE 3000000", "LATE -21531");
    }

    @Test
    void PR_16_premiums() {
        var month = WorkMonth.of(
                JANUARY,
                HIRED,
                null,
                THREE_MILLION,
                fact(Fact.Kind.OVERTIME, "2026-01-14", 240),
                fact(Fact.Kind.OVERTIME, "2026-01-15", 360),
                fact(Fact.Kind.NIGHT, "2026-01-15", 420),
                fact(Fact.Kind.HOLIDAY, "2026-01-18", 600));
        assertThat(amounts(month)).containsExactly("BASE 3000000", "OVERTIME 215312", "NIGHT 50240", "HOLIDAY 229666");
        assertThat(line(month, "HOLIDAY").formula().en())
                .isEqualTo("ordinary hourly wage 14,354.06 x 8 h x 1.5 + ordinary hourly wage 14,354.06 x 2 h x 2");
    }

    @Test
    void belowFiveEmployeesNoPremiumIsOwed() {
        var month = new WorkMonth(
                JANUARY,
                HIRED,
                null,
                pay(HIRED, THREE_MILLION),
                List.of(),
                Proration.CALENDAR,
                Set.of(),
                List.of(
                        fact(Fact.Kind.OVERTIME, "2026-01-14", 600),
                        fact(Fact.Kind.NIGHT, "2026-01-14", 420),
                        fact(Fact.Kind.HOLIDAY, "2026-01-18", 600)),
                false);
        assertThat(amounts(month)).containsExactly("BASE 3000000", "OVERTIME 143541", "HOLIDAY 143541");
    }

    @Test
    void PR_18_hourly_pay_with_weekly_holidays() {
        assertThat(amounts(february(null))).containsExactly("BASE 802400", "WEEKLY_HOLIDAY 160480");
    }

    @Test
    void PR_19_the_holiday_of_a_week_with_an_absence_is_lost() {
        var month = february(LocalDate.of(2025, 2, 12));
        assertThat(new Earnings(RULES.on(LocalDate.of(2025, 2, 1))).lines(month))
                .extracting(PayslipLine::amount)
                .containsExactly(762_280L, 120_360L)
                .satisfies(it ->
                        assertThat(it.stream().mapToLong(Long::longValue).sum()).isEqualTo(882_640));
    }

    @ParameterizedTest(name = "PR_20 {0} minutes a week: {1}")
    @CsvSource({"840, 0", "900, 30960", "1200, 41280", "1350, 46440", "2400, 82560", "2700, 82560"})
    void PR_20_a_weekly_holiday_is_a_part_of_the_week(int weeklyMinutes, long amount) {
        var month = WorkMonth.of(
                JANUARY, LocalDate.of(2026, 1, 5), LocalDate.of(2026, 1, 12), Pay.hourly(10_320, weeklyMinutes));
        assertThat(amounts(month)).isEqualTo(amount == 0 ? List.of() : List.of("WEEKLY_HOLIDAY " + amount));
    }

    @Test
    void PR_21_minimum_of_a_month_in_part_time() {
        assertThat(new MinimumWage(RULES.on(JANUARY.atDay(1))).monthly(20 * 60)).isEqualTo(1_076_229);
    }

    @ParameterizedTest(name = "PR_22 {0}: below {1}")
    @CsvSource({"2156880, false", "2156879, true"})
    void PR_22_below_the_minimum_wage(long amount, boolean below) {
        assertThat(new MinimumWage(RULES.on(JANUARY.atDay(1))).isBelow(Pay.monthly(amount)))
                .isEqualTo(below);
    }

    @Test
    void BAL_08_unused_leave_is_paid() {
        var month = WorkMonth.of(
                JANUARY,
                HIRED,
                LocalDate.of(2026, 2, 1),
                THREE_MILLION,
                fact(Fact.Kind.LEAVE_PAYOUT, "2026-01-31", 5 * 480));
        assertThat(amounts(month)).containsExactly("BASE 3000000", "LEAVE_PAYOUT 574163");
    }

    @Test
    void aRaiseAndUnpaidLeaveProrateBaseAndAllowancesAlike() {
        var meal = new Allowance("MEAL", new Words("식대", "Meals"), 310_000, false, false);
        var periods = List.of(
                new PayPeriod(HIRED, LocalDate.of(2026, 1, 11), Pay.monthly(3_100_000, meal), List.of("hired")),
                new PayPeriod(LocalDate.of(2026, 1, 11), null, Pay.monthly(6_200_000, meal), List.of("raised")));
        var unpaid = new Unpaid(LocalDate.of(2026, 1, 31), LocalDate.of(2026, 2, 3), List.of("leave"));
        var month = new WorkMonth(
                JANUARY, HIRED, null, periods, List.of(unpaid), Proration.CALENDAR, Set.of(), List.of(), true);
        assertThat(amounts(month)).containsExactly("BASE 5000000", "MEAL 300000");
        assertThat(line(month, "BASE").causes()).containsExactly("hired", "leave", "raised");
        assertThat(line(month, "BASE").formula().ko()).isEqualTo("월급 3,100,000 x 10/31일 + 월급 6,200,000 x 20/31일");
        assertThat(line(month, "MEAL").exempt()).isEqualTo(200_000);
    }

    private static WorkMonth february(@Nullable LocalDate absent) {
        var facts = new ArrayList<Fact>();
        for (var day = LocalDate.of(2025, 2, 3); day.getMonthValue() == 2; day = day.plusDays(1)) {
            if (day.getDayOfWeek().getValue() > 5) continue;
            facts.add(new Fact(day.equals(absent) ? Fact.Kind.ABSENCE : Fact.Kind.WORK, day, 240, List.of()));
        }
        return WorkMonth.of(
                YearMonth.of(2025, 2), HIRED, null, Pay.hourly(10_030, 20 * 60), facts.toArray(Fact[]::new));
    }

    private static List<PayPeriod> pay(LocalDate from, Pay pay) {
        return List.of(new PayPeriod(from, null, pay, List.of()));
    }

    private static Fact fact(Fact.Kind kind, String day, int minutes) {
        return new Fact(kind, LocalDate.parse(day), minutes, List.of("event of " + day));
    }

    private static PayslipLine line(WorkMonth month, String code) {
        return lines(month).stream()
                .filter(it -> it.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> amounts(WorkMonth month) {
        return lines(month).stream().map(it -> it.code() + " " + it.amount()).toList();
    }

    private static List<PayslipLine> lines(WorkMonth month) {
        var lines = new Earnings(RULES.on(month.month().atDay(1))).lines(month);
        assertThat(lines).allSatisfy(it -> assertThat(Recomputed.amount(it)).isEqualTo(it.amount()));
        return lines;
    }
}

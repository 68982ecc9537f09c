package io.hrsystem.payroll;

import static org.assertj.core.api.Assertions.assertThat;

import io.hrsystem.contract.payroll.PayslipLine;
import io.hrsystem.payroll.rules.RuleData;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InsurancesTest {
    private static final RuleData RULES = RuleData.statutory();
    private static final LocalDate BORN = LocalDate.of(1990, 5, 5);
    private static final LocalDate HIRED = LocalDate.of(2020, 1, 1);
    private static final int FULL = 40 * 60;

    @ParameterizedTest(name = "{0} {1}: {2} won: {3} {4} {5} {6}")
    @CsvSource({
        "PR_01, 2025-03, 3000000, 135000, 106350, 13770, 27000",
        "PR_02, 2026-03, 3000000, 142500, 107850, 14170, 27000",
        "PR_03, 2027-01, 3000000, 150000, 107850, 14170, 27000",
        "PR_04, 2024-01, 7000000, 265500, 248150, 32130, 63000",
        "PR_04, 2024-07, 7000000, 277650, 248150, 32130, 63000",
        "PR_04, 2025-01, 7000000, 277650, 248150, 32130, 63000",
        "PR_04, 2025-07, 7000000, 286650, 248150, 32130, 63000",
        "PR_04, 2026-01, 7000000, 302570, 251650, 33060, 63000",
        "PR_04, 2026-07, 7000000, 313020, 251650, 33060, 63000",
        "PR_04, 2027-01, 7000000, 329500, 251650, 33060, 63000",
        "PR_05, 2025-07, 7000000, 286650, 248150, 32130, 63000",
        "PR_06, 2026-03, 5000000, 237500, 179750, 23620, 45000",
        "PR_07, 2025-03, 5000000, 225000, 177250, 22950, 45000",
        "PR_12, 2026-07,  400000,  19470,  14380,  1880,  3600",
        "least, 2026-07,  200000,  19470,  10080,  1320,  1800",
        "most,  2026-07, 200000000, 313020, 4591740, 603370, 1800000"
    })
    void onActualPay(String id, YearMonth month, long taxable, long pension, long health, long care, long employment) {
        var lines = lines(new Insurances.Month(month, HIRED, FULL, false, taxable), Insurance.actual(BORN));
        assertThat(lines).extracting(PayslipLine::amount).containsExactly(pension, health, care, employment);
        assertThat(lines).allSatisfy(it -> assertThat(Recomputed.amount(it)).isEqualTo(it.amount()));
    }

    @Test
    void PR_13c_pension_and_health_begin_with_the_month_after_that_of_the_hire() {
        var month = YearMonth.of(2025, 3);
        assertThat(codes(month, LocalDate.of(2025, 3, 11), BORN)).containsExactly("EMPLOYMENT");
        assertThat(codes(month.plusMonths(1), LocalDate.of(2025, 3, 11), BORN)).hasSize(4);
        assertThat(codes(month, LocalDate.of(2025, 3, 1), BORN)).hasSize(4);
    }

    /** A percentage of 13.14 gives ten won less. */
    @ParameterizedTest(name = "PR_17 {0}: {1}")
    @CsvSource({"107990, 14190", "108140, 14210"})
    void PR_17_care_is_an_exact_part_of_health(long health, long care) {
        var line = new Insurances(RULES.on(LocalDate.of(2026, 1, 1))).care(health, Insurance.actual(BORN));
        assertThat(Objects.requireNonNull(line).amount()).isEqualTo(care);
        assertThat(line.inputs()).contains(new PayslipLine.Input(1, "ratio", "2362/17975"));
    }

    @Test
    void PR_26_who_is_hired_at_65_pays_no_employment_insurance() {
        var month = YearMonth.of(2026, 3);
        var born = LocalDate.of(1961, 2, 1);
        assertThat(codes(month, LocalDate.of(2026, 2, 1), born)).containsExactly("HEALTH", "CARE");
        assertThat(codes(month, LocalDate.of(2026, 1, 31), born)).containsExactly("HEALTH", "CARE", "EMPLOYMENT");
    }

    @ParameterizedTest(name = "born on {0}, {1}: pension {2}")
    @CsvSource({
        "1966-03-31, 2026-03, true",
        "1966-03-01, 2026-04, false",
        "2008-03-31, 2026-03, true",
        "2008-04-01, 2026-03, false"
    })
    void pensionGoesByAge(LocalDate born, YearMonth month, boolean pays) {
        assertThat(codes(month, HIRED, born).contains("PENSION")).isEqualTo(pays);
    }

    @Test
    void whatIsNotifiedIsTheBaseOfPensionAndHealthAlone() {
        var month = new Insurances.Month(YearMonth.of(2026, 1), HIRED, FULL, false, 2_770_335);
        assertThat(lines(month, Insurance.notified(BORN, 3_000_999, 3_000_000)))
                .extracting(PayslipLine::amount)
                .containsExactly(142_500L, 107_850L, 14_170L, 24_930L);
    }

    @Test
    void shortContractsAndUnpaidMonthsHaveNone() {
        var month = YearMonth.of(2026, 1);
        var insurance = Insurance.actual(BORN);
        assertThat(lines(new Insurances.Month(month, HIRED, 13 * 60, false, 1_000_000), insurance))
                .isEmpty();
        assertThat(lines(new Insurances.Month(month, HIRED, 14 * 60, false, 1_000_000), insurance))
                .hasSize(4);
        assertThat(lines(new Insurances.Month(month, HIRED, FULL, true, 0), insurance))
                .isEmpty();
    }

    private static List<String> codes(YearMonth month, LocalDate hiredOn, LocalDate born) {
        return lines(new Insurances.Month(month, hiredOn, FULL, false, 2_100_000), Insurance.actual(born)).stream()
                .map(PayslipLine::code)
                .toList();
    }

    private static List<PayslipLine> lines(Insurances.Month month, Insurance insurance) {
        return new Insurances(RULES.on(month.month().atDay(1))).lines(month, insurance);
    }
}

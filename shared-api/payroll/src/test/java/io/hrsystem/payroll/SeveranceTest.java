package io.hrsystem.payroll;

import static org.assertj.core.api.Assertions.assertThat;

import io.hrsystem.contract.payroll.PayslipLine;
import io.hrsystem.payroll.rules.Fraction;
import io.hrsystem.payroll.rules.RuleData;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeveranceTest {
    private static final Severance SEVERANCE =
            new Severance(RuleData.statutory().on(LocalDate.of(2026, 1, 1)));
    private static final int FULL = 40 * 60;

    @Test
    void PR_23_example_of_the_ministry() {
        var leaving = leaving(Fraction.ZERO);
        assertThat(SEVERANCE.windowFrom(leaving.leftOn())).isEqualTo("2017-06-16");
        assertThat(SEVERANCE.averageDay(leaving)).isEqualTo(Fraction.of(8_864_131, 100));
        var line = Objects.requireNonNull(SEVERANCE.line(leaving));
        assertThat(line.amount()).isEqualTo(7_868_434).isEqualTo(Recomputed.amount(line));
        assertThat(line.formula().ko()).isEqualTo("1일 평균임금 88,641.31 x 30일 x 1080/365");
        assertThat(line.inputs()).contains(new PayslipLine.Input(0, "windowDays", "92"));
    }

    @Test
    void PR_24_the_ordinary_wage_if_it_is_higher() {
        var line = Objects.requireNonNull(SEVERANCE.line(leaving(Fraction.of(90_000))));
        assertThat(line.amount()).isEqualTo(7_989_041).isEqualTo(Recomputed.amount(line));
    }

    @ParameterizedTest(name = "PR_25 hired on {0}, left on {1}, {2} minutes a week: due {3}")
    @CsvSource({
        "2023-03-01, 2024-02-29, 2400, false",
        "2023-03-01, 2024-03-01, 2400, true",
        "2023-03-01, 2024-03-01,  900, true",
        "2023-03-01, 2024-03-01,  899, false"
    })
    void PR_25_a_calendar_year(LocalDate hiredOn, LocalDate leftOn, int weeklyMinutes, boolean due) {
        assertThat(SEVERANCE.isDue(hiredOn, leftOn, weeklyMinutes)).isEqualTo(due);
    }

    private static Severance.Leaving leaving(Fraction ordinaryDay) {
        return new Severance.Leaving(
                LocalDate.of(2014, 10, 2),
                LocalDate.of(2017, 9, 16),
                FULL,
                7_080_000,
                4_000_000,
                300_000,
                ordinaryDay,
                List.of());
    }
}

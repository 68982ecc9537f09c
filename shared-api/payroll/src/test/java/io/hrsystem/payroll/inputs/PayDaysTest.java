package io.hrsystem.payroll.inputs;

import static org.assertj.core.api.Assertions.assertThat;

import io.hrsystem.contract.tenants.PayMonth;
import io.hrsystem.contract.tenants.SettingsPart;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PayDaysTest {
    private static final LocalDate CHANGED = LocalDate.of(2026, 3, 22);

    @ParameterizedTest(name = "{0} {1}: {2} is paid on {3}")
    @CsvSource({
        "20, SAME, 2026-03, 2026-03-20",
        "31, SAME, 2026-02, 2026-02-28",
        "31, SAME, 2024-02, 2024-02-29",
        "5, PREVIOUS, 2026-03, 2026-04-05",
        "31, PREVIOUS, 2026-01, 2026-02-28",
    })
    void aMonthHasADay(int payDay, PayMonth payMonth, YearMonth month, LocalDate date) {
        var days = new PayDays(_ -> settings(payDay, payMonth));
        assertThat(days.dateOf(month)).isEqualTo(date);
        assertThat(days.monthPaidOn(date)).contains(month);
        assertThat(days.monthPaidOn(date.plusDays(1))).isEmpty();
        assertThat(days.monthPaidOn(date.minusDays(1))).isEmpty();
    }

    /** Neither none nor two. */
    @ParameterizedTest(name = "from {0} to {1} on the 22nd: {2}")
    @CsvSource({"25, 20, 2026-03-31", "20, 25, 2026-03-20", "25, 24, 2026-03-24", "31, 20, 2026-03-31"})
    void aPayDayThatMovesInItsMonthIsOneDay(int before, int after, LocalDate date) {
        var days = new PayDays(day -> settings(day.isBefore(CHANGED) ? before : after, PayMonth.SAME));
        assertThat(days.dateOf(YearMonth.of(2026, 3))).isEqualTo(date);
        var march = LocalDate.of(2026, 3, 1);
        assertThat(march.datesUntil(march.plusMonths(1))
                        .filter(it -> days.monthPaidOn(it).isPresent()))
                .containsExactly(date);
    }

    @Test
    void whatWasPaidInTheNextMonthIsPaidInItsOwnFromThenOn() {
        var days = new PayDays(day -> settings(20, day.getMonthValue() < 4 ? PayMonth.PREVIOUS : PayMonth.SAME));
        assertThat(days.dateOf(YearMonth.of(2026, 2))).isEqualTo("2026-03-20");
        assertThat(days.dateOf(YearMonth.of(2026, 3))).isEqualTo("2026-04-20");
        assertThat(days.dateOf(YearMonth.of(2026, 4))).isEqualTo("2026-04-20");
        assertThat(days.monthPaidOn(LocalDate.of(2026, 4, 20))).contains(YearMonth.of(2026, 4));
    }

    private static SettingsPart settings(int payDay, PayMonth payMonth) {
        return SettingsPart.of(null, null, null, null, payDay, null, null, null, null, payMonth, null, null);
    }
}

package io.hrsystem.contract.leave;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EntitlementTest {
    private static final MonthDay JANUARY = MonthDay.of(1, 1);

    @Test
    void AL_01_elevenMonthsOfTheFirstYear() {
        var due = Entitlement.monthly(LocalDate.of(2026, 1, 15));
        assertThat(due).hasSize(11).startsWith(LocalDate.of(2026, 2, 15)).endsWith(LocalDate.of(2026, 12, 15));
        assertThat(due.stream().filter(it -> !it.isAfter(LocalDate.of(2026, 10, 10))))
                .hasSize(8);
    }

    @Test
    void AL_02_aMonthWithoutTheDayRollsOn() {
        assertThat(Entitlement.monthly(LocalDate.of(2026, 1, 31)))
                .containsExactly(dates(
                        "2026-03-01",
                        "2026-03-31",
                        "2026-05-01",
                        "2026-05-31",
                        "2026-07-01",
                        "2026-07-31",
                        "2026-08-31",
                        "2026-10-01",
                        "2026-10-31",
                        "2026-12-01",
                        "2026-12-31"));
    }

    @Test
    void AL_03_hiredOnALeapDay() {
        var hired = LocalDate.of(2024, 2, 29);
        assertThat(Entitlement.anniversary(hired, 1)).isEqualTo("2024-03-29");
        assertThat(IntStream.rangeClosed(1, 4).mapToObj(year -> Entitlement.anniversary(hired, 12 * year)))
                .containsExactly(dates("2025-03-01", "2026-03-01", "2027-03-01", "2028-02-29"));
    }

    @Test
    void AL_04_AL_05_AL_07_moreWithTheYears() {
        assertThat(IntStream.rangeClosed(1, 25).map(Entitlement::days))
                .containsExactly(
                        15, 15, 16, 16, 17, 17, 18, 18, 19, 19, 20, 20, 21, 21, 22, 22, 23, 23, 24, 24, 25, 25, 25, 25,
                        25);
        assertThat(Entitlement.days(6)).isEqualTo(17);
        assertThat(Entitlement.anniversary(LocalDate.of(2020, 3, 2), 7 * 12)).isEqualTo("2027-03-02");
        assertThat(Entitlement.days(7)).isEqualTo(18);
        assertThat(Entitlement.days(21)).isEqualTo(25);
    }

    @Test
    void AL_11_inProportionToTheDaysWorked() {
        assertThat(Entitlement.proportional(15, 184, 245, LeaveRounding.CEIL_0_01))
                .isEqualTo(5410); // 11.27
        assertThat(Entitlement.proportional(15, 184, 245, LeaveRounding.CEIL_0_5))
                .isEqualTo(5520); // 11.5
    }

    @Test
    void AL_12_partTimeInHoursRoundedUp() {
        assertThat(Entitlement.partTime(15, 20 * 60)).isEqualTo(60 * 60);
        assertThat(Entitlement.partTime(15, 17 * 60)).isEqualTo(51 * 60);
        assertThat(Entitlement.partTime(15, 18 * 60 + 30)).isEqualTo(56 * 60);
        assertThat(Entitlement.partTime(15, 14 * 60)).isZero();
    }

    @Test
    void AL_13_hiredOnTheLastOfAugust() {
        var hired = LocalDate.of(2026, 8, 31);
        assertThat(Entitlement.monthly(hired))
                .containsExactly(dates(
                        "2026-10-01",
                        "2026-10-31",
                        "2026-12-01",
                        "2026-12-31",
                        "2027-01-31",
                        "2027-03-01",
                        "2027-03-31",
                        "2027-05-01",
                        "2027-05-31",
                        "2027-07-01",
                        "2027-07-31"));
        assertThat(Entitlement.anniversary(hired, 12)).isEqualTo("2027-08-31");
    }

    @Test
    void FY_01_FY_06_roundedUpToTheStep() {
        var july = LocalDate.of(2025, 7, 1);
        assertThat(Entitlement.firstFiscalYear(july, JANUARY, LeaveRounding.CEIL_0_01))
                .isEqualTo(3634); // 7.57
        assertThat(Entitlement.firstFiscalYear(july, JANUARY, LeaveRounding.CEIL_0_5))
                .isEqualTo(3840);
        var last = LocalDate.of(2025, 12, 31);
        assertThat(Entitlement.firstFiscalYear(last, JANUARY, LeaveRounding.CEIL_0_01))
                .isEqualTo(24);
        assertThat(Entitlement.firstFiscalYear(last, JANUARY, LeaveRounding.CEIL_0_5))
                .isEqualTo(240);
    }

    @Test
    void FY_02_FY_03_FY_04_FY_05_theYearBeforeIsTheDenominator() {
        assertThat(first("2021-11-08", JANUARY)).isEqualTo(1066); // 2.2192 -> 2.22
        assertThat(first("2024-07-01", JANUARY)).isEqualTo(3624); // 7.5410 -> 7.55
        assertThat(first("2025-10-01", MonthDay.of(4, 1))).isEqualTo(3591); // 7.4795 -> 7.48
        assertThat(first("2026-01-01", JANUARY)).isEqualTo(15 * 480);
    }

    private static int first(String hired, MonthDay start) {
        return Entitlement.firstFiscalYear(LocalDate.parse(hired), start, LeaveRounding.CEIL_0_01);
    }

    private static LocalDate[] dates(String... days) {
        return Stream.of(days).map(LocalDate::parse).toArray(LocalDate[]::new);
    }
}

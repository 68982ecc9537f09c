package io.hrsystem.contract.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import io.hrsystem.contract.attendance.WeeklyTotals.Day;
import io.hrsystem.contract.attendance.WeeklyTotals.WeekState;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Hours of Monday to Sunday; those of a holiday are marked. */
class WeeklyTotalsTest {
    private static final WorkingTimeRules RULES = WorkingTimeRules.on(LocalDate.of(2026, 3, 2));

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "WK-01, 10 10 10 10 10,          10,   10,   WARN",
        "WK-02, 8 8 8 8 8 4,             4,    4,    OK",
        "WK-03, 10 0 10 10 10,           8,    0,    OK",
        "WK-04, 15 0 15 0 15,            21,   5,    OK",
        "WK-05, 10 10 10 10 10 4,        14,   14,   VIOLATION",
        "WK-06, 9 9 9 9 9 0 8h,          5,    13,   VIOLATION",
        "WK-07, 10.4 10.4 10.4 10.4 10.4, 12,  12,   WARN",
        "WK-08, 10.5 10.5 10.5 10.5 10.5, 12.5, 12.5, VIOLATION",
    })
    void aWeekComesTo(String id, String hours, String overtime, String extension, WeekState state) {
        var week = WeeklyTotals.of(days(hours), RULES);
        assertThat(week.overtimeMinutes()).isEqualTo(minutes(overtime));
        assertThat(week.extensionMinutes()).isEqualTo(minutes(extension));
        assertThat(week.state()).isEqualTo(state);
    }

    @Test
    void itIsAtRiskFromTheSameMinuteOnWhicheverItIsMadeOf() {
        var least = WeeklyTotals.leastAtRisk(RULES);
        for (var minutes = 0; minutes <= 60 * 60; minutes++)
            for (var holiday : List.of(0, minutes / 3, minutes)) {
                var week = WeeklyTotals.of(List.of(new Day(minutes - holiday, holiday)), RULES);
                assertThat(week.state() != WeekState.OK)
                        .as("%d minutes, %d of them on a holiday", minutes, holiday)
                        .isEqualTo(minutes >= least);
            }
    }

    private static List<Day> days(String hours) {
        return Arrays.stream(hours.split(" ")).map(WeeklyTotalsTest::day).toList();
    }

    private static Day day(String hours) {
        return hours.endsWith("h") ? new Day(0, minutes(hours.replace("h", ""))) : new Day(minutes(hours), 0);
    }

    private static int minutes(String hours) {
        return new BigDecimal(hours).multiply(BigDecimal.valueOf(60)).intValueExact();
    }
}

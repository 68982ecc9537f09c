package io.hrsystem.contract.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicHolidaysTest {
    private final PublicHolidays holidays = PublicHolidays.shipped();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-02-12", "2024-10-01", "2025-01-27", "2025-03-03", "2025-05-06", "2025-10-08", "2026-02-18",
                "2026-03-02", "2026-05-01", "2026-05-25", "2026-06-03", "2026-08-17", "2026-10-05", "2027-02-09",
                "2027-10-11", "2027-12-27"
            })
    void substitutesAndTemporaryOnesAreAmongThem(LocalDate date) {
        assertThat(holidays.nameOn(date)).isPresent();
        assertThat(date.getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-04", "2026-06-08", "2026-02-19", "2026-09-28", "2027-06-07", "2028-01-03"})
    void otherDaysAreNone(LocalDate date) {
        assertThat(holidays.nameOn(date)).isEmpty();
    }

    @Test
    void eachYearHasThoseOfFixedDates() {
        for (var year = 2024; year <= 2027; year++)
            for (var day :
                    new String[] {"01-01", "03-01", "05-01", "05-05", "06-06", "08-15", "10-03", "10-09", "12-25"})
                assertThat(holidays.nameOn(LocalDate.parse(year + "-" + day))).isPresent();
    }
}

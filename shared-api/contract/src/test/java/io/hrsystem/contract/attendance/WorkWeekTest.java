package io.hrsystem.contract.attendance;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.hrsystem.contract.attendance.WorkWeek.Break;
import io.hrsystem.contract.attendance.WorkWeek.Day;
import io.hrsystem.contract.bounds.OutOfBounds;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkWeekTest {
    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
    private static final LocalDate A_WEDNESDAY = LocalDate.of(2026, 3, 4);

    /** Without breaks, between ten in the evening and six. */
    @ParameterizedTest(name = "{0} without {1}: {2}")
    @CsvSource({
        "09:00-18:00, '',                      0",
        "22:00-07:00, 02:00-03:00,             420",
        "22:00-07:00, 06:30-07:00,             480",
        "22:00-07:00, 23:00-00:00 04:00-04:30, 390",
        "00:00-09:00, 05:30-06:30,             330",
        "14:00-23:00, 22:30-23:00,             30",
        "00:00-00:00, '',                      480",
        "05:00-05:00, 12:00-13:00,             480",
    })
    void minutesOfTheNightAreToldFromThoseOfTheDay(String shift, String breaks, int minutes) {
        assertThat(day(shift, breaks).minutesBetween(22 * 60, 6 * 60)).isEqualTo(minutes);
    }

    /** Minutes without breaks, or the field that does not fit. */
    @ParameterizedTest(name = "{0} without {1}, day from {2}: {3}")
    @CsvSource({
        "09:00-18:00, 12:00-13:00,             00:00, 480",
        "09:00-18:00, '',                      00:00, 540",
        "22:00-07:00, 02:00-03:00,             00:00, 480",
        "22:00-07:00, 23:30-00:30,             00:00, 480",
        "22:00-07:00, 23:00-00:00 04:00-04:30, 00:00, 450",
        "00:00-00:00, 00:01-00:02,             00:00, 1439",
        "09:00-09:00, 08:00-09:00,             00:00, 1380",
        "09:00-00:00, 12:00-13:00,             09:00, 840",
        "09:00-18:00, 12:00-13:00 13:00-14:00, 00:00, 420",
        "09:00-18:00, 17:00-18:00,             00:00, 480",
        "09:00-18:00, 12:00-13:00,             09:01, days[0].start",
        "22:00-07:00, 02:00-03:00,             22:01, days[0].start",
        "09:00-18:00, 08:00-09:00,             00:00, days[0].breaks[0]",
        "09:00-18:00, 09:00-10:00,             00:00, days[0].breaks[0]",
        "09:00-18:00, 12:00-12:00,             00:00, days[0].breaks[0]",
        "09:00-18:00, 13:00-12:00,             00:00, days[0].breaks[0]",
        "09:00-18:00, 17:30-18:01,             00:00, days[0].breaks[0]",
        "22:00-07:00, 06:30-07:30,             00:00, days[0].breaks[0]",
        "09:00-18:00, 12:00-13:00 12:59-14:00, 00:00, days[0].breaks[1]",
        "22:00-07:00, 01:00-02:00 23:00-23:30, 00:00, days[0].breaks[1]",
        "09:00-18:00, 10:00-10:01 11:00-11:01 12:00-12:01 13:00-13:01 14:00-14:01 15:00-15:01, 00:00, days[0].breaks"
    })
    void hoursFitTogether(String shift, String breaks, LocalTime startOfDay, String expected) {
        var day = day(shift, breaks);
        var refused = catchThrowableOfType(OutOfBounds.class, () -> WorkWeek.of(List.of(day), 10, startOfDay));
        if (refused != null) assertThat(refused.field()).isEqualTo(expected);
        else
            assertThat(WorkWeek.of(List.of(day), 10, startOfDay).minutes())
                    .as(expected)
                    .isEqualTo(Integer.parseInt(expected));
    }

    @Test
    void noDayOfTheWeekIsNamedTwice() {
        var monday = new Day(MONDAY, LocalTime.of(9, 0), LocalTime.of(18, 0), List.of());
        assertThat(catchThrowableOfType(
                                OutOfBounds.class, () -> WorkWeek.of(List.of(monday, monday), 10, LocalTime.MIDNIGHT))
                        .field())
                .isEqualTo("days");
        assertThat(catchThrowableOfType(OutOfBounds.class, () -> WorkWeek.of(List.of(monday), 241, LocalTime.MIDNIGHT))
                        .field())
                .isEqualTo("graceMinutes");
    }

    @Test
    void aWeekHasTheMinutesOfItsDays() {
        var whole = new Day(MONDAY, LocalTime.of(9, 0), LocalTime.of(18, 0), List.of());
        var half = new Day(FRIDAY, LocalTime.of(9, 0), LocalTime.of(12, 30), List.of());
        assertThat(WorkWeek.of(List.of(whole, half), 10, LocalTime.MIDNIGHT).minutes())
                .isEqualTo(540 + 210);
        assertThat(WorkWeek.STANDARD.minutes()).isEqualTo(40 * 60);
    }

    @Test
    void aNightShiftAndItsBreaksEndOnTheNextDay() {
        var night = WorkWeek.of(List.of(day("22:00-07:00", "23:30-00:30 03:00-03:30")), 10, LocalTime.MIDNIGHT);
        var shift = night.shiftOn(A_WEDNESDAY, SEOUL);
        assertThat(shift.startsAt()).isEqualTo("2026-03-04T13:00:00Z");
        assertThat(shift.endsAt()).isEqualTo("2026-03-04T22:00:00Z");
        assertThat(shift.breaks())
                .extracting(it -> it.startsAt() + " " + it.endsAt())
                .containsExactly(
                        "2026-03-04T14:30:00Z 2026-03-04T15:30:00Z", "2026-03-04T18:00:00Z 2026-03-04T18:30:00Z");
    }

    @Test
    void aDayWithoutAShiftHasAnEmptyOne() {
        var shift = WorkWeek.STANDARD.shiftOn(LocalDate.of(2026, 3, 8), SEOUL);
        assertThat(shift.startsAt()).isEqualTo(shift.endsAt());
        assertThat(shift.breaks()).isEmpty();
    }

    private static Day day(String shift, String breaks) {
        var times = breaks.isEmpty()
                ? List.<Break>of()
                : Arrays.stream(breaks.split(" "))
                        .map(it -> it.split("-"))
                        .map(it -> new Break(LocalTime.parse(it[0]), LocalTime.parse(it[1])))
                        .toList();
        var hours = shift.split("-");
        return new Day(WEDNESDAY, LocalTime.parse(hours[0]), LocalTime.parse(hours[1]), times);
    }
}

package io.hrsystem.contract.attendance;

import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorkScheduleTest {
    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
    private static final LocalDate A_WEDNESDAY = LocalDate.of(2026, 3, 4);

    @Test
    void theStandardShiftIsNineToSixInTheTenantsZone() {
        assertThat(WorkSchedule.STANDARD.shiftOn(A_WEDNESDAY, SEOUL))
                .isEqualTo(new Shift(
                        Instant.parse("2026-03-04T00:00:00Z"),
                        Instant.parse("2026-03-04T09:00:00Z"),
                        Instant.parse("2026-03-04T03:00:00Z"),
                        Instant.parse("2026-03-04T04:00:00Z")));
    }

    @Test
    void aNightShiftEndsOnTheNextDay() {
        var night = new WorkSchedule(
                List.of(WEDNESDAY),
                LocalTime.of(22, 0),
                LocalTime.of(7, 0),
                LocalTime.of(2, 0),
                LocalTime.of(3, 0),
                10,
                LocalTime.MIDNIGHT);
        assertThat(night.shiftOn(A_WEDNESDAY, SEOUL))
                .isEqualTo(new Shift(
                        Instant.parse("2026-03-04T13:00:00Z"),
                        Instant.parse("2026-03-04T22:00:00Z"),
                        Instant.parse("2026-03-04T17:00:00Z"),
                        Instant.parse("2026-03-04T18:00:00Z")));
    }

    @Test
    void aSundayHasNoShift() {
        var sunday = WorkSchedule.STANDARD.shiftOn(LocalDate.of(2026, 3, 8), SEOUL);
        assertThat(sunday.startsAt()).isEqualTo(sunday.endsAt());
    }
}

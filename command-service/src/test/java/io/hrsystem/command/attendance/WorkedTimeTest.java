package io.hrsystem.command.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import io.hrsystem.contract.attendance.Shift;
import io.hrsystem.contract.attendance.WorkSchedule;
import io.hrsystem.contract.attendance.WorkWeek;
import io.hrsystem.contract.attendance.WorkWeek.Break;
import io.hrsystem.contract.attendance.WorkWeek.Day;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkedTimeTest {
    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
    private static final LocalDate DATE = LocalDate.of(2026, 3, 4);
    private static final Shift SHIFT = WorkSchedule.STANDARD.shiftOn(DATE, SEOUL);

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "AT-01, 08:55-18:03, 0, 480, 0, 0",
        "AT-02, 09:17-18:00, 17, 463, 0, 0",
        "AT-03 within the grace, 09:10-18:00, 0, 480, 0, 0",
        "AT-03 after the grace, 09:11-18:00, 11, 469, 0, 0",
        "AT-04, 09:00-17:20, 0, 440, 40, 0",
        "AT-23, 09:00-12:00 13:30-18:00, 0, 450, 0, 30",
        "break only, 09:00-12:30, 0, 180, 300, 0",
        "before the shift, 06:00-08:00, 0, 0, 480, 0",
        "after the shift, 19:00-21:00, 0, 0, 0, 0",
        "three sessions, 09:00-10:00 10:10-12:00 13:00-18:00, 0, 470, 0, 10"
    })
    void worked(String example, String sessions, int late, int recognised, int earlyLeave, int gap) {
        var stays = sessions(sessions);
        assertThat(WorkedTime.late(SHIFT, stays.getFirst().from(), 10)).isEqualTo(late);
        assertThat(WorkedTime.of(SHIFT, late, stays)).isEqualTo(new WorkedTime(recognised, earlyLeave, gap));
    }

    /** Two breaks: noon to one, six to seven. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "whole, 09:00-20:00, 540, 0, 0",
        "gone in the first break, 09:00-12:30, 180, 360, 0",
        "gone in the second break, 09:00-18:15, 480, 60, 0",
        "away over both, 09:00-11:00 19:00-20:00, 180, 0, 360"
    })
    void breaksAreNotWorkedHoweverManyThereAre(
            String example, String sessions, int recognised, int earlyLeave, int gap) {
        var breaks = List.of(
                new Break(LocalTime.of(12, 0), LocalTime.of(13, 0)),
                new Break(LocalTime.of(18, 0), LocalTime.of(19, 0)));
        var shift = shift(LocalTime.of(9, 0), LocalTime.of(20, 0), breaks);
        assertThat(WorkedTime.of(shift, 0, sessions(sessions))).isEqualTo(new WorkedTime(recognised, earlyLeave, gap));
    }

    /** AT-11, up to the punches. */
    @Test
    void aNightShiftIsWorkedOverMidnight() {
        var breaks = List.of(new Break(LocalTime.of(2, 0), LocalTime.of(3, 0)));
        var shift = shift(LocalTime.of(22, 0), LocalTime.of(7, 0), breaks);
        var stay = new Session(
                at("21:55"),
                DATE.plusDays(1).atTime(LocalTime.of(7, 5)).atZone(SEOUL).toInstant());
        assertThat(WorkedTime.of(shift, 0, List.of(stay))).isEqualTo(new WorkedTime(480, 0, 0));
    }

    private static Shift shift(LocalTime start, LocalTime end, List<Break> breaks) {
        return WorkWeek.of(List.of(new Day(DayOfWeek.WEDNESDAY, start, end, breaks)), 10, LocalTime.MIDNIGHT)
                .shiftOn(DATE, SEOUL);
    }

    private static List<Session> sessions(String text) {
        return Arrays.stream(text.split(" "))
                .map(it -> it.split("-"))
                .map(it -> new Session(at(it[0]), at(it[1])))
                .toList();
    }

    private static Instant at(String time) {
        return DATE.atTime(LocalTime.parse(time)).atZone(SEOUL).toInstant();
    }
}

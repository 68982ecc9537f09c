package io.hrsystem.command.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import io.hrsystem.command.attendance.RosterEntry.LastShift;
import io.hrsystem.command.attendance.RosterEntry.OpenSession;
import io.hrsystem.command.attendance.WorkTerms.Employment;
import io.hrsystem.contract.Timeline.Period;
import io.hrsystem.contract.attendance.WorkWeek;
import io.hrsystem.contract.attendance.WorkWeek.Break;
import io.hrsystem.contract.attendance.WorkWeek.Day;
import io.hrsystem.contract.bounds.Times;
import io.hrsystem.contract.tenants.SettingsPart;
import io.hrsystem.platform.RefusalCode;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RosterEntryTest {
    private static final Instant HALF_PAST_MIDNIGHT = Instant.parse("2026-03-04T15:30:00Z");
    private static final LocalDate FOURTH = LocalDate.of(2026, 3, 4);
    private static final LocalDate FIFTH = LocalDate.of(2026, 3, 5);
    private static final Instant FIVE_TO_TEN = Instant.parse("2026-03-04T12:55:00Z");
    private static final OpenSession OPEN_NIGHT = new OpenSession(FOURTH, FIVE_TO_TEN);
    private static final LastShift NIGHT_SHIFT =
            new LastShift(FOURTH, FIVE_TO_TEN, Instant.parse("2026-03-04T22:00:00Z"));
    private static final WorkWeek NIGHTS = everyDay(LocalTime.of(22, 0), LocalTime.of(7, 0), LocalTime.MIDNIGHT);

    /** AT-12. */
    @Test
    void aCheckInBelongsToTheDateInTheTenantsZone() {
        assertThat(entry(WorkWeek.STANDARD, null, null).workDateOfCheckIn(HALF_PAST_MIDNIGHT))
                .isEqualTo(FIFTH);
    }

    /** AT-12. */
    @Test
    void insideANightShiftItBelongsToTheShiftsDate() {
        assertThat(entry(NIGHTS, OPEN_NIGHT, NIGHT_SHIFT).workDateOfCheckIn(HALF_PAST_MIDNIGHT))
                .isEqualTo(FOURTH);
        assertThat(entry(NIGHTS, null, NIGHT_SHIFT).workDateOfCheckIn(HALF_PAST_MIDNIGHT))
                .as("who has gone out for a while")
                .isEqualTo(FOURTH);
        assertThat(entry(NIGHTS, null, NIGHT_SHIFT).workDateOfCheckIn(Instant.parse("2026-03-04T22:00:00Z")))
                .as("when the shift is over")
                .isEqualTo(FIFTH);
    }

    /** AT-25. */
    @Test
    void aNightShiftIsOfTheDateOnWhichItBegins() {
        var entry = entry(NIGHTS, null, null);
        var last = LocalDate.of(2026, 1, 31);
        assertThat(entry.workDateOfCheckIn(Instant.parse("2026-01-31T12:55:00Z")))
                .isEqualTo(last);
        assertThat(entry.shiftOn(last).endsAt()).isEqualTo("2026-01-31T22:00:00Z");
    }

    @Test
    void aSessionThatWasForgottenTheDayBeforeDoesNotTakeTheNewDay() {
        var came = Instant.parse("2026-03-04T00:00:00Z");
        var shift = new LastShift(FOURTH, came, Instant.parse("2026-03-04T09:00:00Z"));
        assertThat(entry(WorkWeek.STANDARD, new OpenSession(FOURTH, came), shift)
                        .workDateOfCheckIn(Instant.parse("2026-03-04T15:01:00Z")))
                .isEqualTo(FIFTH);
    }

    @Test
    void aCheckOutEndsTheOpenSessionThatBeganBeforeIt() {
        assertThat(entry(NIGHTS, OPEN_NIGHT, NIGHT_SHIFT).workDateOfCheckOut(Instant.parse("2026-03-04T22:05:00Z")))
                .isEqualTo(FOURTH);
        assertThat(entry(WorkWeek.STANDARD, null, null).workDateOfCheckOut(HALF_PAST_MIDNIGHT))
                .isEqualTo(FIFTH);
    }

    /** The clocks of Seoul show nine hours more. */
    @ParameterizedTest
    @CsvSource({
        "00:00, 2026-03-04T14:59:00Z, 2026-03-04",
        "00:00, 2026-03-04T15:00:00Z, 2026-03-05",
        "05:00, 2026-03-04T19:59:00Z, 2026-03-04",
        "05:00, 2026-03-04T20:00:00Z, 2026-03-05",
        "23:59, 2026-03-04T14:58:00Z, 2026-03-03",
        "23:59, 2026-03-04T14:59:00Z, 2026-03-04"
    })
    void aWorkDateBeginsAtTheStartOfItsDay(LocalTime startOfDay, Instant at, LocalDate date) {
        var week = everyDay(LocalTime.of(23, 59), LocalTime.of(23, 59), startOfDay);
        assertThat(entry(week, null, null).workDateOfCheckIn(at)).isEqualTo(date);
    }

    /** On the fifth another schedule, with a day that begins at five, and another zone hold. */
    @Test
    void eachDateHasItsOwnScheduleAndZone() {
        var lateDays = everyDay(LocalTime.of(9, 0), LocalTime.of(18, 0), LocalTime.of(5, 0));
        var hanoi = part("Asia/Ho_Chi_Minh");
        var weeks = List.of(new Period<>(Times.EARLIEST, FIFTH, NIGHTS), new Period<>(FIFTH, null, lateDays));
        var terms = new WorkTerms(
                List.of(new Period<>(Times.EARLIEST, FIFTH, SettingsPart.DEFAULTS), new Period<>(FIFTH, null, hanoi)),
                List.of(new Period<>(Times.EARLIEST, null, new Employment(weeks, null))));
        assertThat(terms.workDateOf(Instant.parse("2026-03-04T15:30:00Z"))).isEqualTo(FOURTH);
        assertThat(terms.workDateOf(Instant.parse("2026-03-04T21:59:00Z"))).isEqualTo(FOURTH);
        assertThat(terms.workDateOf(Instant.parse("2026-03-04T22:00:00Z"))).isEqualTo(FIFTH);
        assertThat(terms.shiftOn(FOURTH).startsAt()).isEqualTo("2026-03-04T13:00:00Z");
        assertThat(terms.shiftOn(FIFTH).startsAt()).isEqualTo("2026-03-05T02:00:00Z");
    }

    @Test
    void whoIsNotEmployedOnADateIsRefusedOnIt() {
        var terms = new WorkTerms(
                List.of(),
                List.of(
                        new Period<>(FOURTH, FIFTH, new Employment(List.of(), null)),
                        new Period<>(
                                FIFTH, FIFTH.plusDays(1), new Employment(List.of(), RefusalCode.ON_LEAVE_OF_ABSENCE))));
        assertThat(terms.refusalOn(FOURTH.minusDays(1))).isEqualTo(RefusalCode.NOT_YET_HIRED);
        assertThat(terms.refusalOn(FOURTH)).isNull();
        assertThat(terms.refusalOn(FIFTH)).isEqualTo(RefusalCode.ON_LEAVE_OF_ABSENCE);
        assertThat(terms.refusalOn(FIFTH.plusDays(1))).isEqualTo(RefusalCode.EMPLOYMENT_ENDED);
    }

    private static SettingsPart part(String zone) {
        return SettingsPart.of(ZoneId.of(zone), null, null, null, null, null, null, null, null, null, null, null);
    }

    private static WorkWeek everyDay(LocalTime start, LocalTime end, LocalTime startOfDay) {
        var breaks = end.isAfter(start) ? List.<Break>of() : List.of(new Break(LocalTime.of(2, 0), LocalTime.of(3, 0)));
        return WorkWeek.of(
                Stream.of(DayOfWeek.values())
                        .map(it -> new Day(it, start, end, breaks))
                        .toList(),
                10,
                startOfDay);
    }

    private static RosterEntry entry(WorkWeek week, @Nullable OpenSession open, @Nullable LastShift last) {
        var weeks = List.of(new Period<>(Times.EARLIEST, null, week));
        var employed = new Period<>(Times.EARLIEST, null, new Employment(weeks, null));
        return new RosterEntry(new WorkTerms(List.of(), List.of(employed)), open, last);
    }
}

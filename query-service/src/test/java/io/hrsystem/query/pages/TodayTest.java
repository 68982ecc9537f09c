package io.hrsystem.query.pages;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.hrsystem.query.pages.Today.Due;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TodayTest {
    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
    private static final Company COMPANY = new Company("Acme", SEOUL, TODAY);
    private static final Shift DAY = new Shift(LocalTime.of(9, 0), LocalTime.of(18, 0), List.of());
    private static final Shift NIGHT = new Shift(LocalTime.of(22, 0), LocalTime.of(7, 0), List.of());

    @Test
    void whoHasNotComeChecksIn() {
        assertThat(today(DAY, "08:00").due()).isEqualTo(Due.CHECK_IN);
        assertThat(today(null, "08:00").due()).isEqualTo(Due.CHECK_IN);
    }

    @Test
    void whoIsThereChecksOutAndWhoHasGoneMayComeBack() {
        assertThat(today(DAY, "12:00", open(TODAY, "08:50")).due()).isEqualTo(Due.CHECK_OUT);
        assertThat(today(DAY, "12:00", open(TODAY, "08:50")).minutesSoFar()).isEqualTo(190);
        assertThat(today(DAY, "18:30", closed(TODAY, "08:50", "18:01")).due()).isEqualTo(Due.CHECK_IN_AGAIN);
    }

    @Test
    void aNightBelongsToTheDayOnWhichItBeganUntilHoursAfterItsEnd() {
        var yesterday = TODAY.minusDays(1);
        var early = today(NIGHT, "06:30", open(yesterday, "21:55"));
        assertThat(early.due()).isEqualTo(Due.CHECK_OUT);
        assertThat(early.shown()).isEqualTo(yesterday);
        assertThat(today(NIGHT, "10:59", open(yesterday, "21:55")).due()).isEqualTo(Due.CHECK_OUT);
        assertThat(today(NIGHT, "11:01", open(yesterday, "21:55")).due()).isEqualTo(Due.CHECK_IN);
    }

    @Test
    void whoForgotToCheckOutYesterdayChecksInAndIsTold() {
        var yesterday = TODAY.minusDays(1);
        var today = today(DAY, "08:50", open(yesterday, "08:58"));
        assertThat(today.due()).isEqualTo(Due.CHECK_IN);
        assertThat(today.forgotten()).isEqualTo(yesterday);
        assertThat(today.shown()).isEqualTo(TODAY);
    }

    @Test
    void whoIsAwayHasNothingToDo() {
        assertThat(Today.of(COMPANY, "LOA", List.of(), _ -> DAY, at(TODAY, "09:00"))
                        .due())
                .isEqualTo(Due.NOTHING);
    }

    @Test
    void theLineOfADayHoldsShiftWorkAndNow() {
        var bar = DayBar.of(today(DAY, "12:00", open(TODAY, "08:30")), SEOUL);
        var work = requireNonNull(requireNonNull(bar).work());
        assertThat(work.from()).isLessThan(bar.shift().from());
        assertThat(work.from() + work.width()).isBetween(requireNonNull(bar.now()) - 2, bar.now() + 2);
        assertThat(DayBar.of(today(null, "12:00"), SEOUL)).isNull();
    }

    @Test
    void timesAreThoseOfTheCompanyAndSpansAreWords() {
        var korean = new Words(Locale.KOREAN, SEOUL);
        assertThat(korean.time(at(TODAY, "08:05"))).isEqualTo("08:05");
        assertThat(korean.time(at(TODAY.plusDays(1), "07:02"), TODAY)).isEqualTo("07:02 (+1일)");
        assertThat(korean.fullDay(TODAY)).isEqualTo("2026년 11월 26일 목요일");
        assertThat(korean.span(0)).isEqualTo("0분");
        assertThat(korean.span(480)).isEqualTo("8시간");
        assertThat(new Words(Locale.ENGLISH, SEOUL).span(61)).isEqualTo("1 h 1 min");
    }

    private static Today today(@Nullable Shift shift, String time, WorkDate... days) {
        return Today.of(COMPANY, "ACTIVE", List.of(days), _ -> shift, at(TODAY, time));
    }

    private static WorkDate open(LocalDate day, String in) {
        return new WorkDate(day, "OPEN", at(day, in), null, 0, 0, 0, true, null, null);
    }

    private static WorkDate closed(LocalDate day, String in, String out) {
        return new WorkDate(day, "PRESENT", at(day, in), at(day, out), 480, 0, 0, false, null, null);
    }

    private static Instant at(LocalDate day, String time) {
        return day.atTime(LocalTime.parse(time)).atZone(SEOUL).toInstant();
    }
}

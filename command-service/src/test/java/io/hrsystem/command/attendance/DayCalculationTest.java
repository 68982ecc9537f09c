package io.hrsystem.command.attendance;

import static io.hrsystem.command.attendance.TestDay.SUNDAY;
import static io.hrsystem.command.attendance.TestDay.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.hrsystem.contract.attendance.DayFlag;
import io.hrsystem.contract.attendance.DayKind;
import io.hrsystem.contract.attendance.DayStatus;
import io.hrsystem.contract.attendance.SegmentKind;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DayCalculationTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "AT-01 PRESENT,           08:55-18:03,             PRESENT, 480, 548, 0,  0,  0",
        "AT-02 late,              09:17-18:00,             LATE,    463, 523, 17, 0,  0",
        "AT-03 within the grace,  09:10-18:00,             PRESENT, 480, 530, 0,  0,  0",
        "AT-03 beyond the grace,  09:11-18:00,             LATE,    469, 529, 11, 0,  0",
        "AT-04 early,             09:00-17:20,             PRESENT, 440, 500, 0,  40, 0",
        "AT-23 gap,               09:00-12:00 13:30-18:00, PRESENT, 450, 450, 0,  0,  30",
    })
    void aDayWithAStay(
            String id, String stays, DayStatus status, int recognised, int there, int late, int early, int gap) {
        var day = TestDay.standard(stays).closed();
        assertThat(day.status()).isEqualTo(status);
        assertThat(day.scheduledMinutes()).isEqualTo(480);
        var minutes = day.minutes();
        assertThat(minutes.recognised()).isEqualTo(recognised);
        assertThat(minutes.late()).isEqualTo(late);
        assertThat(minutes.earlyLeave()).isEqualTo(early);
        assertThat(minutes.gap()).isEqualTo(gap);
        assertThat(minutes.absent()).isEqualTo(late + early + gap);
        assertThat(minutes.overtime() + minutes.leave() + minutes.holiday() + minutes.premium())
                .isZero();
        // the only break in a stay is that of an hour
        assertThat(minutes.raw()).isEqualTo(id.startsWith("AT-23") ? there : there - 60);
        assertThat(day.flags().contains(DayFlag.GAP)).isEqualTo(gap > 0);
        assertThat(day.flags().contains(DayFlag.UNAPPROVED_OVERTIME)).isEqualTo(id.startsWith("AT-01"));
    }

    @Test
    void AT_05_aMissingCheckOutIsNoAbsence() {
        var day = TestDay.standard("09:00-").closed();
        assertThat(day.status()).isEqualTo(DayStatus.INCOMPLETE);
        assertThat(day.minutes().recognised()).isZero();
        assertThat(day.minutes().absent()).isZero();
        assertThat(day.flags()).containsExactly(DayFlag.MISSING_CHECK_OUT);
    }

    @Test
    void AT_06_whoDoesNotComeIsAbsent() {
        var day = TestDay.standard("").closed();
        assertThat(day.status()).isEqualTo(DayStatus.ABSENT);
        assertThat(day.minutes().absent()).isEqualTo(480);
        assertThat(day.flags()).containsExactly(DayFlag.NO_CHECK_IN);
    }

    @Test
    void AT_07_whoIsOnLeaveIsNot() {
        var day = TestDay.standard("").onLeave("09:00-18:00").closed();
        assertThat(day.status()).isEqualTo(DayStatus.LEAVE);
        assertThat(day.minutes().leave()).isEqualTo(480);
        assertThat(day.minutes().absent()).isZero();
        assertThat(day.flags()).isEmpty();
    }

    @ParameterizedTest(name = "AT-08 {0}")
    @CsvSource({"WEEKLY_HOLIDAY, WEEKLY_HOLIDAY", "PUBLIC_HOLIDAY, PUBLIC_HOLIDAY", "DAY_OFF, DAY_OFF", "FREE, DAY_OFF"
    })
    void nobodyIsAbsentOnAHoliday(DayKind kind, DayStatus status) {
        var day = TestDay.of(LocalDate.of(2026, 3, 2), kind, "09:00-18:00", "12:00-13:00", "")
                .closed();
        assertThat(day.status()).isEqualTo(status);
        assertThat(day.minutes().absent()).isZero();
        assertThat(day.scheduledMinutes()).isZero();
        assertThat(day.segments()).isEmpty();
        assertThat(day.flags()).isEmpty();
    }

    @Test
    void AT_10_whoIsOnLeaveOfAbsenceIsNeitherThereNorAbsent() {
        var day = TestDay.standard("").away().closed();
        assertThat(day.status()).isEqualTo(DayStatus.ON_LOA);
        assertThat(day.minutes().absent()).isZero();
        assertThat(day.segments()).isEmpty();
    }

    @Test
    void AT_11_aNightShiftIsOfTheDateItBeginsOn() {
        var day = TestDay.of(WEDNESDAY, DayKind.WORKING, "22:00-07:00", "02:00-03:00", "21:55-07:05")
                .closed();
        assertThat(day.status()).isEqualTo(DayStatus.PRESENT);
        assertThat(day.minutes().recognised()).isEqualTo(480);
        assertThat(day.minutes().night()).isEqualTo(420);
    }

    @Test
    void AT_18_halfADayOfLeaveMovesTheBeginning() {
        var day = TestDay.standard("13:58-18:00").onLeave("09:00-14:00").closed();
        assertThat(day.status()).isEqualTo(DayStatus.PRESENT);
        assertThat(day.minutes().late()).isZero();
        assertThat(day.minutes().recognised()).isEqualTo(240);
        assertThat(day.minutes().leave()).isEqualTo(240);
        assertThat(day.minutes().absent()).isZero();
    }

    @Test
    void halfADayOfLeaveIsNoExcuseForTheOther() {
        var day = TestDay.standard("").onLeave("09:00-14:00").closed();
        assertThat(day.status()).isEqualTo(DayStatus.ABSENT);
        assertThat(day.minutes().absent()).isEqualTo(240);
        assertThat(day.minutes().leave()).isEqualTo(240);
    }

    @Test
    void AT_19_workOnASundayIsHolidayWork() {
        var day = TestDay.of(SUNDAY, DayKind.WEEKLY_HOLIDAY, "", "12:00-13:00", "09:00-20:00")
                .approved("09:00-20:00")
                .closed();
        assertThat(day.status()).isEqualTo(DayStatus.PRESENT);
        assertThat(day.minutes().holiday()).isEqualTo(600);
        assertThat(day.minutes().overtime()).isZero();
        assertThat(day.minutes().premium()).isEqualTo(480 / 2 + 120);
        assertThat(day.segments().stream().map(it -> it.kind()))
                .containsExactly(SegmentKind.HOLIDAY_WORK, SegmentKind.BREAK, SegmentKind.HOLIDAY_WORK);
    }

    @Test
    void workOnASundayThatNobodyApprovedIsVisibleAndDoesNotCount() {
        var day = TestDay.of(SUNDAY, DayKind.WEEKLY_HOLIDAY, "", "12:00-13:00", "09:00-20:00")
                .closed();
        assertThat(day.status()).isEqualTo(DayStatus.WEEKLY_HOLIDAY);
        assertThat(day.minutes().holiday()).isZero();
        assertThat(day.minutes().raw()).isEqualTo(600);
        assertThat(day.flags()).contains(DayFlag.UNAPPROVED_OVERTIME);
    }

    @Test
    void AT_24_aMissingBreakIsSaid() {
        var day = TestDay.of(WEDNESDAY, DayKind.WORKING, "09:00-13:00", "", "09:00-13:00")
                .closed();
        assertThat(day.minutes().recognised()).isEqualTo(240);
        assertThat(day.flags()).containsExactly(DayFlag.BREAK_MISSING);
        assertThat(TestDay.standard("09:00-18:00").closed().flags()).isEmpty();
        assertThat(TestDay.standard("09:00-10:59 11:00-18:00").closed().flags()).containsExactly(DayFlag.GAP);
    }

    @Test
    void overtimeCountsAsFarAsItIsApproved() {
        var day = TestDay.standard("09:00-21:00").approved("18:00-20:00").closed();
        assertThat(day.minutes().recognised()).isEqualTo(480);
        assertThat(day.minutes().overtime()).isEqualTo(120);
        assertThat(day.minutes().raw()).isEqualTo(660);
        assertThat(day.minutes().premium()).isEqualTo(60);
        assertThat(day.flags()).containsExactly(DayFlag.UNAPPROVED_OVERTIME);
    }

    @Test
    void whatIsMissingInTheDayComesBeforeThePremium() {
        var day = TestDay.standard("09:17-20:00").approved("18:00-20:00").closed();
        assertThat(day.minutes().overtime()).isEqualTo(120);
        // 463 + 120 - 480 = 103, of which a half is 51.5
        assertThat(day.minutes().premium()).isEqualTo(52);
    }

    @Test
    void graceOfWhoHasNotLeftIsNoAbsence() {
        var day = TestDay.standard("09:05-").closed();
        assertThat(day.minutes().late()).isZero();
        assertThat(day.minutes().absent()).isZero();
        var late = TestDay.standard("09:20-").closed();
        assertThat(late.minutes().absent()).isEqualTo(20);
        assertThat(late.status()).isEqualTo(DayStatus.INCOMPLETE);
    }

    /** Long days as shifts of those hours, and as shifts of eight hours with the rest approved. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "PM-01, WORKING,        09:00-18:00, 12:00-13:00,             09:00-18:00, '',          480, 0,   0,   0,   0,"
                + "   0",
        "PM-02, WORKING,        09:00-22:30, 12:00-13:00 18:00-18:30, 09:00-22:30, '',          720, 30,  240, 0,   0,"
                + "   135",
        "PM-02, WORKING,        09:00-18:00, 12:00-13:00,             09:00-22:30, 18:30-22:30, 720, 30,  240, 0,   0,"
                + "   135",
        "PM-03, WORKING,        22:00-07:00, 02:00-03:00,             22:00-07:00, '',          480, 420, 0,   0,   0,"
                + "   210",
        "PM-04, WORKING,        20:00-07:00, 00:00-01:00,             20:00-07:00, '',          600, 420, 120, 0,   0,"
                + "   270",
        "PM-04, WORKING,        20:00-05:00, 00:00-01:00,             20:00-07:00, 20:00-07:00, 600, 420, 120, 0,   0,"
                + "   270",
        "PM-05, WEEKLY_HOLIDAY, '',          12:00-13:00,             09:00-20:00, 09:00-20:00, 600, 0,   0,   480,"
                + " 120, 360",
        "PM-06, WEEKLY_HOLIDAY, '',          22:00-22:30 00:00-00:30, 18:00-03:00, 18:00-03:00, 480, 240, 0,   480, 0,"
                + "   360",
        "PM-07, WEEKLY_HOLIDAY, '',          18:00-19:00,             14:00-02:00, 14:00-02:00, 660, 240, 0,   480,"
                + " 180, 540",
        "PM-08, WORKING,        05:00-14:00, 09:00-10:00,             05:00-14:00, '',          480, 60,  0,   0,   0,"
                + "   30",
    })
    void premiums(
            String id,
            DayKind kind,
            String shift,
            String breaks,
            String stays,
            String approved,
            int work,
            int night,
            int overtime,
            int holiday,
            int longHoliday,
            int premium) {
        var date = kind == DayKind.WORKING ? WEDNESDAY : SUNDAY;
        var day =
                TestDay.of(date, kind, shift, breaks, stays).approved(approved).closed();
        var minutes = day.minutes();
        assertThat(minutes.recognised() + minutes.overtime() + minutes.holiday())
                .isEqualTo(work);
        assertThat(minutes.night()).isEqualTo(night);
        assertThat(minutes.overtime()).isEqualTo(overtime);
        assertThat(minutes.holiday()).isEqualTo(holiday + longHoliday);
        assertThat(minutes.premium()).isEqualTo(premium);
    }
}

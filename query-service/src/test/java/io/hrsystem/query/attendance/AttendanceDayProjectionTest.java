package io.hrsystem.query.attendance;

import static io.hrsystem.query.platform.projections.ProjectionFixture.TENANT;
import static org.assertj.core.api.Assertions.assertThat;

import io.hrsystem.contract.attendance.AttendanceEvent;
import io.hrsystem.contract.attendance.AttendanceEvent.CheckedIn;
import io.hrsystem.contract.attendance.AttendanceEvent.CheckedOut;
import io.hrsystem.contract.attendance.AttendanceEvent.CorrectionApproved;
import io.hrsystem.contract.attendance.AttendanceEvent.CorrectionRejected;
import io.hrsystem.contract.attendance.AttendanceEvent.CorrectionRequested;
import io.hrsystem.contract.attendance.AttendanceEvent.DayClosed;
import io.hrsystem.contract.attendance.AttendanceEvent.DayClosingDeferred;
import io.hrsystem.contract.attendance.AttendanceEvent.DayClosingSkipped;
import io.hrsystem.contract.attendance.ClosingCause;
import io.hrsystem.contract.attendance.CorrectionId;
import io.hrsystem.contract.attendance.DayMinutes;
import io.hrsystem.contract.attendance.FromTo;
import io.hrsystem.contract.attendance.Punch;
import io.hrsystem.contract.attendance.PunchSource;
import io.hrsystem.contract.attendance.Segment;
import io.hrsystem.contract.attendance.SegmentKind;
import io.hrsystem.contract.attendance.WorkSchedule;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.personal.FreeText;
import io.hrsystem.query.attendance.AttendanceDayRow.Key;
import io.hrsystem.query.attendance.AttendanceDayRow.Minutes;
import io.hrsystem.query.attendance.AttendanceDayRow.Punches;
import io.hrsystem.query.attendance.AttendanceDayRow.Shift;
import io.hrsystem.query.platform.projections.ProjectionFixture;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AttendanceDayProjectionTest {
    private static final EmployeeId ANNA = new EmployeeId("anna");
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final Key DAY = new Key(TENANT, ANNA, MONDAY);
    private static final Shift SHIFT = new Shift(at("09:00"), at("18:00"));
    private static final CorrectionId CORRECTION = new CorrectionId("correction");
    private static final io.hrsystem.contract.attendance.Shift WORK =
            WorkSchedule.STANDARD.shiftOn(MONDAY, ZoneOffset.UTC);

    private final ProjectionFixture<AttendanceEvent, AttendanceDayRow> days =
            ProjectionFixture.of(new AttendanceDayProjection());

    @Test
    void aDayIsOpenFromTheFirstCheckInOn() {
        days.given(in("09:20", 20)).expectRows(row(DayStatus.OPEN, "09:20", null, new Minutes(0, 20, 0, 0), 1));
    }

    @Test
    void aCheckOutEndsItLateOrInTime() {
        days.given(in("08:58", 0), out("17:00", 420, 60, 0))
                .expectRows(row(DayStatus.PRESENT, "08:58", "17:00", new Minutes(420, 0, 60, 0), 2));
        days.given(in("09:20", 20), out("18:05", 460, 0, 0))
                .expectRows(row(DayStatus.LATE, "09:20", "18:05", new Minutes(460, 20, 0, 0), 2));
    }

    @Test
    void aSecondSessionOpensItAgainAndKeepsWhatWasThere() {
        days.given(in("09:20", 20), out("12:00", 160, 300, 0), in("14:00", 0))
                .expectRows(row(DayStatus.OPEN, "09:20", "12:00", new Minutes(160, 20, 300, 0), 3));
        days.given(in("09:20", 20), out("12:00", 160, 300, 0), in("14:00", 0), out("18:00", 400, 0, 60))
                .expectRows(row(DayStatus.LATE, "09:20", "18:00", new Minutes(400, 20, 0, 60), 4));
    }

    @Test
    void aCorrectionIsItsNextVersion() {
        days.given(in("09:20", 20), out("17:00", 400, 60, 0), requested(), approved(), rejected())
                .expectRows(correctedRow(3));
    }

    @Test
    void whatItWasClosedWithHoldsUntilItIsClosedAnew() {
        var absent = closed(1, io.hrsystem.contract.attendance.DayStatus.ABSENT, 0, 480);
        var present = closed(2, io.hrsystem.contract.attendance.DayStatus.PRESENT, 480, 0);
        var until = new DayClosingDeferred(ANNA, MONDAY, at("22:00"));
        var skipped = new DayClosingSkipped(ANNA, MONDAY);
        var punched = days.givenEveryEvent(
                        until,
                        skipped,
                        absent,
                        requested(),
                        in("09:20", 20),
                        out("18:00", 460, 0, 0),
                        rejected(),
                        approved())
                .rows()
                .getFirst();
        assertThat(punched.status()).isEqualTo(DayStatus.ABSENT);
        assertThat(punched.minutes()).isEqualTo(new Minutes(0, 0, 0, 0));
        assertThat(punched.punches()).isEqualTo(new Punches(at("09:00"), at("18:00")));
        assertThat(punched.closing()).isEqualTo(Closing.of(absent));
        assertThat(punched.correctionId()).isEqualTo(CORRECTION);
        assertThat(punched.version()).isEqualTo(6);

        days.given(absent, requested(), approved(), present)
                .expectRows(new AttendanceDayRow(
                        DAY,
                        DayStatus.PRESENT,
                        new Punches(at("09:00"), at("18:00")),
                        new Minutes(480, 0, 0, 0),
                        Closing.of(present),
                        SHIFT,
                        false,
                        CORRECTION,
                        3));
    }

    @Test
    void whoWorksInTheNightIsDeferredAndStillAtWork() {
        var until = new DayClosingDeferred(ANNA, MONDAY, at("22:00"));
        var night = days.given(in("08:58", 0), until);
        assertThat(night.rows().getFirst().status()).isEqualTo(DayStatus.DEFERRED);
        assertThat(night.rows().getFirst().atWork()).isTrue();
        days.given(in("08:58", 0), until, out("18:00", 480, 0, 0))
                .expectRows(row(DayStatus.PRESENT, "08:58", "18:00", new Minutes(480, 0, 0, 0), 3));
    }

    @Test
    void aDayThatNobodyCameOnBeginsWithItsClosing() {
        var holiday = closed(1, io.hrsystem.contract.attendance.DayStatus.WEEKLY_HOLIDAY, 0, 0);
        days.given(holiday)
                .expectRows(new AttendanceDayRow(
                        DAY,
                        DayStatus.WEEKLY_HOLIDAY,
                        new Punches(null, null),
                        new Minutes(0, 0, 0, 0),
                        Closing.of(holiday),
                        new Shift(null, null),
                        false,
                        null,
                        1));
        var skipped = days.given(new DayClosingSkipped(ANNA, MONDAY)).rows().getFirst();
        assertThat(skipped.status()).isEqualTo(DayStatus.SKIPPED_TENANT_SUSPENDED);
        assertThat(skipped.closing()).isEqualTo(Closing.NONE);
    }

    @ParameterizedTest
    @EnumSource
    void everyStatusThatADayIsClosedWithIsShown(io.hrsystem.contract.attendance.DayStatus status) {
        var row = days.given(closed(1, status, 0, 0)).rows().getFirst();
        assertThat(row.status()).hasToString(status.name());
    }

    @Test
    void whatWasNeverRecordedBeginsWithACorrection() {
        days.given(requested(), approved()).expectRows(correctedRow(1));
        days.given(requested(), rejected(), in("09:20", 20))
                .expectRows(row(DayStatus.OPEN, "09:20", null, new Minutes(0, 20, 0, 0), 1));
    }

    @Test
    void aDayCannotEndBeforeItHasBegun() {
        days.given().cannotApply(out("18:00", 480, 0, 0), "there is no row").expectRows();
    }

    private static AttendanceEvent requested() {
        return new CorrectionRequested(
                ANNA, MONDAY, CORRECTION, at("09:00"), at("18:00"), WORK, 10, new FreeText("broken clock"), "anna");
    }

    private static AttendanceEvent approved() {
        var day = new FromTo(at("09:00"), at("18:00"));
        return new CorrectionApproved(ANNA, MONDAY, CORRECTION, day, null, WORK, 0, 480, 0, 0, "boss", null);
    }

    private static AttendanceEvent rejected() {
        return new CorrectionRejected(ANNA, MONDAY, CORRECTION, "boss", new FreeText("it was not so"));
    }

    private static AttendanceDayRow row(
            DayStatus status, String checkIn, @Nullable String checkOut, Minutes minutes, long version) {
        var punches = new Punches(at(checkIn), checkOut == null ? null : at(checkOut));
        var atWork = status == DayStatus.OPEN;
        return new AttendanceDayRow(DAY, status, punches, minutes, Closing.NONE, SHIFT, atWork, null, version);
    }

    private static AttendanceDayRow correctedRow(long version) {
        var punches = new Punches(at("09:00"), at("18:00"));
        var minutes = new Minutes(480, 0, 0, 0);
        return new AttendanceDayRow(
                DAY, DayStatus.PRESENT, punches, minutes, Closing.NONE, SHIFT, false, CORRECTION, version);
    }

    private static DayClosed closed(
            int revision, io.hrsystem.contract.attendance.DayStatus status, int recognised, int absent) {
        var segment = new Segment(
                recognised > 0 ? SegmentKind.WORK : SegmentKind.ABSENCE,
                MONDAY.atTime(9, 0),
                MONDAY.atTime(17, 0),
                480);
        var minutes = new DayMinutes(recognised, recognised, 0, 0, 0, absent, 0, 0, 0, 0, 0);
        return new DayClosed(
                ANNA, MONDAY, revision, status, List.of(segment), minutes, 480, List.of(), ClosingCause.BATCH);
    }

    private static CheckedIn in(String time, int lateMinutes) {
        var shift = WorkSchedule.STANDARD.shiftOn(MONDAY, ZoneOffset.UTC);
        return new CheckedIn(ANNA, MONDAY, punch(time), shift, lateMinutes);
    }

    private static CheckedOut out(String time, int recognised, int earlyLeave, int gap) {
        return new CheckedOut(ANNA, MONDAY, punch(time), recognised, earlyLeave, gap);
    }

    private static Punch punch(String time) {
        return new Punch(at(time), ZoneOffset.UTC, PunchSource.TERMINAL);
    }

    private static Instant at(String time) {
        return MONDAY.atTime(LocalTime.parse(time)).toInstant(ZoneOffset.UTC);
    }
}

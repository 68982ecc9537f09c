package io.hrsystem.query.attendance;

import static io.hrsystem.query.platform.projections.ProjectionFixture.TENANT;

import io.hrsystem.contract.attendance.AttendanceEvent;
import io.hrsystem.contract.attendance.AttendanceEvent.CheckedIn;
import io.hrsystem.contract.attendance.AttendanceEvent.CheckedOut;
import io.hrsystem.contract.attendance.AttendanceEvent.CorrectionApproved;
import io.hrsystem.contract.attendance.AttendanceEvent.CorrectionRejected;
import io.hrsystem.contract.attendance.AttendanceEvent.CorrectionRequested;
import io.hrsystem.contract.attendance.CorrectionId;
import io.hrsystem.contract.attendance.FromTo;
import io.hrsystem.contract.attendance.Punch;
import io.hrsystem.contract.attendance.PunchSource;
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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

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

    /** AT-16, up to the day. */
    @Test
    void aCorrectionIsItsNextVersion() {
        days.givenEveryEvent(in("09:20", 20), out("17:00", 400, 60, 0), requested(), approved(), rejected())
                .expectRows(row(DayStatus.PRESENT, "09:00", "18:00", new Minutes(480, 0, 0, 0), 3));
    }

    @Test
    void whatWasNeverRecordedBeginsWithACorrection() {
        days.given(requested(), approved())
                .expectRows(row(DayStatus.PRESENT, "09:00", "18:00", new Minutes(480, 0, 0, 0), 1));
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
        return new AttendanceDayRow(DAY, status, punches, minutes, SHIFT, version);
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

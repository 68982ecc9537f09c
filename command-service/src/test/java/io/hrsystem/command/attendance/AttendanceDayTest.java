package io.hrsystem.command.attendance;

import io.hrsystem.command.attendance.AttendanceCommand.CheckIn;
import io.hrsystem.command.attendance.AttendanceCommand.CheckOut;
import io.hrsystem.contract.attendance.AttendanceEvent.CheckedIn;
import io.hrsystem.contract.attendance.AttendanceEvent.CheckedOut;
import io.hrsystem.contract.attendance.Punch;
import io.hrsystem.contract.attendance.PunchSource;
import io.hrsystem.contract.attendance.Shift;
import io.hrsystem.contract.attendance.WorkSchedule;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.platform.Refusal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

class AttendanceDayTest {
    private static final EmployeeId ANNA = new EmployeeId("anna");
    private static final LocalDate DATE = LocalDate.of(2026, 3, 4);
    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
    private static final Shift SHIFT = WorkSchedule.STANDARD.shiftOn(DATE, SEOUL);

    private final AggregateTestFixture<AttendanceDay> day = new AggregateTestFixture<>(AttendanceDay.class);

    @Test
    void theFirstCheckInSaysHowLateItIs() {
        day.givenNoPriorActivity().when(checkIn("09:17")).expectEvents(checkedIn("09:17", 17));
    }

    @Test
    void aCheckInAfterABreakIsNotLate() {
        day.given(checkedIn("09:00", 0), checkedOut("12:00", 180, 300, 0))
                .when(checkIn("13:30"))
                .expectEvents(checkedIn("13:30", 0));
    }

    /** AT-14. */
    @Test
    void nobodyChecksInTwice() {
        day.given(checkedIn("09:00", 0))
                .when(checkIn("09:01"))
                .expectNoEvents()
                .expectException(Refusal.class)
                .expectExceptionMessage("ALREADY_CHECKED_IN");
    }

    @Test
    void aCheckInBeforeTheLastCheckOutIsRefused() {
        day.given(checkedIn("09:00", 0), checkedOut("12:00", 180, 300, 0))
                .when(checkIn("11:59"))
                .expectNoEvents()
                .expectException(Refusal.class)
                .expectExceptionMessage("CHECKIN_BEFORE_CHECKOUT");
    }

    /** AT-15. */
    @Test
    void nobodyLeavesBeforeTheyCame() {
        day.given(checkedIn("09:00", 0))
                .when(checkOut("08:58"))
                .expectNoEvents()
                .expectException(Refusal.class)
                .expectExceptionMessage("CHECKOUT_BEFORE_CHECKIN");
    }

    /** AT-15. */
    @Test
    void nobodyLeavesWhoDidNotCome() {
        day.givenNoPriorActivity()
                .when(checkOut("18:00"))
                .expectNoEvents()
                .expectException(Refusal.class)
                .expectExceptionMessage("NOT_CHECKED_IN");
    }

    /** AT-23. */
    @Test
    void aGapBetweenSessionsIsFlaggedAndNotRecognised() {
        day.given(checkedIn("09:00", 0), checkedOut("12:00", 180, 300, 0), checkedIn("13:30", 0))
                .when(checkOut("18:00"))
                .expectEvents(checkedOut("18:00", 450, 0, 30));
    }

    private static CheckIn checkIn(String time) {
        return new CheckIn(ANNA, DATE, punch(time), SHIFT, 10);
    }

    private static CheckOut checkOut(String time) {
        return new CheckOut(ANNA, DATE, punch(time));
    }

    private static CheckedIn checkedIn(String time, int late) {
        return new CheckedIn(ANNA, DATE, punch(time), SHIFT, late);
    }

    private static CheckedOut checkedOut(String time, int recognised, int earlyLeave, int gap) {
        return new CheckedOut(ANNA, DATE, punch(time), recognised, earlyLeave, gap);
    }

    private static Punch punch(String time) {
        var at = DATE.atTime(LocalTime.parse(time)).atZone(SEOUL).toInstant();
        return new Punch(at, ZoneOffset.ofHours(9), PunchSource.KIOSK);
    }
}

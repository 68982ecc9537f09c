package io.hrsystem.command.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hrsystem.command.attendance.AttendanceCommand.ApproveCorrection;
import io.hrsystem.command.attendance.AttendanceCommand.RejectCorrection;
import io.hrsystem.command.attendance.AttendanceCommand.RequestCorrection;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.attendance.AttendanceEvent.CheckedIn;
import io.hrsystem.contract.attendance.AttendanceEvent.CheckedOut;
import io.hrsystem.contract.attendance.AttendanceEvent.CorrectionApproved;
import io.hrsystem.contract.attendance.AttendanceEvent.CorrectionRejected;
import io.hrsystem.contract.attendance.AttendanceEvent.CorrectionRequested;
import io.hrsystem.contract.attendance.CorrectionId;
import io.hrsystem.contract.attendance.FromTo;
import io.hrsystem.contract.attendance.Punch;
import io.hrsystem.contract.attendance.PunchSource;
import io.hrsystem.contract.attendance.Shift;
import io.hrsystem.contract.attendance.WorkSchedule;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.identity.Role;
import io.hrsystem.contract.personal.FreeText;
import io.hrsystem.platform.Refusal;
import io.hrsystem.platform.security.Caller;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CorrectionTest {
    private static final EmployeeId ANNA = new EmployeeId("anna");
    private static final EmployeeId BOSS = new EmployeeId("boss");
    private static final LocalDate DATE = LocalDate.of(2026, 3, 4);
    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
    private static final Shift SHIFT = WorkSchedule.STANDARD.shiftOn(DATE, SEOUL);
    private static final CorrectionId CORRECTION = new CorrectionId("correction");
    private static final FreeText REASON = new FreeText("the clock was broken");

    private final AggregateTestFixture<AttendanceDay> day = new AggregateTestFixture<>(AttendanceDay.class);

    /** AT-16, up to the day. */
    @Test
    void whatWasForgottenIsTheDayAfterSomebodyElseAgreed() {
        day.given(requested("09:00", "18:00"))
                .when(approve("boss"))
                .expectEvents(approved("09:00", "18:00", null, 0, 480, 0, 0));
    }

    @Test
    void aMissingCheckOutIsAddedAndTheOriginalStaysInTheEvents() {
        day.given(in("09:00", 0), requested(null, "18:00"))
                .when(approve("boss"))
                .expectEvents(approved("09:00", "18:00", new FromTo(at("09:00"), null), 0, 480, 0, 0));
    }

    @Test
    void whatLiesBetweenTheFirstAndTheLastStays() {
        day.given(in("09:20", 20), out("12:00", 160, 300, 0), in("14:00", 0), out("17:00", 340, 60, 60))
                .andGiven(requested("09:00", "18:00"))
                .when(approve("boss"))
                .expectEvents(approved("09:00", "18:00", new FromTo(at("09:20"), at("17:00")), 0, 420, 0, 60));
    }

    @Test
    void aForgottenCheckInLetsTheDayGoOn() {
        day.given(requested("09:30", null), approved("09:30", null, null, 30, 0, 0, 0))
                .when(new AttendanceCommand.CheckOut(ANNA, DATE, punch("18:00")))
                .expectEvents(new CheckedOut(ANNA, DATE, punch("18:00"), 450, 0, 0));
    }

    @Test
    void aRejectedOneChangesNothing() {
        day.given(in("09:20", 20), requested("09:00", null))
                .when(new RejectCorrection(ANNA, DATE, CORRECTION, "boss", REASON))
                .expectEvents(new CorrectionRejected(ANNA, DATE, CORRECTION, "boss", REASON));
        day.given(
                        in("09:20", 20),
                        requested("09:00", null),
                        new CorrectionRejected(ANNA, DATE, CORRECTION, "boss", REASON))
                .when(new AttendanceCommand.CheckOut(ANNA, DATE, punch("18:00")))
                .expectEvents(new CheckedOut(ANNA, DATE, punch("18:00"), 460, 0, 0));
    }

    @ParameterizedTest(name = "{2}: from {0} to {1}")
    @CsvSource({
        ", 18:00, CORRECTION_WITHOUT_CHECK_IN",
        "18:00, 09:00, CORRECTION_OUT_OF_ORDER",
    })
    void whatIsNoDayIsRefused(@Nullable String checkIn, @Nullable String checkOut, String code) {
        refused(day.givenNoPriorActivity().when(request(checkIn, checkOut)), code);
    }

    @ParameterizedTest(name = "from {0} to {1}")
    @CsvSource({"12:30, ", ", 13:30", "12:30, 13:30"})
    void sessionsStayInOrder(@Nullable String checkIn, @Nullable String checkOut) {
        refused(
                day.given(in("09:00", 0), out("12:00", 180, 300, 0), in("14:00", 0), out("18:00", 420, 0, 60))
                        .when(request(checkIn, checkOut)),
                "CORRECTION_OUT_OF_ORDER");
    }

    @Test
    void noDayIsLongerThanADay() {
        var tooLong = new RequestCorrection(
                ANNA, DATE, CORRECTION, at("09:00"), at("09:01").plusSeconds(86_400), SHIFT, 10, REASON, "anna");
        refused(day.givenNoPriorActivity().when(tooLong), "CORRECTION_OUT_OF_ORDER");
    }

    @Test
    void oneIsDecidedAfterTheOther() {
        refused(day.given(requested("09:00", "18:00")).when(request("09:00", "17:00")), "CORRECTION_PENDING");
        refused(
                day.given(requested("09:00", "18:00"), approved("09:00", "18:00", null, 0, 480, 0, 0))
                        .when(approve("boss")),
                "CORRECTION_DECIDED");
    }

    @Test
    void nobodyDecidesWhatTheyAskedFor() {
        refused(day.given(requested("09:00", "18:00")).when(approve("anna")), "OWN_REQUEST");
        refused(
                day.given(requested("09:00", "18:00"))
                        .when(new RejectCorrection(ANNA, DATE, CORRECTION, "anna", REASON)),
                "OWN_REQUEST");
    }

    @Test
    void hrDecidesForEverybodyAManagerForTheirPeopleAndNobodyForThemselves() {
        var managed = new CorrectionCase(CORRECTION, ANNA, DATE, true);
        assertThat(managed.approve(caller(BOSS, Role.MANAGER), null).actor()).isEqualTo("caller");
        assertThat(managed.approve(caller(null, Role.HR_MANAGER), null).actor()).isEqualTo("caller");
        assertThatThrownBy(() -> managed.approve(caller(ANNA, Role.HR_MANAGER), null))
                .hasMessage("OWN_REQUEST");
        assertThatThrownBy(() -> managed.approve(caller(null, Role.MANAGER), null))
                .hasMessage("NOT_AN_EMPLOYEE");
        var unmanaged = new CorrectionCase(CORRECTION, ANNA, DATE, false);
        assertThatThrownBy(() -> unmanaged.approve(caller(BOSS, Role.MANAGER), null))
                .hasMessage("NOT_THE_MANAGER");
    }

    private static Caller caller(@Nullable EmployeeId employee, Role role) {
        return new Caller(TenantId.next(), "caller", Set.of(role), employee);
    }

    private static void refused(ResultValidator<AttendanceDay> result, String code) {
        result.expectNoEvents().expectException(Refusal.class).expectExceptionMessage(code);
    }

    private static RequestCorrection request(@Nullable String checkIn, @Nullable String checkOut) {
        return new RequestCorrection(ANNA, DATE, CORRECTION, time(checkIn), time(checkOut), SHIFT, 10, REASON, "anna");
    }

    private static CorrectionRequested requested(@Nullable String checkIn, @Nullable String checkOut) {
        return new CorrectionRequested(
                ANNA, DATE, CORRECTION, time(checkIn), time(checkOut), SHIFT, 10, REASON, "anna");
    }

    private static ApproveCorrection approve(String actor) {
        return new ApproveCorrection(ANNA, DATE, CORRECTION, actor, null);
    }

    private static CorrectionApproved approved(
            String checkIn,
            @Nullable String checkOut,
            @Nullable FromTo before,
            int late,
            int recognised,
            int early,
            int gap) {
        var corrected = new FromTo(at(checkIn), time(checkOut));
        return new CorrectionApproved(
                ANNA, DATE, CORRECTION, corrected, before, SHIFT, late, recognised, early, gap, "boss", null);
    }

    private static CheckedIn in(String time, int late) {
        return new CheckedIn(ANNA, DATE, punch(time), SHIFT, late);
    }

    private static CheckedOut out(String time, int recognised, int early, int gap) {
        return new CheckedOut(ANNA, DATE, punch(time), recognised, early, gap);
    }

    private static Punch punch(String time) {
        return new Punch(at(time), ZoneOffset.ofHours(9), PunchSource.KIOSK);
    }

    private static @Nullable Instant time(@Nullable String time) {
        return time == null ? null : at(time);
    }

    private static Instant at(String time) {
        return DATE.atTime(LocalTime.parse(time)).atZone(SEOUL).toInstant();
    }
}

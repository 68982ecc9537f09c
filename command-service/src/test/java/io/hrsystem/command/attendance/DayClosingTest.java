package io.hrsystem.command.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import io.hrsystem.command.attendance.AttendanceCommand.CheckOut;
import io.hrsystem.command.attendance.AttendanceCommand.CloseDay;
import io.hrsystem.command.attendance.AttendanceCommand.SkipDay;
import io.hrsystem.contract.attendance.AttendanceEvent.CheckedIn;
import io.hrsystem.contract.attendance.AttendanceEvent.CheckedOut;
import io.hrsystem.contract.attendance.AttendanceEvent.DayClosed;
import io.hrsystem.contract.attendance.AttendanceEvent.DayClosingDeferred;
import io.hrsystem.contract.attendance.AttendanceEvent.DayClosingSkipped;
import io.hrsystem.contract.attendance.ClosingCause;
import io.hrsystem.contract.attendance.DayFlag;
import io.hrsystem.contract.attendance.DayKind;
import io.hrsystem.contract.attendance.Punch;
import io.hrsystem.contract.attendance.PunchSource;
import io.hrsystem.contract.employees.EmployeeId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

class DayClosingTest {
    private static final EmployeeId ANNA = new EmployeeId("anna");
    private static final LocalDate DATE = TestDay.WEDNESDAY;
    private static final TestDay PLAIN = TestDay.standard("");
    private static final Instant NIGHT = Instant.parse("2026-03-04T18:00:00Z");

    private final AggregateTestFixture<AttendanceDay> day = new AggregateTestFixture<>(AttendanceDay.class);

    @Test
    void AT_20_closingTwiceAddsNothing() {
        var first = closed(PLAIN, 1, ClosingCause.BATCH);
        day.givenNoPriorActivity()
                .when(close(PLAIN, NIGHT, false))
                .expectEvents(first)
                .expectResultMessagePayload(ClosingOutcome.CLOSED);
        fixture()
                .given(first)
                .when(close(PLAIN, NIGHT, false))
                .expectNoEvents()
                .expectResultMessagePayload(ClosingOutcome.UNCHANGED);
    }

    @Test
    void AT_21_leaveThatIsApprovedAfterAnAbsenceClosesTheDateAnew() {
        var onLeave = PLAIN.onLeave("09:00-18:00");
        day.given(closed(PLAIN, 1, ClosingCause.BATCH))
                .when(new CloseDay(ANNA, DATE, onLeave.terms(), Duration.ofHours(4), NIGHT, ClosingCause.LEAVE, true))
                .expectEvents(closed(onLeave, 2, ClosingCause.LEAVE));
    }

    @Test
    void whatWasNeverClosedIsNotClosedAnew() {
        day.given(checkedIn("09:00"))
                .when(close(PLAIN, NIGHT, true))
                .expectNoEvents()
                .expectResultMessagePayload(ClosingOutcome.NEVER_CLOSED);
    }

    @Test
    void AT_11_itIsDeferredAsLongAsSomebodyMayCheckOut() {
        var early = Instant.parse("2026-03-04T12:59:59Z");
        var until = Instant.parse("2026-03-04T13:00:00Z");
        day.givenNoPriorActivity()
                .when(close(PLAIN, early, false))
                .expectEvents(new DayClosingDeferred(ANNA, DATE, until));
        fixture()
                .given(new DayClosingDeferred(ANNA, DATE, until))
                .when(close(PLAIN, early, false))
                .expectNoEvents()
                .expectResultMessagePayload(ClosingOutcome.DEFERRED);
        fixture()
                .given(new DayClosingDeferred(ANNA, DATE, until))
                .when(close(PLAIN, until, false))
                .expectEvents(closed(PLAIN, 1, ClosingCause.BATCH));
        fixture()
                .givenNoPriorActivity()
                .when(close(PLAIN.approved("18:00-21:00"), until, false))
                .expectEvents(new DayClosingDeferred(ANNA, DATE, Instant.parse("2026-03-04T16:00:00Z")));
    }

    @Test
    void AT_22_aSuspendedCompanysDateIsSkippedAndCanBeClosedLater() {
        var skipped = new DayClosingSkipped(ANNA, DATE);
        day.givenNoPriorActivity().when(new SkipDay(ANNA, DATE)).expectEvents(skipped);
        fixture().given(skipped).when(new SkipDay(ANNA, DATE)).expectNoEvents();
        var late = PLAIN.closed().with(DayFlag.LATE_CLOSING).event(ANNA, DATE, 1, ClosingCause.BATCH);
        fixture()
                .given(skipped)
                .when(close(PLAIN, NIGHT.plus(Duration.ofDays(3)), false))
                .expectEvents(late);
    }

    @Test
    void aPunchSaysWhetherTheDateWasClosed() {
        day.given(checkedIn("09:00"))
                .when(new CheckOut(ANNA, DATE, punch("18:00")))
                .expectResultMessagePayload(false);
        fixture()
                .given(checkedIn("09:00"), closed(TestDay.standard("09:00-"), 1, ClosingCause.BATCH))
                .when(new CheckOut(ANNA, DATE, punch("18:00")))
                .expectResultMessagePayload(true);
    }

    /** However late punches arrive: whether it was closed before them, between them, or not at all. */
    @Test
    void whenPunchesArriveDoesNotChangeTheDay() {
        for (var seed = 1L; seed <= 200; seed++) {
            var random = new Random(seed);
            var events = new ArrayList<Object>();
            var stays = new StringBuilder();
            var at = 8 * 60 + random.nextInt(120);
            var revision = 0;
            for (var i = 1 + random.nextInt(3); i > 0; i--) {
                revision += closings(random, revision, stays, events);
                events.add(checkedIn(time(at)));
                stays.append(time(at)).append('-');
                revision += closings(random, revision, stays, events);
                at += 1 + random.nextInt(200);
                events.add(new CheckedOut(ANNA, DATE, punch(time(at)), 0, 0, 0));
                stays.append(time(at)).append(' ');
                at += random.nextInt(60);
            }
            var expected = closed(TestDay.standard(stays.toString()), revision + 1, ClosingCause.BATCH);
            var result = fixture().given(events).when(close(PLAIN, NIGHT, false));
            if (isKnown(expected, events)) result.expectNoEvents();
            else result.expectEvents(expected);
        }
    }

    /** A stay within a break changes nothing. */
    private static boolean isKnown(DayClosed expected, List<Object> events) {
        var last = events.stream().filter(DayClosed.class::isInstance).map(DayClosed.class::cast);
        return last.reduce((_, later) -> later)
                .filter(it -> ClosedDay.of(it).equals(ClosedDay.of(expected)))
                .isPresent();
    }

    private static int closings(Random random, int revision, StringBuilder stays, List<Object> events) {
        if (random.nextBoolean()) return 0;
        events.add(closed(TestDay.standard(stays.toString()), revision + 1, ClosingCause.BATCH));
        return 1;
    }

    @Test
    void aShiftIsClosedByTheHoursOfItsTerms() {
        var nights = TestDay.of(DATE, DayKind.WORKING, "22:00-07:00", "02:00-03:00", "");
        day.givenNoPriorActivity()
                .when(close(nights, NIGHT, false))
                .expectEvents(new DayClosingDeferred(ANNA, DATE, Instant.parse("2026-03-05T02:00:00Z")));
        assertThat(nights.terms().closableFrom(false, Duration.ofHours(4)))
                .isEqualTo(Instant.parse("2026-03-05T02:00:00Z"));
    }

    private static AggregateTestFixture<AttendanceDay> fixture() {
        return new AggregateTestFixture<>(AttendanceDay.class);
    }

    private static CloseDay close(TestDay day, Instant now, boolean again) {
        return new CloseDay(ANNA, DATE, day.terms(), Duration.ofHours(4), now, ClosingCause.BATCH, again);
    }

    private static DayClosed closed(TestDay day, int revision, ClosingCause cause) {
        return day.closed().event(ANNA, DATE, revision, cause);
    }

    private static CheckedIn checkedIn(String time) {
        return new CheckedIn(ANNA, DATE, punch(time), PLAIN.shift(), 0);
    }

    private static String time(int minute) {
        return LocalTime.ofSecondOfDay(minute * 60L).toString();
    }

    private static Punch punch(String time) {
        var at = DATE.atTime(LocalTime.parse(time)).atZone(TestDay.SEOUL).toInstant();
        return new Punch(at, ZoneOffset.ofHours(9), PunchSource.KIOSK);
    }
}

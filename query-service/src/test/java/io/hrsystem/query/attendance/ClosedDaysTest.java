package io.hrsystem.query.attendance;

import static io.hrsystem.contract.identity.Role.HR_MANAGER;
import static org.assertj.core.api.Assertions.assertThat;

import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.attendance.AttendanceEvent;
import io.hrsystem.contract.attendance.AttendanceEvent.CorrectionApproved;
import io.hrsystem.contract.attendance.AttendanceEvent.CorrectionRequested;
import io.hrsystem.contract.attendance.AttendanceEvent.DayClosed;
import io.hrsystem.contract.attendance.AttendanceEvent.DayClosingDeferred;
import io.hrsystem.contract.attendance.ClosingCause;
import io.hrsystem.contract.attendance.CorrectionId;
import io.hrsystem.contract.attendance.DayMinutes;
import io.hrsystem.contract.attendance.DayStatus;
import io.hrsystem.contract.attendance.FromTo;
import io.hrsystem.contract.attendance.Segment;
import io.hrsystem.contract.attendance.SegmentKind;
import io.hrsystem.contract.attendance.Shift;
import io.hrsystem.contract.attendance.WorkSchedule;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.personal.FreeText;
import io.hrsystem.eventstore.GlobalPosition;
import io.hrsystem.query.testing.Client;
import io.hrsystem.query.testing.Client.Answer;
import io.hrsystem.query.testing.Company;
import io.hrsystem.query.testing.Feed;
import io.hrsystem.query.testing.RunningService;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

@RunningService
class ClosedDaysTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final Shift SHIFT = WorkSchedule.STANDARD.shiftOn(MONDAY, ZoneId.of("Asia/Seoul"));
    private static final FreeText REASON = new FreeText("\ub2e8\ub9d0\uae30 \uace0\uc7a5");

    private final Feed feed;
    private final Client client;
    private final Company company;
    private final String hr;

    ClosedDaysTest(Feed feed, Client client) {
        this.feed = feed;
        this.client = client;
        this.company = Company.active(feed, client, "Acme");
        this.hr = client.tokens().of(company.id(), HR_MANAGER);
    }

    @Test
    void AT_16_whatWasShownBeforeTheCorrectionStaysReadable() {
        var anna = company.hire("7", "Anna");
        var before = Instant.now();
        happen(closed(anna, 1, DayStatus.ABSENT, 0));
        var then = Instant.now();
        var id = CorrectionId.next();
        happen(new CorrectionRequested(
                anna, MONDAY, id, SHIFT.startsAt(), SHIFT.endsAt(), SHIFT, 10, REASON, "anna's account"));
        var day = new FromTo(SHIFT.startsAt(), SHIFT.endsAt());
        happen(new CorrectionApproved(anna, MONDAY, id, day, null, SHIFT, 0, 480, 0, 0, "boss's account", null));
        var last = happen(closed(anna, 2, DayStatus.PRESENT, 480));

        var now = day(anna, "", last);
        assertThat(now.<String>at("attendanceDay.status")).isEqualTo("PRESENT");
        assertThat(now.<Integer>at("attendanceDay.recognisedMinutes")).isEqualTo(480);
        assertThat(now.<Integer>at("attendanceDay.absentMinutes")).isZero();
        assertThat(now.<Integer>at("attendanceDay.revision")).isEqualTo(2);
        assertThat(now.<Integer>at("attendanceDay.version")).isEqualTo(3);
        assertThat(now.<String>at("attendanceDay.correction.id")).isEqualTo(id.value());
        assertThat(now.<String>at("attendanceDay.correction.state")).isEqualTo("APPROVED");

        var asKnown = day(anna, at(then), last);
        assertThat(asKnown.<String>at("attendanceDay.status")).isEqualTo("ABSENT");
        assertThat(asKnown.<Integer>at("attendanceDay.absentMinutes")).isEqualTo(480);
        assertThat(asKnown.<Integer>at("attendanceDay.revision")).isEqualTo(1);
        assertThat(asKnown.<String>at("attendanceDay.employee.name")).isEqualTo("Anna");
        assertThat(asKnown.<Object>at("attendanceDay.correction")).isNull();
        assertThat(day(anna, at(before), last).<Object>at("attendanceDay")).isNull();
        assertThat(day(anna, at(Instant.now()), last).body()).isEqualTo(now.body());

        var other = Company.active(feed, client, "Other");
        var stranger = client.ask(client.tokens().of(other.id(), HR_MANAGER), query(anna, at(then)), last);
        assertThat(stranger.<Object>at("attendanceDay")).isNull();
    }

    @Test
    void aClosedDaySaysWhatItConsistsOf() {
        var anna = company.hire("7", "Anna");
        company.checkIn(anna, MONDAY, "09:00");
        var open = day(anna, "", company.checkOut(anna, MONDAY, "18:00", 480));
        assertThat(open.<Object>at("attendanceDay.overtimeMinutes")).isNull();
        assertThat(open.<List<Object>>at("attendanceDay.segments")).isEmpty();

        var closed = day(anna, "", happen(closed(anna, 1, DayStatus.PRESENT, 480)));
        assertThat(closed.<List<String>>at("attendanceDay.segments[*].kind")).containsExactly("WORK", "BREAK", "WORK");
        assertThat(closed.<List<String>>at("attendanceDay.segments[*].from"))
                .containsExactly("2026-03-02T09:00", "2026-03-02T12:00", "2026-03-02T13:00");
        assertThat(closed.<List<Integer>>at("attendanceDay.segments[*].minutes"))
                .containsExactly(180, 60, 300);
        assertThat(closed.<Integer>at("attendanceDay.overtimeMinutes")).isEqualTo(30);
        assertThat(closed.<Integer>at("attendanceDay.nightMinutes")).isEqualTo(10);
        assertThat(closed.<Integer>at("attendanceDay.premiumMinutes")).isEqualTo(20);
        assertThat(closed.<String>at("attendanceDay.checkIn")).isEqualTo("2026-03-02T00:00:00Z");
    }

    @Test
    void AT_11_aNightShiftIsDeferredWhileItRuns() {
        var anna = company.hire("7", "Anna");
        company.checkIn(anna, MONDAY, "21:55");
        var deferred = day(anna, "", happen(new DayClosingDeferred(anna, MONDAY, SHIFT.endsAt())));
        assertThat(deferred.<String>at("attendanceDay.status")).isEqualTo("DEFERRED");
        assertThat(deferred.<Boolean>at("attendanceDay.atWork")).isTrue();
        assertThat(deferred.<Integer>at("attendanceDay.revision")).isZero();
    }

    private Answer day(EmployeeId employee, String knownAt, GlobalPosition atLeast) {
        return client.ask(hr, query(employee, knownAt), atLeast);
    }

    private static String query(EmployeeId employee, String knownAt) {
        return """
            { attendanceDay(employeeId: "%s", date: "%s"%s) { employee { name } status checkIn recognisedMinutes
                absentMinutes overtimeMinutes nightMinutes premiumMinutes revision version atWork
                segments { kind from to minutes } correction { id state } } }
            """.formatted(employee, MONDAY, knownAt);
    }

    private static String at(Instant moment) {
        return ", knownAt: \"%s\"".formatted(moment);
    }

    private GlobalPosition happen(AttendanceEvent event) {
        return feed.append(company.id(), StreamIds.attendance(event.employeeId(), MONDAY), event);
    }

    private static DayClosed closed(EmployeeId employee, int revision, DayStatus status, int recognised) {
        var kind = recognised > 0 ? SegmentKind.WORK : SegmentKind.ABSENCE;
        var segments = List.of(segment(kind, 9, 12), segment(SegmentKind.BREAK, 12, 13), segment(kind, 13, 18));
        var minutes = new DayMinutes(recognised, recognised, 0, 0, 0, 480 - recognised, 0, 0, 30, 10, 20);
        return new DayClosed(employee, MONDAY, revision, status, segments, minutes, 480, List.of(), ClosingCause.BATCH);
    }

    private static Segment segment(SegmentKind kind, int from, int to) {
        return new Segment(kind, MONDAY.atTime(from, 0), MONDAY.atTime(to, 0), 60 * (to - from));
    }
}

package io.hrsystem.query.attendance;

import static io.hrsystem.contract.identity.Role.HR_MANAGER;
import static org.assertj.core.api.Assertions.assertThat;

import io.hrsystem.contract.ChangeId;
import io.hrsystem.contract.attendance.AttendanceEvent.DayClosingDeferred;
import io.hrsystem.contract.attendance.DayStatus;
import io.hrsystem.contract.employees.EmployeeEvent.EmployeeChangeCancelled;
import io.hrsystem.contract.employees.EmployeeEvent.EmployeeTerminated;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.employees.TerminationReason;
import io.hrsystem.eventstore.GlobalPosition;
import io.hrsystem.query.testing.Client;
import io.hrsystem.query.testing.Client.Answer;
import io.hrsystem.query.testing.Closings;
import io.hrsystem.query.testing.Company;
import io.hrsystem.query.testing.Feed;
import io.hrsystem.query.testing.RunningService;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@RunningService
class AttendanceTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    private final Client client;
    private final Company company;
    private final Company other;
    private final String hr;

    AttendanceTest(Feed feed, Client client) {
        this.client = client;
        this.company = Company.active(feed, client, "Acme");
        this.other = Company.active(feed, client, "Other");
        this.hr = client.tokens().of(company.id(), HR_MANAGER);
    }

    @Test
    void aDayIsOpenBetweenCheckInAndCheckOut() {
        var anna = company.hire("7", "Anna");

        var open = day(anna, company.checkIn(anna, MONDAY, "08:55"));
        assertThat(open.<String>at("attendanceDay.status")).isEqualTo("OPEN");
        assertThat(open.<String>at("attendanceDay.checkIn")).isEqualTo("2026-03-01T23:55:00Z");
        assertThat(open.<Object>at("attendanceDay.checkOut")).isNull();
        assertThat(open.<String>at("attendanceDay.employee.name")).isEqualTo("Anna");
        assertThat(open.<String>at("attendanceDay.employee.department.name")).isEqualTo("Acme");

        var done = day(anna, company.checkOut(anna, MONDAY, "18:03", 480));
        assertThat(done.<String>at("attendanceDay.status")).isEqualTo("PRESENT");
        assertThat(done.<String>at("attendanceDay.checkOut")).isEqualTo("2026-03-02T09:03:00Z");
        assertThat(done.<Integer>at("attendanceDay.recognisedMinutes")).isEqualTo(480);
        assertThat(done.<Integer>at("attendanceDay.version")).isEqualTo(2);
    }

    @Test
    void aSecondSessionOpensTheDayAgainAndKeepsItsFirstCheckIn() {
        var anna = company.hire("7", "Anna");
        company.checkIn(anna, MONDAY, "09:17");
        company.checkOut(anna, MONDAY, "12:00", 163);

        var open = day(anna, company.checkIn(anna, MONDAY, "13:30"));
        assertThat(open.<String>at("attendanceDay.status")).isEqualTo("OPEN");
        assertThat(open.<String>at("attendanceDay.checkIn")).isEqualTo("2026-03-02T00:17:00Z");

        var late = day(anna, company.checkOut(anna, MONDAY, "18:00", 433));
        assertThat(late.<String>at("attendanceDay.status")).isEqualTo("LATE");
        assertThat(late.<Integer>at("attendanceDay.lateMinutes")).isEqualTo(17);
        assertThat(late.<Integer>at("attendanceDay.version")).isEqualTo(4);
    }

    @Test
    void theBoardCountsEverybodyOnce() {
        var inTime = company.hire("1", "Anna");
        var late = company.hire("2", "Berta");
        var stillThere = company.hire("3", "Clara");
        company.hire("4", "Dora");
        company.checkIn(inTime, MONDAY, "08:59");
        company.checkOut(inTime, MONDAY, "18:00", 480);
        company.checkIn(late, MONDAY, "09:30");
        company.checkOut(late, MONDAY, "18:00", 450);
        var last = company.checkIn(stillThere, MONDAY, "09:05");

        var board = """
            { attendanceBoard(date: "2026-03-02") {
                present late absent onLeave notYetIn missingCheckOut headcount } }
            """;
        var answer = client.ask(hr, board, last);

        assertThat(answer.<Integer>at("attendanceBoard.present")).isEqualTo(2);
        assertThat(answer.<Integer>at("attendanceBoard.late")).isEqualTo(1);
        assertThat(answer.<Integer>at("attendanceBoard.absent")).isZero();
        assertThat(answer.<Integer>at("attendanceBoard.onLeave")).isZero();
        assertThat(answer.<Integer>at("attendanceBoard.notYetIn")).isEqualTo(1);
        assertThat(answer.<Integer>at("attendanceBoard.missingCheckOut")).isEqualTo(1);
        assertThat(answer.<Integer>at("attendanceBoard.headcount")).isEqualTo(4);
        var ofOther = client.ask(client.tokens().of(other.id(), HR_MANAGER), board, last);
        assertThat(ofOther.<Integer>at("attendanceBoard.headcount")).isZero();
        assertThat(ofOther.<Integer>at("attendanceBoard.present")).isZero();
    }

    @Test
    void whoIsAwayOnAClosedDayIsCountedAndWhoIsDeferredIsNot() {
        var statuses = List.of(
                DayStatus.ABSENT, DayStatus.LEAVE, DayStatus.WEEKLY_HOLIDAY, DayStatus.INCOMPLETE, DayStatus.PRESENT);
        GlobalPosition last = GlobalPosition.ORIGIN;
        for (var status : statuses) {
            var person = company.hire(status.name(), "Anna");
            last = company.happen(Closings.closed(person, MONDAY, status));
        }
        var expected = company.hire("7", "Berta");
        last = company.happen(new DayClosingDeferred(expected, MONDAY, Instant.EPOCH));
        var night = company.hire("8", "Clara");
        company.checkIn(night, MONDAY, "09:00");
        last = company.happen(new DayClosingDeferred(night, MONDAY, Instant.EPOCH));

        var board = client.ask(
                hr,
                "{ attendanceBoard(date: \"2026-03-02\") { present absent onLeave notYetIn missingCheckOut } }",
                last);
        assertThat(board.<Integer>at("attendanceBoard.present")).isEqualTo(3);
        assertThat(board.<Integer>at("attendanceBoard.absent")).isEqualTo(1);
        assertThat(board.<Integer>at("attendanceBoard.onLeave")).isEqualTo(1);
        assertThat(board.<Integer>at("attendanceBoard.notYetIn")).isEqualTo(1);
        assertThat(board.<Integer>at("attendanceBoard.missingCheckOut")).isEqualTo(2);
    }

    /** Whose last day turns out to have been before it; until that is taken back. */
    @Test
    void AT_09_nobodyHasDaysBehindTheirLastDay() {
        var anna = company.hire("1", "Anna");
        var berta = company.hire("2", "Berta");
        for (var person : List.of(anna, berta)) company.happen(Closings.worked(person, MONDAY, 480, 0, 0));
        var tuesday = MONDAY.plusDays(1);
        company.happen(Closings.worked(anna, tuesday, 480, 0, 0));
        var closed = company.happen(Closings.worked(berta, tuesday, 480, 0, 0));
        assertThat(shown(anna, closed)).isEqualTo("2 2 2 960 2 of 2");
        var known = Instant.now();

        var change = ChangeId.next();
        var left = company.happen(new EmployeeTerminated(anna, change, MONDAY, TerminationReason.RESIGNED));
        assertThat(shown(anna, left)).isEqualTo("1 1 1 480 1 of 1");
        assertThat(shown(berta, left)).isEqualTo("2 2 2 960 1 of 1");
        assertThat(on(tuesday, anna, "", left)).isNull();
        assertThat(on(MONDAY, anna, "", left)).isEqualTo("PRESENT");
        assertThat(on(tuesday, anna, ", knownAt: \"%s\"".formatted(known), left))
                .isEqualTo("PRESENT");
        assertThat(on(tuesday, anna, ", knownAt: \"%s\"".formatted(Instant.now()), left))
                .isNull();

        var back = company.happen(new EmployeeChangeCancelled(anna, change, null));
        assertThat(shown(anna, back)).isEqualTo("2 2 2 960 2 of 2");
        assertThat(on(tuesday, anna, "", back)).isEqualTo("PRESENT");
    }

    private @Nullable String on(LocalDate date, EmployeeId employee, String knownAt, GlobalPosition atLeast) {
        var query = "{ attendanceDay(employeeId: \"%s\", date: \"%s\"%s) { status } }";
        var answer = client.ask(hr, query.formatted(employee, date, knownAt), atLeast);
        return answer.<@Nullable Object>at("attendanceDay") == null ? null : answer.<String>at("attendanceDay.status");
    }

    /** Days in the grid, in the list of one and of all, minutes of the week, and who came of how many on the Tuesday. */
    private String shown(EmployeeId employee, GlobalPosition atLeast) {
        var answer = client.ask(hr, """
            { monthGrid(month: "2026-03") { edges { node { employee { id } days { date } } } }
              one: attendanceDays(employeeId: "%1$s", from: "2026-03-02", to: "2026-03-08") { edges { node { date } } }
              all: attendanceDays(from: "2026-03-02", to: "2026-03-08") { edges { node { date employee { id } } } }
              weeklyHours(employeeId: "%1$s", week: "2026-03-02") { workMinutes }
              attendanceBoard(date: "2026-03-03") { present headcount } }
            """.formatted(employee), atLeast);
        var grid = "monthGrid.edges[?(@.node.employee.id == '%s')].node.days[*].date".formatted(employee);
        var all = "all.edges[?(@.node.employee.id == '%s')].node.date".formatted(employee);
        return "%d %d %d %d %d of %d"
                .formatted(
                        answer.<List<String>>at(grid).size(),
                        answer.<List<String>>at("one.edges[*].node.date").size(),
                        answer.<List<String>>at(all).size(),
                        answer.<Integer>at("weeklyHours.workMinutes"),
                        answer.<Integer>at("attendanceBoard.present"),
                        answer.<Integer>at("attendanceBoard.headcount"));
    }

    @Test
    void pagesAreInOrderAndLeaveNothingOut() {
        var anna = company.hire("1", "Anna");
        var berta = company.hire("2", "Berta");
        GlobalPosition last = GlobalPosition.ORIGIN;
        for (var date = MONDAY; date.isBefore(MONDAY.plusDays(5)); date = date.plusDays(1)) {
            company.checkIn(anna, date, "09:00");
            last = company.checkIn(berta, date, "09:00");
        }

        assertThat(dates("", last)).hasSize(10).isSorted();
        assertThat(dates("employeeId: \"%s\",".formatted(anna), last))
                .hasSize(5)
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    void daysOfAnotherCompanyAreNotThere() {
        var anna = other.hire("7", "Anna");
        var answer = day(anna, other.checkIn(anna, MONDAY, "09:00"));

        assertThat(answer.<Object>at("attendanceDay")).isNull();
        assertThat(answer.body())
                .isEqualTo(day(EmployeeId.next(), GlobalPosition.ORIGIN).body());
    }

    private Answer day(EmployeeId employee, GlobalPosition atLeast) {
        return client.ask(hr, """
            { attendanceDay(employeeId: "%s", date: "%s") { employee { name department { name } }
                date status checkIn checkOut recognisedMinutes lateMinutes earlyLeaveMinutes
                overtimeMinutes nightMinutes version } }
            """.formatted(employee, MONDAY), atLeast);
    }

    private List<String> dates(String employee, GlobalPosition atLeast) {
        var dates = new ArrayList<String>();
        var after = "";
        var more = true;
        while (more) {
            var page = client.ask(hr, """
                { attendanceDays(%s from: "2026-03-02", to: "2026-03-31", first: 3 %s) {
                    edges { node { date } } pageInfo { hasNextPage endCursor } } }
                """.formatted(employee, after), atLeast);
            dates.addAll(page.<List<String>>at("attendanceDays.edges[*].node.date"));
            more = page.at("attendanceDays.pageInfo.hasNextPage");
            after = ", after: \"%s\"".formatted(page.<String>at("attendanceDays.pageInfo.endCursor"));
        }
        return dates;
    }
}

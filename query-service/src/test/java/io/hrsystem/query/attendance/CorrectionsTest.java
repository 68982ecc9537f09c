package io.hrsystem.query.attendance;

import static io.hrsystem.contract.identity.Role.EMPLOYEE;
import static io.hrsystem.contract.identity.Role.HR_MANAGER;
import static io.hrsystem.contract.identity.Role.MANAGER;
import static org.assertj.core.api.Assertions.assertThat;

import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.attendance.AttendanceEvent;
import io.hrsystem.contract.attendance.AttendanceEvent.CorrectionApproved;
import io.hrsystem.contract.attendance.AttendanceEvent.CorrectionRejected;
import io.hrsystem.contract.attendance.AttendanceEvent.CorrectionRequested;
import io.hrsystem.contract.attendance.CorrectionId;
import io.hrsystem.contract.attendance.FromTo;
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
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

@RunningService
class CorrectionsTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final Shift SHIFT = WorkSchedule.STANDARD.shiftOn(MONDAY, ZoneId.of("Asia/Seoul"));
    private static final FreeText REASON = new FreeText("단말기 고장");

    private final Feed feed;
    private final Client client;
    private final Company company;
    private final String hr;

    CorrectionsTest(Feed feed, Client client) {
        this.feed = feed;
        this.client = client;
        this.company = Company.active(feed, client, "Acme");
        this.hr = client.tokens().of(company.id(), HR_MANAGER);
    }

    /** AT-16, up to the day. */
    @Test
    void aRequestIsSeenWithWhatWasRecordedBeforeItAndTheDayIsItsSecondVersion() {
        var anna = company.hire("7", "Anna");
        company.checkIn(anna, MONDAY, "09:31");
        var id = CorrectionId.next();
        happen(requested(anna, id));
        var before = new FromTo(SHIFT.startsAt().plusSeconds(31 * 60), null);
        var last = happen(approved(anna, id, before));

        var seen = requests(hr, "", last);
        assertThat(seen.<List<String>>at("correctionRequests.edges[*].node.id")).containsExactly(id.value());
        assertThat(seen.<String>at("correctionRequests.edges[0].node.employee.name"))
                .isEqualTo("Anna");
        assertThat(seen.<String>at("correctionRequests.edges[0].node.state")).isEqualTo("APPROVED");
        assertThat(seen.<String>at("correctionRequests.edges[0].node.requestedBy"))
                .isEqualTo("anna's account");
        assertThat(seen.<String>at("correctionRequests.edges[0].node.decidedBy"))
                .isEqualTo("boss's account");
        assertThat(seen.<String>at("correctionRequests.edges[0].node.before.checkIn"))
                .isEqualTo("2026-03-02T00:31:00Z");
        var day = client.ask(
                hr,
                "{ attendanceDay(employeeId: \"%s\", date: \"%s\") { status recognisedMinutes version } }"
                        .formatted(anna, MONDAY),
                last);
        assertThat(day.<String>at("attendanceDay.status")).isEqualTo("PRESENT");
        assertThat(day.<Integer>at("attendanceDay.recognisedMinutes")).isEqualTo(480);
        assertThat(day.<Integer>at("attendanceDay.version")).isEqualTo(2);
    }

    @Test
    void theLatestComeFirstAndAStateIsAsked() {
        var anna = company.hire("7", "Anna");
        var ids = List.of(CorrectionId.next(), CorrectionId.next(), CorrectionId.next());
        for (var id : ids) happen(requested(anna, id));
        var last = happen(new CorrectionRejected(anna, MONDAY, ids.get(1), "boss's account", REASON));

        var page = requests(hr, "(first: 2)", last);
        assertThat(page.<List<String>>at("correctionRequests.edges[*].node.id"))
                .containsExactly(ids.get(2).value(), ids.get(1).value());
        var next = "(first: 2, after: \"%s\")".formatted(page.<String>at("correctionRequests.pageInfo.endCursor"));
        assertThat(requests(hr, next, last).<List<String>>at("correctionRequests.edges[*].node.id"))
                .containsExactly(ids.get(0).value());
        assertThat(requests(hr, "(state: REQUESTED)", last).<List<String>>at("correctionRequests.edges[*].node.id"))
                .containsExactly(ids.get(2).value(), ids.get(0).value());
        assertThat(requests(hr, "(state: REJECTED)", last).<List<String>>at("correctionRequests.edges[*].node.note"))
                .containsExactly(REASON.value());
        assertThat(requests(hr, "(after: \"bm90aGluZw\")", last).code()).isEqualTo("MALFORMED");
    }

    @Test
    void managersSeeTheirPeoplesAndEmployeesTheirOwn() {
        var lab = company.found(company.root(), "Lab");
        var head = EmployeeId.next();
        var anna = EmployeeId.next();
        company.hire(head, "1", "Head", lab);
        company.hire(anna, "2", "Anna", lab);
        var stranger = company.hire("3", "Stranger");
        company.lead(lab, head);
        company.checkIn(anna, MONDAY, "09:00");
        company.checkIn(stranger, MONDAY, "09:00");
        var ids = List.of(CorrectionId.next(), CorrectionId.next());
        happen(requested(anna, ids.get(0)));
        var last = happen(requested(stranger, ids.get(1)));

        var manager = client.tokens().employee(company.id(), head, MANAGER);
        assertThat(requests(manager, "", last).<List<String>>at("correctionRequests.edges[*].node.id"))
                .containsExactly(ids.get(0).value());
        assertThat(day(manager, anna, last).<String>at("attendanceDay.status")).isEqualTo("OPEN");
        assertThat(day(manager, stranger, last).code()).isEqualTo("FORBIDDEN");
        assertThat(days(manager, anna, last).<List<String>>at("attendanceDays.edges[*].node.status"))
                .containsExactly("OPEN");
        assertThat(days(manager, stranger, last).code()).isEqualTo("FORBIDDEN");
        var self = client.tokens().employee(company.id(), anna, EMPLOYEE);
        assertThat(requests(self, "", last).<List<String>>at("correctionRequests.edges[*].node.id"))
                .containsExactly(ids.get(0).value());
        assertThat(day(self, head, last).code()).isEqualTo("FORBIDDEN");
        var other = client.tokens().of(Company.active(feed, client, "Other").id(), HR_MANAGER);
        assertThat(requests(other, "", last).<List<String>>at("correctionRequests.edges[*].node.id"))
                .isEmpty();
    }

    private Answer requests(String token, String arguments, GlobalPosition atLeast) {
        return client.ask(token, """
            { correctionRequests%s { edges { node { id state requestedBy decidedBy note employee { name }
                before { checkIn checkOut } } } pageInfo { endCursor } } }
            """.formatted(arguments), atLeast);
    }

    private Answer day(String token, EmployeeId employee, GlobalPosition atLeast) {
        var query = "{ attendanceDay(employeeId: \"%s\", date: \"%s\") { status } }".formatted(employee, MONDAY);
        return client.ask(token, query, atLeast);
    }

    private Answer days(String token, EmployeeId employee, GlobalPosition atLeast) {
        var query = "{ attendanceDays(employeeId: \"%s\", from: \"%s\", to: \"%s\") { edges { node { status } } } }"
                .formatted(employee, MONDAY, MONDAY);
        return client.ask(token, query, atLeast);
    }

    private GlobalPosition happen(AttendanceEvent event) {
        return feed.append(company.id(), StreamIds.attendance(event.employeeId(), MONDAY), event);
    }

    private static CorrectionRequested requested(EmployeeId employee, CorrectionId id) {
        return new CorrectionRequested(
                employee, MONDAY, id, SHIFT.startsAt(), SHIFT.endsAt(), SHIFT, 10, REASON, "anna's account");
    }

    private static CorrectionApproved approved(EmployeeId employee, CorrectionId id, FromTo before) {
        var day = new FromTo(SHIFT.startsAt(), SHIFT.endsAt());
        return new CorrectionApproved(employee, MONDAY, id, day, before, SHIFT, 0, 480, 0, 0, "boss's account", null);
    }
}

package io.hrsystem.query.attendance;

import static io.hrsystem.contract.identity.Role.EMPLOYEE;
import static io.hrsystem.contract.identity.Role.HR_MANAGER;
import static io.hrsystem.contract.identity.Role.MANAGER;
import static org.assertj.core.api.Assertions.assertThat;

import io.hrsystem.contract.ChangeId;
import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.attendance.AttendanceEvent.CorrectionRequested;
import io.hrsystem.contract.attendance.CorrectionId;
import io.hrsystem.contract.attendance.OvertimeEvent;
import io.hrsystem.contract.attendance.OvertimeEvent.OvertimeApproved;
import io.hrsystem.contract.attendance.OvertimeEvent.OvertimeCancelled;
import io.hrsystem.contract.attendance.OvertimeEvent.OvertimeRejected;
import io.hrsystem.contract.attendance.OvertimeEvent.OvertimeRequested;
import io.hrsystem.contract.attendance.OvertimeRequestId;
import io.hrsystem.contract.attendance.Shift;
import io.hrsystem.contract.attendance.WorkSchedule;
import io.hrsystem.contract.employees.EmployeeEvent.EmployeeTransferred;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.leave.DelegationEvent.ApprovalDelegated;
import io.hrsystem.contract.leave.LeaveDay;
import io.hrsystem.contract.leave.LeaveEvent.LeaveRejected;
import io.hrsystem.contract.leave.LeaveEvent.LeaveRequested;
import io.hrsystem.contract.leave.LeavePart;
import io.hrsystem.contract.leave.LeaveRequestId;
import io.hrsystem.contract.leave.LeaveType;
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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@RunningService
class ApprovalsTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final Shift SHIFT = WorkSchedule.STANDARD.shiftOn(MONDAY, ZoneId.of("Asia/Seoul"));
    private static final FreeText REASON = new FreeText("end of the month");
    private static final String IDS = "approvals.edges[*].node.id";

    private final Feed feed;
    private final Client client;
    private final Company company;
    private final EmployeeId head = EmployeeId.next();
    private final EmployeeId anna = EmployeeId.next();
    private final EmployeeId stranger = EmployeeId.next();

    ApprovalsTest(Feed feed, Client client) {
        this.feed = feed;
        this.client = client;
        this.company = Company.active(feed, client, "Acme");
        var lab = company.found(company.root(), "Lab");
        company.hire(head, "1", "Head", lab);
        company.hire(anna, "2", "Anna", lab);
        company.hire(stranger, "3", "Stranger");
        company.lead(lab, head);
    }

    @Test
    void whatIsOpenWaitsForThoseWhoDecideItTheOldestFirst() {
        var overtime = OvertimeRequestId.next();
        var correction = CorrectionId.next();
        var ofHead = OvertimeRequestId.next();
        happen(requested(overtime, anna));
        company.happen(new CorrectionRequested(
                stranger, MONDAY, correction, SHIFT.startsAt(), null, SHIFT, 10, REASON, "stranger's account"));
        var last = happen(requested(ofHead, head));

        var hr = client.tokens().of(company.id(), HR_MANAGER);
        var all = approvals(hr, "", last);
        assertThat(all.<List<String>>at(IDS)).containsExactly(overtime.value(), correction.value(), ofHead.value());
        assertThat(all.<List<String>>at("approvals.edges[*].node.kind"))
                .containsExactly("OVERTIME", "CORRECTION", "OVERTIME");
        assertThat(all.<List<String>>at("approvals.edges[*].node.employee.name"))
                .containsExactly("Anna", "Stranger", "Head");
        assertThat(all.<List<String>>at("approvals.edges[*].node.from"))
                .containsExactly("2026-03-02T09:00:00Z", "2026-03-02T00:00:00Z", "2026-03-02T09:00:00Z");
        assertThat(all.<String>at("approvals.edges[0].node.to")).isEqualTo("2026-03-02T11:00:00Z");
        assertThat(all.<Object>at("approvals.edges[1].node.to")).isNull();
        assertThat(all.<String>at("approvals.edges[0].node.reason")).isEqualTo(REASON.value());
        var first = approvals(hr, "(first: 2)", last);
        var after = "(after: \"%s\")".formatted(first.<String>at("approvals.pageInfo.endCursor"));
        assertThat(approvals(hr, after, last).<List<String>>at(IDS)).containsExactly(ofHead.value());

        var manager = client.tokens().employee(company.id(), head, MANAGER);
        assertThat(approvals(manager, "", last).<List<String>>at(IDS)).containsExactly(overtime.value());
        var self = client.tokens().employee(company.id(), anna, EMPLOYEE);
        assertThat(approvals(self, "", last).code()).isEqualTo("FORBIDDEN");
        var other = client.tokens().of(Company.active(feed, client, "Other").id(), HR_MANAGER);
        assertThat(approvals(other, "", last).<List<String>>at(IDS)).isEmpty();
    }

    @Test
    void aHeadDecidesForWhomTheyLedOnTheWorkDate() {
        var before = OvertimeRequestId.next();
        happen(requested(before, anna));
        var last = company.happen(
                new EmployeeTransferred(anna, ChangeId.next(), company.root(), MONDAY.plusDays(1), null));
        var manager = client.tokens().employee(company.id(), head, MANAGER);
        assertThat(approvals(manager, "", last).<List<String>>at(IDS)).containsExactly(before.value());
        last = company.happen(new EmployeeTransferred(anna, ChangeId.next(), company.root(), MONDAY, null));
        assertThat(approvals(manager, "", last).<List<String>>at(IDS)).isEmpty();
    }

    @Test
    void whatIsDecidedOrTakenBackWaitsNoMore() {
        var ids = List.of(OvertimeRequestId.next(), OvertimeRequestId.next(), OvertimeRequestId.next());
        for (var id : ids) happen(requested(id, anna));
        happen(new OvertimeApproved(
                ids.get(0), anna, MONDAY, SHIFT.endsAt(), SHIFT.endsAt().plusSeconds(3600), "boss", null));
        happen(new OvertimeRejected(ids.get(1), anna, MONDAY, "boss", REASON));
        var last = happen(new OvertimeCancelled(ids.get(2), anna, MONDAY, "anna's account", null));
        var hr = client.tokens().of(company.id(), HR_MANAGER);
        assertThat(approvals(hr, "", last).<List<String>>at(IDS)).isEmpty();
    }

    @Test
    void leaveWaitsForWhoLedThemOnItsFirstDay() {
        var open = leave(anna, MONDAY);
        var ofHead = leave(head, MONDAY);
        var decided = leave(anna, MONDAY.plusDays(7));
        company.happen(new EmployeeTransferred(anna, ChangeId.next(), company.root(), MONDAY.plusDays(1), null));
        var last = feed.append(company.id(), StreamIds.leave(anna), new LeaveRejected(anna, decided, "boss", REASON));
        var hr = client.tokens().of(company.id(), HR_MANAGER);
        var all = approvals(hr, "", last);
        assertThat(all.<List<String>>at(IDS)).containsExactly(open.value(), ofHead.value());
        assertThat(all.<List<String>>at("approvals.edges[*].node.kind")).containsExactly("LEAVE", "LEAVE");
        assertThat(all.<String>at("approvals.edges[0].node.from")).isEqualTo("2026-03-02T00:00:00Z");
        assertThat(all.<String>at("approvals.edges[0].node.to")).isEqualTo("2026-03-03T09:00:00Z");
        assertThat(all.<String>at("approvals.edges[0].node.employee.name")).isEqualTo("Anna");
        var manager = client.tokens().employee(company.id(), head, MANAGER);
        assertThat(approvals(manager, "", last).<List<String>>at(IDS)).containsExactly(open.value());
        leave(anna, MONDAY.plusDays(2));
        last = leaveIsKnown();
        assertThat(approvals(manager, "", last).<List<String>>at(IDS)).containsExactly(open.value());
    }

    @Test
    void todaysDeputySeesWhatWaitsForTheHeadButNotWhatTheHeadAsksFor() {
        var overtime = OvertimeRequestId.next();
        var correction = CorrectionId.next();
        happen(requested(overtime, anna));
        happen(requested(OvertimeRequestId.next(), stranger));
        company.happen(new CorrectionRequested(
                anna, MONDAY, correction, SHIFT.startsAt(), null, SHIFT, 10, REASON, "anna's account"));
        var leave = leave(anna, MONDAY);
        leave(head, MONDAY);
        var deputy = client.tokens().employee(company.id(), stranger, MANAGER);
        assertThat(approvals(deputy, "", leaveIsKnown()).<List<String>>at(IDS)).isEmpty();

        var today = LocalDate.now(ZoneId.of("Asia/Seoul"));
        var last = delegated(today.plusDays(1), today.plusDays(2));
        assertThat(approvals(deputy, "", last).<List<String>>at(IDS)).isEmpty();
        last = delegated(today, today);
        assertThat(approvals(deputy, "", last).<List<String>>at(IDS))
                .containsExactly(overtime.value(), correction.value(), leave.value());
        var manager = client.tokens().employee(company.id(), head, MANAGER);
        assertThat(approvals(manager, "", last).<List<String>>at(IDS)).hasSize(3);
        last = delegated(today, today.minusDays(1));
        assertThat(approvals(deputy, "", last).<List<String>>at(IDS)).isEmpty();
    }

    private GlobalPosition delegated(LocalDate from, LocalDate until) {
        return feed.append(
                company.id(), StreamIds.delegation(head), new ApprovalDelegated(head, stranger, from, until));
    }

    /** Of two days. */
    private LeaveRequestId leave(EmployeeId employee, LocalDate from) {
        var id = LeaveRequestId.next();
        var days = Stream.of(from, from.plusDays(1))
                .map(it -> new LeaveDay(it, it.atTime(9, 0), it.atTime(18, 0), 480))
                .toList();
        feed.append(
                company.id(),
                StreamIds.leave(employee),
                new LeaveRequested(
                        employee,
                        id,
                        LeaveType.SICK,
                        from,
                        from.plusDays(1),
                        LeavePart.FULL,
                        days,
                        REASON,
                        employee + "'s account"));
        return id;
    }

    private GlobalPosition leaveIsKnown() {
        return company.hire(EmployeeId.next(), "last " + EmployeeId.next(), "Last");
    }

    private Answer approvals(String token, String arguments, GlobalPosition atLeast) {
        return client.ask(token, """
            { approvals%s { edges { node { id kind employee { name } from to reason requestedAt } }
                pageInfo { endCursor } } }
            """.formatted(arguments), atLeast);
    }

    private GlobalPosition happen(OvertimeEvent event) {
        return feed.append(company.id(), StreamIds.overtime(event.requestId()), event);
    }

    private static OvertimeRequested requested(OvertimeRequestId id, EmployeeId employee) {
        var from = SHIFT.endsAt();
        return new OvertimeRequested(
                id, employee, MONDAY, from, from.plusSeconds(7200), REASON, employee + "'s account");
    }
}

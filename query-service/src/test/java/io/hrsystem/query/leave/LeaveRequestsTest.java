package io.hrsystem.query.leave;

import static io.hrsystem.contract.identity.Role.EMPLOYEE;
import static io.hrsystem.contract.identity.Role.HR_MANAGER;
import static io.hrsystem.contract.identity.Role.KIOSK;
import static io.hrsystem.contract.identity.Role.MANAGER;
import static io.hrsystem.query.leave.Leave.days;
import static io.hrsystem.query.leave.Leave.use;
import static org.assertj.core.api.Assertions.assertThat;

import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.leave.LeaveEvent.LeavePromoted;
import io.hrsystem.contract.leave.LeaveEvent.LeavePromotionAnswered;
import io.hrsystem.contract.leave.LeaveEvent.LeavePromotionDelivered;
import io.hrsystem.contract.leave.LeaveEvent.LeaveRejected;
import io.hrsystem.contract.leave.LeavePart;
import io.hrsystem.contract.leave.LeaveRequestId;
import io.hrsystem.contract.leave.LeaveType;
import io.hrsystem.contract.leave.LotId;
import io.hrsystem.contract.leave.LotKind;
import io.hrsystem.contract.leave.PromotionId;
import io.hrsystem.contract.leave.PromotionStep;
import io.hrsystem.query.testing.Client;
import io.hrsystem.query.testing.Client.Answer;
import io.hrsystem.query.testing.Company;
import io.hrsystem.query.testing.Feed;
import io.hrsystem.query.testing.RunningService;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

@RunningService
class LeaveRequestsTest {
    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 2);
    private static final String IDS = "leaveRequests.edges[*].node.id";

    private final Feed feed;
    private final Client client;
    private final Company company;
    private final String hr;
    private final EmployeeId head = EmployeeId.next();
    private final Leave anna;
    private final Leave stranger;

    LeaveRequestsTest(Feed feed, Client client) {
        this.feed = feed;
        this.client = client;
        this.company = Company.active(feed, client, "Acme");
        this.hr = client.tokens().of(company.id(), HR_MANAGER);
        var lab = company.found(company.root(), "Lab");
        company.hire(head, "1", "Head", lab);
        company.lead(lab, head);
        this.anna = Leave.of(company, "Anna", JANUARY, lab);
        this.stranger = Leave.of(company, "Stranger", JANUARY, company.root());
    }

    @Test
    void aRequestSaysWhatHasBecomeOfIt() {
        var lot = anna.granted(LotKind.OPENING, "2026-01-02", "2026-12-31", 4800);
        var cancelled = anna.taken(days("2026-03-10", 2), use(lot, "2026-03-10", 480), use(lot, "2026-03-11", 480));
        anna.cancel(cancelled, days("2026-03-10", 2), use(lot, "2026-03-10", 480), use(lot, "2026-03-11", 480));
        var rejected = anna.requested(LeaveType.SICK, LeavePart.AM, days("2026-03-16", 1));
        anna.happen(new LeaveRejected(anna.employee(), rejected, "boss", Leave.WHY));
        var open = anna.requested(LeaveType.UNPAID, LeavePart.FULL, days("2026-03-20", 3));

        var all = requests(hr, "");
        assertThat(all.<List<String>>at(IDS)).containsExactly(open.value(), rejected.value(), cancelled.value());
        assertThat(all.<List<String>>at("leaveRequests.edges[*].node.state"))
                .containsExactly("REQUESTED", "REJECTED", "CANCELLED");
        assertThat(all.<List<String>>at("leaveRequests.edges[*].node.type"))
                .containsExactly("UNPAID", "SICK", "ANNUAL");
        assertThat(all.<List<String>>at("leaveRequests.edges[*].node.part")).containsExactly("FULL", "AM", "FULL");
        assertThat(all.<List<Integer>>at("leaveRequests.edges[*].node.minutes")).containsExactly(1440, 480, 960);
        assertThat(all.<List<String>>at("leaveRequests.edges[*].node.from"))
                .containsExactly("2026-03-20", "2026-03-16", "2026-03-10");
        assertThat(all.<List<String>>at("leaveRequests.edges[*].node.to"))
                .containsExactly("2026-03-22", "2026-03-16", "2026-03-11");
        assertThat(all.<List<String>>at("leaveRequests.edges[*].node.decidedBy"))
                .containsExactly(null, "boss", "hr");
        assertThat(all.<String>at("leaveRequests.edges[0].node.employee.name")).isEqualTo("Anna");
        assertThat(all.<String>at("leaveRequests.edges[0].node.requestedBy")).isEqualTo(anna.employee() + "'s account");
        assertThat(all.<String>at("leaveRequests.edges[0].node.reason")).isEqualTo(Leave.WHY.value());
    }

    @Test
    void theLatestComeFirstAndAStateIsAsked() {
        var ids = List.of(asked("2026-03-10"), asked("2026-03-11"), asked("2026-03-12"));
        anna.happen(new LeaveRejected(anna.employee(), ids.get(1), "boss", Leave.WHY));
        var page = requests(hr, "(first: 2)");
        assertThat(page.<List<String>>at(IDS))
                .containsExactly(ids.get(2).value(), ids.get(1).value());
        var next = "(first: 2, after: \"%s\")".formatted(page.<String>at("leaveRequests.pageInfo.endCursor"));
        assertThat(requests(hr, next).<List<String>>at(IDS))
                .containsExactly(ids.get(0).value());
        assertThat(requests(hr, "(state: REQUESTED)").<List<String>>at(IDS))
                .containsExactly(ids.get(2).value(), ids.get(0).value());
        assertThat(requests(hr, "(after: \"bm90aGluZw\")").code()).isEqualTo("MALFORMED");
    }

    @Test
    void managersSeeTheirPeoplesAndEmployeesTheirOwn() {
        var ofAnna = asked("2026-03-10").value();
        var ofStranger = stranger.requested(LeaveType.ANNUAL, LeavePart.FULL, days("2026-03-10", 1))
                .value();
        var ofHead = new Leave(company, head)
                .requested(LeaveType.ANNUAL, LeavePart.FULL, days("2026-03-10", 1))
                .value();
        var manager = client.tokens().employee(company.id(), head, MANAGER);
        assertThat(requests(manager, "").<List<String>>at(IDS)).containsExactlyInAnyOrder(ofAnna, ofHead);
        assertThat(requests(manager, of(anna)).<List<String>>at(IDS)).containsExactly(ofAnna);
        assertThat(requests(manager, of(stranger)).code()).isEqualTo("FORBIDDEN");
        var self = client.tokens().employee(company.id(), anna.employee(), EMPLOYEE);
        assertThat(requests(self, "").<List<String>>at(IDS)).containsExactly(ofAnna);
        assertThat(requests(self, of(anna)).<List<String>>at(IDS)).containsExactly(ofAnna);
        assertThat(requests(self, of(stranger)).code()).isEqualTo("FORBIDDEN");
        assertThat(requests(hr, of(stranger)).<List<String>>at(IDS)).containsExactly(ofStranger);
        assertThat(requests(client.tokens().of(company.id(), KIOSK), "").code()).isEqualTo("FORBIDDEN");
        var other = client.tokens().of(Company.active(feed, client, "Other").id(), HR_MANAGER);
        assertThat(requests(other, of(anna)).<List<String>>at(IDS)).isEmpty();
        assertThat(requests(other, "").<List<String>>at(IDS)).isEmpty();
    }

    @Test
    void aPromotionIsSeenWithItsProofs() {
        var notice = PromotionId.next();
        var designation = PromotionId.next();
        var lot = LotId.next();
        var delivered = Instant.parse("2026-07-02T01:00:00Z");
        anna.happen(promoted(notice, lot, PromotionStep.NOTICE), promoted(designation, lot, PromotionStep.DESIGNATION));
        anna.happen(
                new LeavePromotionDelivered(anna.employee(), notice, delivered),
                new LeavePromotionAnswered(
                        anna.employee(), notice, List.of(LocalDate.of(2026, 10, 5), LocalDate.of(2026, 10, 6))));
        var self = client.tokens().employee(company.id(), anna.employee(), EMPLOYEE);
        for (var token : List.of(self, hr)) {
            var seen = promotions(token);
            assertThat(seen.<List<String>>at("leavePromotions[*].id"))
                    .containsExactly(notice.value(), designation.value());
            assertThat(seen.<List<String>>at("leavePromotions[*].step")).containsExactly("NOTICE", "DESIGNATION");
            assertThat(seen.<String>at("leavePromotions[0].lotId")).isEqualTo(lot.value());
            assertThat(seen.<String>at("leavePromotions[0].windowTo")).isEqualTo("2026-07-10");
            assertThat(seen.<String>at("leavePromotions[0].deliveredAt")).isEqualTo(delivered.toString());
            assertThat(seen.<String>at("leavePromotions[0].answeredAt")).isNotNull();
            assertThat(seen.<List<String>>at("leavePromotions[0].dates")).containsExactly("2026-10-05", "2026-10-06");
            assertThat(seen.<Object>at("leavePromotions[1].deliveredAt")).isNull();
            assertThat(seen.<List<String>>at("leavePromotions[1].dates")).isEmpty();
        }
        var other = client.tokens().of(Company.active(feed, client, "Other").id(), HR_MANAGER);
        assertThat(promotions(other).<List<Object>>at("leavePromotions")).isEmpty();
        var colleague = client.tokens().employee(company.id(), stranger.employee(), EMPLOYEE);
        assertThat(promotions(colleague).code()).isEqualTo("FORBIDDEN");
    }

    private LeavePromoted promoted(PromotionId id, LotId lot, PromotionStep step) {
        return new LeavePromoted(
                anna.employee(), id, lot, step, LocalDate.of(2026, 7, 1), LocalDate.of(2026, 7, 10), 960);
    }

    private LeaveRequestId asked(String day) {
        return anna.requested(LeaveType.ANNUAL, LeavePart.FULL, days(day, 1));
    }

    private static String of(Leave leave) {
        return "(employeeId: \"%s\")".formatted(leave.employee());
    }

    private Answer requests(String token, String arguments) {
        var known = company.hire(EmployeeId.next(), EmployeeId.next().value(), "Last");
        return client.ask(token, """
            { leaveRequests%s { edges { node { id employee { name } type from to part state minutes reason requestedBy
                decidedBy } } pageInfo { endCursor } } }
            """.formatted(arguments), known);
    }

    private Answer promotions(String token) {
        var known = company.hire(EmployeeId.next(), EmployeeId.next().value(), "Last");
        return client.ask(token, """
            { leavePromotions(employeeId: "%s") { id lotId step windowFrom windowTo sentAt deliveredAt answeredAt dates } }
            """.formatted(anna.employee()), known);
    }
}

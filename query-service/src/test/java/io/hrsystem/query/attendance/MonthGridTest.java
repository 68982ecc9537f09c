package io.hrsystem.query.attendance;

import static io.hrsystem.contract.identity.Role.EMPLOYEE;
import static io.hrsystem.contract.identity.Role.HR_MANAGER;
import static io.hrsystem.contract.identity.Role.MANAGER;
import static org.assertj.core.api.Assertions.assertThat;

import io.hrsystem.contract.attendance.DayStatus;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.organisation.DepartmentId;
import io.hrsystem.eventstore.GlobalPosition;
import io.hrsystem.query.testing.Client;
import io.hrsystem.query.testing.Client.Answer;
import io.hrsystem.query.testing.Closings;
import io.hrsystem.query.testing.Company;
import io.hrsystem.query.testing.Feed;
import io.hrsystem.query.testing.RunningService;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

@RunningService
class MonthGridTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final String NAMES = "monthGrid.edges[*].node.employee.name";

    private final Feed feed;
    private final Client client;
    private final Company company;
    private final String hr;
    private final DepartmentId lab;
    private final EmployeeId anna = EmployeeId.next();
    private final EmployeeId berta = EmployeeId.next();
    private final EmployeeId clara = EmployeeId.next();
    private final GlobalPosition last;

    MonthGridTest(Feed feed, Client client) {
        this.feed = feed;
        this.client = client;
        this.company = Company.active(feed, client, "Acme");
        this.hr = client.tokens().of(company.id(), HR_MANAGER);
        this.lab = company.found(company.root(), "Lab");
        company.hire(clara, "3", "Clara");
        company.hire(anna, "1", "Anna", lab);
        company.hire(berta, "2", "Berta", lab);
        company.lead(lab, berta);
        company.happen(Closings.worked(anna, MONDAY, 480, 0, 0));
        company.happen(Closings.closed(anna, MONDAY.plusDays(1), DayStatus.LEAVE));
        company.happen(Closings.worked(anna, LocalDate.of(2026, 4, 1), 480, 0, 0));
        this.last = company.happen(Closings.closed(clara, MONDAY, DayStatus.ABSENT));
    }

    @Test
    void aMonthIsReadPageByPageInTheOrderOfNames() {
        var first = grid(hr, "first: 2");
        assertThat(first.<List<String>>at(NAMES)).containsExactly("Anna", "Berta");
        assertThat(first.<List<String>>at("monthGrid.edges[0].node.days[*].date"))
                .containsExactly("2026-03-02", "2026-03-03");
        assertThat(first.<List<String>>at("monthGrid.edges[0].node.days[*].status"))
                .containsExactly("PRESENT", "LEAVE");
        assertThat(first.<List<Integer>>at("monthGrid.edges[0].node.days[*].recognisedMinutes"))
                .containsExactly(480, 0);
        assertThat(first.<List<Object>>at("monthGrid.edges[1].node.days")).isEmpty();
        var after = first.<String>at("monthGrid.pageInfo.endCursor");
        var second = grid(hr, "first: 2, after: \"%s\"".formatted(after));
        assertThat(second.<List<String>>at(NAMES)).containsExactly("Clara");
        assertThat(second.<Boolean>at("monthGrid.pageInfo.hasNextPage")).isFalse();
        assertThat(grid(hr, "departmentId: \"%s\"".formatted(lab)).<List<String>>at(NAMES))
                .containsExactly("Anna", "Berta");
    }

    @Test
    void managersSeeTheirPeopleAndEmployeesThemselves() {
        var head = client.tokens().employee(company.id(), berta, MANAGER);
        assertThat(grid(head, "first: 5").<List<String>>at(NAMES)).containsExactly("Anna", "Berta");
        var self = client.tokens().employee(company.id(), anna, EMPLOYEE);
        assertThat(grid(self, "first: 5").<List<String>>at(NAMES)).containsExactly("Anna");
        var other = Company.active(feed, client, "Other");
        assertThat(grid(client.tokens().of(other.id(), HR_MANAGER), "first: 5").<List<String>>at(NAMES))
                .isEmpty();
    }

    private Answer grid(String token, String arguments) {
        return client.ask(token, """
            { monthGrid(month: "2026-03", %s) { edges { node { employee { name }
                days { date status recognisedMinutes leaveMinutes } } } pageInfo { hasNextPage endCursor } } }
            """.formatted(arguments), last);
    }
}

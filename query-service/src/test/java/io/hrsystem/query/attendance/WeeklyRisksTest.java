package io.hrsystem.query.attendance;

import static io.hrsystem.contract.identity.Role.EMPLOYEE;
import static io.hrsystem.contract.identity.Role.HR_MANAGER;
import static io.hrsystem.contract.identity.Role.MANAGER;
import static io.hrsystem.contract.identity.Role.PAYROLL_MANAGER;
import static io.hrsystem.contract.identity.Role.TENANT_ADMIN;
import static org.assertj.core.api.Assertions.assertThat;

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
class WeeklyRisksTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 9);
    private static final String NAMES = "weeklyRisks.edges[*].node.employee.name";

    private final Feed feed;
    private final Client client;
    private final Company company;
    private final String hr;
    private final DepartmentId lab;
    private final EmployeeId anna = EmployeeId.next();
    private final EmployeeId berta = EmployeeId.next();
    private final EmployeeId clara = EmployeeId.next();
    private final EmployeeId dora = EmployeeId.next();
    private GlobalPosition last = GlobalPosition.ORIGIN;

    /** Anna 48 hours, Berta 47 hours 59 minutes, Clara 52 hours and a minute, a part of it on Sunday, Dora none. */
    WeeklyRisksTest(Feed feed, Client client) {
        this.feed = feed;
        this.client = client;
        this.company = Company.active(feed, client, "Acme");
        this.hr = client.tokens().of(company.id(), HR_MANAGER);
        this.lab = company.found(company.root(), "Lab");
        company.hire(clara, "3", "Clara");
        company.hire(anna, "1", "Anna", lab);
        company.hire(berta, "2", "Berta", lab);
        company.hire(dora, "4", "Dora", lab);
        company.lead(lab, dora);
        worked(anna, 2_880, 0);
        worked(berta, 2_879, 0);
        worked(clara, 2_640, 481);
        company.happen(Closings.worked(berta, MONDAY.minusDays(1), 480, 0, 0));
        last = company.happen(Closings.worked(berta, MONDAY.plusDays(7), 480, 0, 0));
    }

    private void worked(EmployeeId employee, int minutes, int sunday) {
        for (var day = 0; day < 5; day++) {
            var all = minutes / 5 + (day < minutes % 5 ? 1 : 0);
            company.happen(Closings.worked(employee, MONDAY.plusDays(day), 480, all - 480, 0));
        }
        if (sunday > 0) company.happen(Closings.worked(employee, MONDAY.plusDays(6), 0, 0, sunday));
    }

    @Test
    void whoIsNearTheLimitOrOverItIsListedByName() {
        var risks = risks(hr, "week: \"2026-03-15\"");
        assertThat(risks.<List<String>>at(NAMES)).containsExactly("Anna", "Clara");
        assertThat(risks.<List<String>>at("weeklyRisks.edges[*].node.hours.state"))
                .containsExactly("WARN", "VIOLATION");
        assertThat(risks.<List<Integer>>at("weeklyRisks.edges[*].node.hours.workMinutes"))
                .containsExactly(2_880, 3_121);
        assertThat(risks.<List<String>>at("weeklyRisks.edges[*].node.hours.from"))
                .containsOnly("2026-03-09");
        assertThat(risks(hr, "week: \"2026-03-16\"").<List<String>>at(NAMES)).isEmpty();
    }

    @Test
    void fiftyTwoHoursAreStillAWarning() {
        worked(dora, 3_120, 0);
        last = company.happen(Closings.worked(dora, MONDAY.plusDays(7), 480, 0, 0));
        var risks = risks(hr, "week: \"2026-03-09\"");
        assertThat(risks.<List<String>>at(NAMES)).containsExactly("Anna", "Clara", "Dora");
        assertThat(risks.<String>at("weeklyRisks.edges[2].node.hours.state")).isEqualTo("WARN");
    }

    @Test
    void aDayThatIsNotClosedCountsAsFarAsItIsRecognised() {
        company.checkIn(berta, MONDAY.plusDays(5), "09:00");
        last = company.checkOut(berta, MONDAY.plusDays(5), "09:01", 1);
        assertThat(risks(hr, "week: \"2026-03-09\"").<List<String>>at(NAMES)).containsExactly("Anna", "Berta", "Clara");
    }

    @Test
    void theListIsReadPageByPageAndByDepartment() {
        var first = risks(hr, "week: \"2026-03-09\", first: 1");
        assertThat(first.<List<String>>at(NAMES)).containsExactly("Anna");
        assertThat(first.<Boolean>at("weeklyRisks.pageInfo.hasNextPage")).isTrue();
        var after = first.<String>at("weeklyRisks.pageInfo.endCursor");
        var second = risks(hr, "week: \"2026-03-09\", first: 1, after: \"%s\"".formatted(after));
        assertThat(second.<List<String>>at(NAMES)).containsExactly("Clara");
        assertThat(second.<Boolean>at("weeklyRisks.pageInfo.hasNextPage")).isFalse();
        assertThat(risks(hr, "week: \"2026-03-09\", departmentId: \"%s\"".formatted(lab))
                        .<List<String>>at(NAMES))
                .containsExactly("Anna");
        assertThat(risks(hr, "week: \"2026-03-09\", after: \"x\"").code()).isEqualTo("MALFORMED");
    }

    @Test
    void managersSeeTheirPeopleAndOthersNobody() {
        var admin = client.tokens().of(company.id(), TENANT_ADMIN);
        assertThat(risks(admin, "week: \"2026-03-09\"").<List<String>>at(NAMES)).hasSize(2);
        var head = client.tokens().employee(company.id(), dora, MANAGER);
        assertThat(risks(head, "week: \"2026-03-09\"").<List<String>>at(NAMES)).containsExactly("Anna");
        var leadsNobody = client.tokens().employee(company.id(), berta, MANAGER);
        assertThat(risks(leadsNobody, "week: \"2026-03-09\"").<List<String>>at(NAMES))
                .isEmpty();
        var self = client.tokens().employee(company.id(), anna, EMPLOYEE);
        assertThat(risks(self, "week: \"2026-03-09\"").code()).isEqualTo("FORBIDDEN");
        var payroll = client.tokens().of(company.id(), PAYROLL_MANAGER);
        assertThat(risks(payroll, "week: \"2026-03-09\"").code()).isEqualTo("FORBIDDEN");
        var other = Company.active(feed, client, "Other");
        assertThat(risks(client.tokens().of(other.id(), HR_MANAGER), "week: \"2026-03-09\"")
                        .<List<String>>at(NAMES))
                .isEmpty();
    }

    private Answer risks(String token, String arguments) {
        return client.ask(token, """
            { weeklyRisks(%s) { edges { node { employee { name } hours { from workMinutes state } } }
                pageInfo { hasNextPage endCursor } } }
            """.formatted(arguments), last);
    }
}

package io.hrsystem.query.platform.graphql;

import static io.hrsystem.contract.identity.Role.HR_MANAGER;
import static org.assertj.core.api.Assertions.assertThat;

import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.eventstore.GlobalPosition;
import io.hrsystem.query.testing.Client;
import io.hrsystem.query.testing.Company;
import io.hrsystem.query.testing.Feed;
import io.hrsystem.query.testing.RunningService;
import io.hrsystem.query.testing.Statements;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

@RunningService
class StatementsTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    private final Feed feed;
    private final Client client;
    private final Company company;

    StatementsTest(Feed feed, Client client) {
        this.feed = feed;
        this.client = client;
        this.company = Company.active(feed, client, "Acme");
    }

    /** Each kind: the gate, the rows, and the end of the transaction; how far read models have come is known to the process. */
    @Test
    void aListWithWhatBelongsToItsRowsTakesOneStatementForEachKind() {
        var last = company.checkIn(company.hire("0", "Anna"), MONDAY, "09:00");
        for (var number = 1; number < 12; number++)
            last = company.checkIn(company.hire("" + number, "Anna"), MONDAY, "09:00");
        var atLeast = last;
        var hr = client.tokens().of(company.id(), HR_MANAGER);
        client.ask(hr, "{ attendanceBoard(date: \"2026-03-02\") { present } departments { id } }", atLeast);

        // the first has to wait, and looks more often
        names(hr, atLeast);
        var statements = Statements.during(() -> assertThat(names(hr, atLeast)).hasSize(12));

        assertThat(statements).filteredOn(it -> it.contains("projection_token")).isEmpty();
        assertThat(statements).filteredOn(it -> it.contains("enter_tenant")).hasSize(3);
        assertThat(statements)
                .filteredOn(it -> it.matches("(?s)SELECT (d\\.)?\\* FROM.*"))
                .hasSize(3)
                .allMatch(it -> it.contains("tenant_id = ?"));
        assertThat(statements).filteredOn(it -> it.equals("COMMIT")).hasSize(3);
        // and what day it is
        assertThat(statements).hasSize(10);
    }

    /** The gate, the day, the rows and COMMIT; for each kind the gate, the rows and COMMIT, of managers one more. */
    @Test
    void employeesComeWithAllAroundThemInAFewStatements() {
        var anna = company.hire("0", "Anna");
        company.lead(company.root(), anna);
        var last = company.hire(EmployeeId.next(), "1", "Berta");
        for (var number = 2; number < 12; number++) last = company.hire(EmployeeId.next(), "" + number, "Berta");
        var atLeast = last;
        var hr = client.tokens().of(company.id(), HR_MANAGER);
        var query = """
            { employees(first: 12) { edges { node { name department { name head { name } } manager { name }
                previousEmployment { id } history(first: 3) { edges { node { kind changes { field } } } } } } } }
            """;
        client.ask(hr, query, atLeast).<Object>at("employees.edges");

        var statements = Statements.during(
                () -> assertThat(client.ask(hr, query, atLeast).<List<?>>at("employees.edges[*].node.history.edges[*]"))
                        .hasSize(12));

        assertThat(statements).filteredOn(it -> it.contains("today_of")).hasSize(1);
        assertThat(statements)
                .filteredOn(it -> it.contains("FROM employee_version"))
                .hasSize(4);
        assertThat(statements)
                .filteredOn(it -> it.contains("FROM department_version"))
                .hasSize(1);
        assertThat(statements).filteredOn(it -> it.contains("FROM employee ")).hasSize(1);
        // nobody was here before, which is known without asking
        assertThat(statements).filteredOn(it -> it.equals("COMMIT")).hasSize(6);
    }

    private List<?> names(String token, GlobalPosition atLeast) {
        return client.ask(token, """
            { attendanceDays(from: "2026-03-02", to: "2026-03-02") {
                edges { node { status employee { name department { name } } } } } }
            """, atLeast).at("attendanceDays.edges[*].node.employee.department.name");
    }

    @Test
    void companiesComeWithEverythingInOneStatementForEachKind() {
        for (var number = 0; number < 3; number++) Company.active(feed, client, "Company");

        var statements = Statements.during(
                () -> client.ask(client.tokens().superAdmin(), """
                    { tenants { edges { node { companyName features settings { zone } rootDepartment { name }
                        onboarding { step state } } } } }
                    """).<Object>at("tenants.edges"));

        assertThat(statements).filteredOn(it -> it.equals("COMMIT")).hasSize(5);
        // whether its access was taken away, the rows, and the end of the transaction; once what day it is
        assertThat(statements).hasSize(16);
    }
}

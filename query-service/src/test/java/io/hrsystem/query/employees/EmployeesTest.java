package io.hrsystem.query.employees;

import static io.hrsystem.contract.identity.Role.HR_MANAGER;
import static org.assertj.core.api.Assertions.assertThat;

import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.eventstore.GlobalPosition;
import io.hrsystem.query.testing.Client;
import io.hrsystem.query.testing.Client.Answer;
import io.hrsystem.query.testing.Company;
import io.hrsystem.query.testing.Feed;
import io.hrsystem.query.testing.RunningService;
import java.util.List;
import org.junit.jupiter.api.Test;

@RunningService
class EmployeesTest {
    private final Client client;
    private final Company company;
    private final Company other;
    private final String hr;

    EmployeesTest(Feed feed, Client client) {
        this.client = client;
        this.company = Company.active(feed, client, "Acme");
        this.other = Company.active(feed, client, "Other");
        this.hr = client.tokens().of(company.id(), HR_MANAGER);
    }

    @Test
    void anEmployeeIsShownWithTheDepartment() {
        var anna = EmployeeId.next();
        var hired = company.hire(anna, "7", "Anna Kim");

        var answer = employee(anna, hired);

        assertThat(answer.<String>at("employee.employeeNumber")).isEqualTo("7");
        assertThat(answer.<String>at("employee.name")).isEqualTo("Anna Kim");
        assertThat(answer.<String>at("employee.email")).isEqualTo("7@example.com");
        assertThat(answer.<String>at("employee.department.name")).isEqualTo("Acme");
        assertThat(answer.<String>at("employee.status")).isEqualTo("ACTIVE");
        assertThat(answer.<String>at("employee.hiredOn")).isEqualTo("2026-01-02");
    }

    @Test
    void anotherCompanysEmployeeLooksLikeNobody() {
        var stranger = EmployeeId.next();
        var hired = other.hire(stranger, "7", "Stranger");

        var answer = employee(stranger, hired);

        assertThat(answer.<Object>at("employee")).isNull();
        assertThat(answer.body()).isEqualTo(employee(EmployeeId.next(), hired).body());
    }

    @Test
    void pagesGoOnWhereTheLastOneEnded() {
        for (var name : List.of("Dora", "Anna", "Clara", "Berta", "Emma")) company.hire(name, name);
        var hired = company.hire(EmployeeId.next(), "6", "Anna");

        var first = page("first: 4", hired);
        var second = page("first: 4, after: \"%s\"".formatted(first.<String>at("employees.pageInfo.endCursor")), hired);

        assertThat(names(first)).containsExactly("Anna", "Anna", "Berta", "Clara");
        assertThat(first.<Boolean>at("employees.pageInfo.hasNextPage")).isTrue();
        assertThat(first.<Boolean>at("employees.pageInfo.hasPreviousPage")).isFalse();
        assertThat(names(second)).containsExactly("Dora", "Emma");
        assertThat(second.<Boolean>at("employees.pageInfo.hasNextPage")).isFalse();
        assertThat(second.<Boolean>at("employees.pageInfo.hasPreviousPage")).isTrue();
    }

    @Test
    void namesAreFoundByTheirBeginning() {
        for (var name : List.of("김민준", "김서연", "나은", "Kim", "Kimberly", "Kin", "힣")) company.hire(name, name);
        var hired = company.hire(EmployeeId.next(), "8", "100%");

        assertThat(names(page("nameStartsWith: \"김\"", hired))).containsExactly("김민준", "김서연");
        assertThat(names(page("nameStartsWith: \"Kim\"", hired))).containsExactly("Kim", "Kimberly");
        assertThat(names(page("nameStartsWith: \"힣\"", hired))).containsExactly("힣");
        assertThat(names(page("nameStartsWith: \"%\"", hired))).isEmpty();
        assertThat(names(page("nameStartsWith: \"\"", hired))).hasSize(8);
    }

    @Test
    void departmentAndStatusNarrowTheList() {
        company.hire("1", "Anna");
        var hired = company.hire(EmployeeId.next(), "2", "Berta");

        assertThat(names(page("departmentId: \"%s\", status: ACTIVE".formatted(company.root()), hired)))
                .containsExactly("Anna", "Berta");
        assertThat(names(page("status: TERMINATED", hired))).isEmpty();
        assertThat(names(page("departmentId: \"%s\"".formatted(other.root()), hired)))
                .isEmpty();
    }

    private Answer employee(EmployeeId id, GlobalPosition atLeast) {
        return client.ask(hr, """
            { employee(id: "%s") {
                id employeeNumber name email department { name } position status hiredOn } }
            """.formatted(id), atLeast);
    }

    private Answer page(String arguments, GlobalPosition atLeast) {
        return client.ask(hr, """
            { employees(%s) { edges { cursor node { name } }
                pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }
            """.formatted(arguments), atLeast);
    }

    private static List<String> names(Answer page) {
        return page.at("employees.edges[*].node.name");
    }
}

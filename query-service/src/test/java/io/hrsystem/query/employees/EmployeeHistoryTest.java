package io.hrsystem.query.employees;

import static io.hrsystem.contract.identity.Role.EMPLOYEE;
import static io.hrsystem.contract.identity.Role.HR_MANAGER;
import static io.hrsystem.contract.identity.Role.MANAGER;
import static io.hrsystem.contract.identity.Role.PAYROLL_MANAGER;
import static org.assertj.core.api.Assertions.assertThat;

import io.hrsystem.contract.ChangeId;
import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.attendance.WorkSchedule;
import io.hrsystem.contract.attendance.WorkScheduleId;
import io.hrsystem.contract.attendance.WorkWeek;
import io.hrsystem.contract.employees.AbsenceKind;
import io.hrsystem.contract.employees.EmployeeEvent.EmployeeChangeCancelled;
import io.hrsystem.contract.employees.EmployeeEvent.EmployeePromoted;
import io.hrsystem.contract.employees.EmployeeEvent.EmployeeRehired;
import io.hrsystem.contract.employees.EmployeeEvent.EmployeeTerminated;
import io.hrsystem.contract.employees.EmployeeEvent.EmployeeTransferred;
import io.hrsystem.contract.employees.EmployeeEvent.LeaveOfAbsenceStarted;
import io.hrsystem.contract.employees.EmployeeEvent.WorkScheduleAssigned;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.employees.EmployeeNumber;
import io.hrsystem.contract.employees.TerminationReason;
import io.hrsystem.contract.organisation.DepartmentId;
import io.hrsystem.contract.personal.EmailAddress;
import io.hrsystem.contract.personal.FreeText;
import io.hrsystem.contract.personal.PersonName;
import io.hrsystem.contract.tenants.SettingsEvent.WorkScheduleChanged;
import io.hrsystem.eventstore.GlobalPosition;
import io.hrsystem.query.testing.Client;
import io.hrsystem.query.testing.Client.Answer;
import io.hrsystem.query.testing.Company;
import io.hrsystem.query.testing.Feed;
import io.hrsystem.query.testing.RunningService;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds and what has happened, by day and by what was known. */
@RunningService
class EmployeeHistoryTest {
    private final Feed feed;
    private final Client client;
    private final Company company;
    private final Company other;
    private final String hr;

    EmployeeHistoryTest(Feed feed, Client client) {
        this.feed = feed;
        this.client = client;
        this.company = Company.active(feed, client, "Acme");
        this.other = Company.active(feed, client, "Other");
        this.hr = client.tokens().of(company.id(), HR_MANAGER);
    }

    /** She moved on 1 March; it is recorded later, when she has been promoted. */
    @Test
    void aBackDatedCorrectionHasFourAnswers() {
        var lab = company.found(company.root(), "Lab");
        var anna = company.hire("1", "Anna");
        var before = nowIsOver();
        var last = company.happen(new EmployeeTransferred(anna, ChangeId.next(), lab, day(3, 1), null));

        var answer = client.ask(hr, """
            { febThen: employee(id: "%1$s", asOf: "2026-02-28", knownAt: "%2$s") { department { name } }
              marThen: employee(id: "%1$s", asOf: "2026-03-01", knownAt: "%2$s") { department { name } }
              febNow: employee(id: "%1$s", asOf: "2026-02-28") { department { name } }
              marNow: employee(id: "%1$s", asOf: "2026-03-01") { department { name } } }
            """.formatted(anna, before), last);

        assertThat(answer.<String>at("febThen.department.name")).isEqualTo("Acme");
        assertThat(answer.<String>at("marThen.department.name")).isEqualTo("Acme");
        assertThat(answer.<String>at("febNow.department.name")).isEqualTo("Acme");
        assertThat(answer.<String>at("marNow.department.name")).isEqualTo("Lab");
    }

    @Test
    void theHoursOfADayHaveTheNameOfThatDay() {
        var anna = company.hire("1", "Anna");
        company.hire("2", "Berta");
        var night = WorkScheduleId.next();
        var tenant = company.id();
        var week = WorkWeek.of(WorkSchedule.STANDARD);
        feed.append(
                tenant,
                StreamIds.tenant(tenant),
                new WorkScheduleChanged(tenant, night, ChangeId.next(), "Night", week, day(1, 1)),
                new WorkScheduleChanged(tenant, night, ChangeId.next(), "Late", week, day(6, 1)));
        var last = company.happen(new WorkScheduleAssigned(anna, ChangeId.next(), night, day(3, 1), null));

        var answer = client.ask(hr, """
            { employees(asOf: "2026-02-28") { edges { node {
                workSchedule { id } march: workSchedule(on: "2026-03-01") { id name }
                june: workSchedule(on: "2026-06-01") { name } } } } }
            """, last);
        assertThat(answer.<List<String>>at("employees.edges[*].node.workSchedule.id"))
                .containsExactly(tenant.value(), tenant.value());
        assertThat(answer.<List<String>>at("employees.edges[*].node.march.id"))
                .containsExactly(night.value(), tenant.value());
        assertThat(answer.<List<String>>at("employees.edges[*].node.march.name"))
                .containsExactly("Night", WorkScheduleId.NAME_OF_DEFAULT);
        assertThat(answer.<List<String>>at("employees.edges[*].node.june.name"))
                .containsExactly("Late", WorkScheduleId.NAME_OF_DEFAULT);
    }

    @Test
    void anEmploymentIsShownOnEachDayOfItsLife() {
        var start = nowIsOver();
        var anna = company.hire("1", "Anna");
        company.happen(
                new LeaveOfAbsenceStarted(anna, ChangeId.next(), AbsenceKind.PARENTAL, day(4, 1), day(4, 30), null));
        var last =
                company.happen(new EmployeeTerminated(anna, ChangeId.next(), day(6, 30), TerminationReason.RESIGNED));

        assertThat(statusOn(anna, "2026-01-01", last)).isEqualTo("PRE_HIRE Acme");
        assertThat(statusOn(anna, "2026-01-02", last)).isEqualTo("ACTIVE Acme");
        assertThat(statusOn(anna, "2026-04-30", last)).isEqualTo("LOA Acme");
        assertThat(statusOn(anna, "2026-05-01", last)).isEqualTo("ACTIVE Acme");
        assertThat(statusOn(anna, "2026-06-30", last)).isEqualTo("ACTIVE Acme");
        assertThat(statusOn(anna, "2026-07-01", last)).isEqualTo("TERMINATED Acme");
        assertThat(client.ask(hr, "{ employee(id: \"%s\", knownAt: \"%s\") { name } }".formatted(anna, start), last)
                        .<Object>at("employee"))
                .isNull();
        assertThat(client.ask(hr, "{ employee(id: \"%s\") { terminatedOn } }".formatted(anna), last)
                        .<String>at("employee.terminatedOn"))
                .isEqualTo("2026-06-30");
        assertThat(client.ask(
                                client.tokens().of(other.id(), HR_MANAGER),
                                "{ employee(id: \"%s\", asOf: \"2026-04-01\") { name } }".formatted(anna),
                                last)
                        .<Object>at("employee"))
                .isNull();
    }

    @Test
    void aRehireIsLinkedToWhatWasBefore() {
        var anna = company.hire("1", "Anna");
        company.happen(new EmployeeTerminated(anna, ChangeId.next(), day(2, 28), TerminationReason.RESIGNED));
        var again = EmployeeId.next();
        var last = company.happen(new EmployeeRehired(
                again,
                anna,
                anna,
                new EmployeeNumber("1"),
                new PersonName("Anna"),
                new EmailAddress("anna@example.com"),
                null,
                company.root(),
                "lead",
                day(5, 1)));

        var answer = client.ask(
                hr,
                "{ employee(id: \"%s\") { status previousEmployment { id status previousEmployment { id } } } }"
                        .formatted(again),
                last);

        assertThat(answer.<String>at("employee.status")).isEqualTo("ACTIVE");
        assertThat(answer.<String>at("employee.previousEmployment.id")).isEqualTo(anna.value());
        assertThat(answer.<String>at("employee.previousEmployment.status")).isEqualTo("TERMINATED");
        assertThat(answer.<Object>at("employee.previousEmployment.previousEmployment"))
                .isNull();
    }

    @Test
    void theHistorySaysWhatWhenWhoAndWhy() {
        var lab = company.found(company.root(), "Lab");
        var anna = company.hire("1", "Anna");
        var moved = ChangeId.next();
        company.happen(new EmployeeTransferred(anna, moved, lab, day(3, 1), new FreeText("as agreed")));
        var instead = ChangeId.next();
        company.happen(new EmployeeTransferred(anna, instead, company.root(), day(3, 1), null));
        var promoted = ChangeId.next();
        company.happen(new EmployeePromoted(anna, promoted, "lead", day(12, 1), null));
        var beforeCancel = nowIsOver();
        company.happen(new EmployeeChangeCancelled(anna, promoted, null));
        var last =
                company.happen(new EmployeeTerminated(anna, ChangeId.next(), day(11, 30), TerminationReason.RETIRED));

        var all = history(anna, "", last);
        assertThat(all.<List<String>>at("employee.history.edges[*].node.kind"))
                .containsExactly("PROMOTED", "TERMINATED", "TRANSFERRED", "TRANSFERRED", "HIRED");
        assertThat(all.<List<String>>at("employee.history.edges[*].node.effectiveOn"))
                .containsExactly("2026-12-01", "2026-11-30", "2026-03-01", "2026-03-01", "2026-01-02");
        assertThat(all.<List<Boolean>>at("employee.history.edges[*].node.cancelled"))
                .containsExactly(true, false, false, false, false);
        assertThat(all.<List<String>>at("employee.history.edges[*].node.actor")).containsOnly("test");
        assertThat(all.<List<String>>at("employee.history.edges[*].node.id"))
                .startsWith(promoted.value())
                .contains(instead.value(), moved.value())
                .endsWith(anna.value());
        assertThat(all.<String>at("employee.history.edges[3].node.reason")).isEqualTo("as agreed");
        assertThat(all.<String>at("employee.history.edges[1].node.reason")).isEqualTo("RETIRED");
        assertThat(all.<String>at("employee.history.edges[3].node.replacedBy.id"))
                .isEqualTo(instead.value());
        assertThat(all.<Object>at("employee.history.edges[2].node.replacedBy")).isNull();
        assertThat(all.<String>at("employee.history.edges[3].node.changes[0].field"))
                .isEqualTo("departmentId");
        assertThat(all.<String>at("employee.history.edges[3].node.changes[0].before"))
                .isEqualTo(company.root().value());
        assertThat(all.<String>at("employee.history.edges[3].node.changes[0].after"))
                .isEqualTo(lab.value());
        assertThat(all.<String>at("employee.history.edges[2].node.changes[0].before"))
                .isEqualTo(lab.value());
        assertThat(all.<List<Object>>at("employee.history.edges[4].node.changes[*].before"))
                .containsOnlyNulls();

        var then = history(anna, ", knownAt: \"%s\"".formatted(beforeCancel), last);
        assertThat(then.<List<Boolean>>at("employee.history.edges[*].node.cancelled"))
                .containsExactly(false, false, false, false);
    }

    @Test
    void pagesOfAHistoryGoOnWhereTheLastOneEnded() {
        var anna = company.hire("1", "Anna");
        var last = GlobalPosition.ORIGIN;
        for (var i = 0; i < 6; i++)
            last = company.happen(new EmployeePromoted(anna, ChangeId.next(), "p" + i, day(2, 1 + i / 2), null));

        var seen = new ArrayList<String>();
        var after = "";
        var more = true;
        while (more) {
            var page = client.ask(hr, """
                { employee(id: "%s") { history(first: 2%s) {
                    edges { node { id } } pageInfo { hasNextPage endCursor } } } }
                """.formatted(anna, after), last);
            seen.addAll(page.<List<String>>at("employee.history.edges[*].node.id"));
            more = page.at("employee.history.pageInfo.hasNextPage");
            after = ", after: \"%s\"".formatted(page.<String>at("employee.history.pageInfo.endCursor"));
        }

        assertThat(seen).hasSize(7).doesNotHaveDuplicates().endsWith(anna.value());
    }

    @ParameterizedTest
    @ValueSource(strings = {"history(first: 0)", "history(after: \"x\")", "history(after: \"YR9iH2M\")"})
    void aPageThatCannotBeMeantIsMalformed(String field) {
        var anna = EmployeeId.next();
        var last = company.hire(anna, "1", "Anna");

        assertThat(client.ask(hr, "{ employee(id: \"%s\") { %s { edges { cursor } } } }".formatted(anna, field), last)
                        .code())
                .isEqualTo("MALFORMED");
    }

    @Test
    void theManagerIsTheNearestHeadAtWork() {
        var lab = company.found(company.root(), "Lab");
        var team = company.found(lab, "Team");
        var boss = company.hire("1", "Boss");
        var head = company.hire("2", "Head");
        var anna = hireInto(team, "3", "Anna");
        company.lead(company.root(), boss);
        var last = company.lead(lab, head);

        // nobody leads the team, the next one is that of the lab; a head has the one above, and the first one nobody
        assertThat(managerOf(anna, "2026-03-02", last)).isEqualTo("Head");
        assertThat(managerOf(boss, "2026-03-02", last)).isNull();
        last = company.lead(team, anna);
        assertThat(managerOf(anna, "2026-03-02", last)).isEqualTo("Head");
        last = company.happen(
                new LeaveOfAbsenceStarted(head, ChangeId.next(), AbsenceKind.MEDICAL, day(4, 1), day(4, 30), null));
        assertThat(managerOf(anna, "2026-04-30", last)).isEqualTo("Boss");
        assertThat(managerOf(anna, "2026-05-01", last)).isEqualTo("Head");
        last = company.happen(new EmployeeTerminated(head, ChangeId.next(), day(8, 31), TerminationReason.RESIGNED));
        assertThat(managerOf(anna, "2026-09-01", last)).isEqualTo("Boss");
        assertThat(managerOf(anna, "2026-01-01", last)).isNull();
    }

    @Test
    void managersSeeWhomTheyLeadOnThatDay() {
        var lab = company.found(company.root(), "Lab");
        var team = company.found(lab, "Team");
        var head = company.hire("1", "Head");
        var anna = hireInto(team, "2", "Anna");
        var berta = company.hire("3", "Berta");
        company.lead(lab, head);
        var last = company.happen(new EmployeeTransferred(berta, ChangeId.next(), team, day(5, 1), null));
        var manager = client.tokens().employee(company.id(), head, MANAGER);

        assertThat(client.ask(manager, one(anna, "2026-03-02"), last).<String>at("employee.name"))
                .isEqualTo("Anna");
        assertThat(client.ask(manager, one(head, "2026-03-02"), last).<String>at("employee.name"))
                .isEqualTo("Head");
        assertThat(client.ask(manager, one(berta, "2026-04-30"), last).code()).isEqualTo("FORBIDDEN");
        assertThat(client.ask(manager, one(berta, "2026-05-01"), last).<String>at("employee.name"))
                .isEqualTo("Berta");
        assertThat(client.ask(manager, one(EmployeeId.next(), "2026-05-01"), last)
                        .code())
                .isEqualTo("FORBIDDEN");
        assertThat(list(manager, "asOf: \"2026-03-02\"", last)).containsExactly("Anna");
        assertThat(list(manager, "asOf: \"2026-05-01\"", last)).containsExactly("Anna", "Berta");
        assertThat(list(manager, "departmentId: \"%s\"".formatted(company.root()), last))
                .isEmpty();
        assertThat(client.ask(client.tokens().of(company.id(), MANAGER), "{ employees { edges { cursor } } }", last)
                        .code())
                .isEqualTo("FORBIDDEN");
        var counted = client.ask(
                manager, "{ headcount(from: \"2026-04\", to: \"2026-05\") { headcount hires leavings } }", last);
        assertThat(counted.<List<Integer>>at("headcount[*].headcount")).containsExactly(1, 2);

        // who only reports to somebody sees how to reach them
        var employee = client.tokens().employee(company.id(), anna, EMPLOYEE);
        assertThat(client.ask(
                                employee,
                                "{ employee(id: \"%s\") { manager { name phone terminatedOn } } }".formatted(anna),
                                last)
                        .<String>at("employee.manager.name"))
                .isEqualTo("Head");
        assertThat(client.ask(
                                employee,
                                "{ employee(id: \"%s\") { manager { history { edges { cursor } } } } }".formatted(anna),
                                last)
                        .code())
                .isEqualTo("FORBIDDEN");
    }

    @Test
    void monthsAreCountedByDepartment() {
        var lab = company.found(company.root(), "Lab");
        var team = company.found(lab, "Team");
        company.hire("1", "Boss");
        var anna = hireInto(team, "2", "Anna");
        var berta = hireInto(lab, "3", "Berta");
        company.happen(new LeaveOfAbsenceStarted(anna, ChangeId.next(), AbsenceKind.OTHER, day(1, 31), null, null));
        company.happen(new EmployeeTransferred(anna, ChangeId.next(), company.root(), day(3, 31), null));
        var last =
                company.happen(new EmployeeTerminated(berta, ChangeId.next(), day(2, 28), TerminationReason.RESIGNED));

        assertThat(months("", last))
                .containsExactly("2025-12 0 0 0", "2026-01 3 3 0", "2026-02 3 0 1", "2026-03 2 0 0");
        assertThat(months(", departmentId: \"%s\"".formatted(lab), last))
                .containsExactly("2025-12 0 0 0", "2026-01 2 2 0", "2026-02 2 0 1", "2026-03 0 0 0");
        assertThat(months(", departmentId: \"%s\"".formatted(team), last))
                .containsExactly("2025-12 0 0 0", "2026-01 1 1 0", "2026-02 1 0 0", "2026-03 0 0 0");
        var ofOther = client.ask(
                client.tokens().of(other.id(), PAYROLL_MANAGER),
                "{ headcount(from: \"2026-01\", to: \"2026-01\") { headcount } }",
                last);
        assertThat(ofOther.<List<Integer>>at("headcount[*].headcount")).containsExactly(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "from: \"2026-02\", to: \"2026-01\"",
                "from: \"2000-01\", to: \"2026-01\"",
                "from: \"2026-13\", to: \"2026-12\"",
                "from: \"2026-01-01\", to: \"2026-12\""
            })
    void monthsThatCannotBeMeantAreMalformed(String arguments) {
        assertThat(client.ask(hr, "{ headcount(%s) { month } }".formatted(arguments))
                        .code())
                .isEqualTo("MALFORMED");
    }

    @Test
    void peopleAreFoundByNameAndByInitialConsonants() {
        for (var name : List.of("김민지", "김서연", "강무진", "나민지", "Kim")) company.hire(name, name);
        var last = company.hire(EmployeeId.next(), "9", "까치");

        assertThat(list(hr, "search: \"ㄱㅁㅈ\"", last)).containsExactly("강무진", "김민지");
        assertThat(list(hr, "search: \"ㄱ\"", last)).containsExactly("강무진", "김민지", "김서연");
        assertThat(list(hr, "search: \"ㄲ\"", last)).containsExactly("까치");
        assertThat(list(hr, "search: \"김ㅁ\"", last)).containsExactly("김민지");
        assertThat(list(hr, "search: \"김\"", last)).containsExactly("김민지", "김서연");
        assertThat(list(hr, "search: \"K\"", last)).containsExactly("Kim");
        assertThat(list(hr, "search: \"ㅎ\"", last)).isEmpty();
    }

    @Test
    void aDepartmentIsAskedForAloneOrWithAllBelow() {
        var lab = company.found(company.root(), "Lab");
        var team = company.found(lab, "Team");
        company.hire("1", "Boss");
        hireInto(lab, "2", "Lena");
        var anna = hireInto(team, "3", "Anna");
        var last = company.happen(new EmployeeTransferred(anna, ChangeId.next(), company.root(), day(6, 1), null));

        assertThat(list(hr, "departmentId: \"%s\"".formatted(lab), last)).containsExactly("Lena");
        assertThat(list(hr, "departmentId: \"%s\", includeBelow: true".formatted(lab), last))
                .containsExactly("Lena");
        assertThat(list(hr, "departmentId: \"%s\", includeBelow: true, asOf: \"2026-05-31\"".formatted(lab), last))
                .containsExactly("Anna", "Lena");
    }

    private EmployeeId hireInto(DepartmentId department, String number, String name) {
        var employee = EmployeeId.next();
        company.hire(employee, number, name, department);
        return employee;
    }

    private String statusOn(EmployeeId employee, String day, GlobalPosition atLeast) {
        var answer = client.ask(
                hr,
                "{ employee(id: \"%s\", asOf: \"%s\") { status department { name } } }".formatted(employee, day),
                atLeast);
        return answer.at("employee.status") + " " + answer.at("employee.department.name");
    }

    private @Nullable Object managerOf(EmployeeId employee, String day, GlobalPosition atLeast) {
        var answer = client.ask(
                hr, "{ employee(id: \"%s\", asOf: \"%s\") { manager { name } } }".formatted(employee, day), atLeast);
        return answer.at("employee.manager") == null ? null : answer.at("employee.manager.name");
    }

    private Answer history(EmployeeId employee, String arguments, GlobalPosition atLeast) {
        return client.ask(hr, """
            { employee(id: "%s"%s) { history { edges { node {
                id kind effectiveOn recordedAt actor reason changes { field before after } cancelled
                replacedBy { id } } } } } }
            """.formatted(employee, arguments), atLeast);
    }

    private static String one(EmployeeId employee, String day) {
        return "{ employee(id: \"%s\", asOf: \"%s\") { name } }".formatted(employee, day);
    }

    private List<String> list(String token, String arguments, GlobalPosition atLeast) {
        return client.ask(token, "{ employees(%s) { edges { node { name } } } }".formatted(arguments), atLeast)
                .at("employees.edges[*].node.name");
    }

    private List<String> months(String arguments, GlobalPosition atLeast) {
        var answer = client.ask(
                hr,
                "{ headcount(from: \"2025-12\", to: \"2026-03\"%s) { month headcount hires leavings } }"
                        .formatted(arguments),
                atLeast);
        var months = answer.<List<String>>at("headcount[*].month");
        var told = new ArrayList<String>();
        for (var i = 0; i < months.size(); i++) {
            var month = "headcount[%d].".formatted(i);
            told.add("%s %s %s %s"
                    .formatted(
                            months.get(i),
                            answer.at(month + "headcount"),
                            answer.at(month + "hires"),
                            answer.at(month + "leavings")));
        }
        return told;
    }

    /** After all that was recorded, and before all that will be. */
    private static Instant nowIsOver() {
        return Instant.now().minus(200, ChronoUnit.MICROS).truncatedTo(ChronoUnit.MICROS);
    }

    private static LocalDate day(int month, int day) {
        return LocalDate.of(2026, month, day);
    }
}

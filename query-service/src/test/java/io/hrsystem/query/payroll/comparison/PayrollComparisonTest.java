package io.hrsystem.query.payroll.comparison;

import static io.hrsystem.contract.identity.Role.EMPLOYEE;
import static io.hrsystem.contract.identity.Role.HR_MANAGER;
import static io.hrsystem.contract.identity.Role.PAYROLL_MANAGER;
import static io.hrsystem.contract.identity.Role.TENANT_ADMIN;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.hrsystem.contract.ChangeId;
import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.attendance.AttendanceEvent.DayClosed;
import io.hrsystem.contract.attendance.ClosingCause;
import io.hrsystem.contract.attendance.DayMinutes;
import io.hrsystem.contract.attendance.DayStatus;
import io.hrsystem.contract.employees.EmployeeEvent.EmployeeHired;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.employees.EmployeeNumber;
import io.hrsystem.contract.organisation.DepartmentId;
import io.hrsystem.contract.payroll.Allowance;
import io.hrsystem.contract.payroll.InsuranceBasis;
import io.hrsystem.contract.payroll.PayCode;
import io.hrsystem.contract.payroll.PayEvent.InsuranceDeclared;
import io.hrsystem.contract.payroll.PayEvent.PayAgreed;
import io.hrsystem.contract.payroll.PayEvent.TaxDeclared;
import io.hrsystem.contract.payroll.PayKind;
import io.hrsystem.contract.payroll.PayslipId;
import io.hrsystem.contract.payroll.RuleSetEvent.RuleSetDrafted;
import io.hrsystem.contract.payroll.RunKind;
import io.hrsystem.contract.payroll.Won;
import io.hrsystem.contract.personal.BirthDate;
import io.hrsystem.contract.personal.EmailAddress;
import io.hrsystem.contract.personal.PersonName;
import io.hrsystem.eventstore.GlobalPosition;
import io.hrsystem.eventstore.bulk.EventReader;
import io.hrsystem.payroll.inputs.PayrollInputs;
import io.hrsystem.payroll.inputs.Payslips;
import io.hrsystem.payroll.inputs.RuleBooks;
import io.hrsystem.query.testing.Client;
import io.hrsystem.query.testing.Client.Answer;
import io.hrsystem.query.testing.Closings;
import io.hrsystem.query.testing.Company;
import io.hrsystem.query.testing.Feed;
import io.hrsystem.query.testing.Run;
import io.hrsystem.query.testing.RunningService;
import io.hrsystem.query.testing.TestDatabases;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@RunningService
class PayrollComparisonTest {
    private static final YearMonth JANUARY = YearMonth.of(2026, 1);
    private static final LocalDate HIRED = LocalDate.of(2025, 1, 1);
    private static final LocalDate ABSENT = LocalDate.of(2026, 1, 14);

    private final Feed feed;
    private final Client client;
    private final Company company;
    private final EventReader events;
    private final PayrollInputs inputs;
    private final RuleBooks rules;
    private final JdbcClient command;
    private final String payroll;

    PayrollComparisonTest(
            Feed feed,
            Client client,
            EventReader events,
            PayrollInputs inputs,
            RuleBooks rules,
            TestDatabases databases) {
        this.feed = feed;
        this.client = client;
        this.events = events;
        this.inputs = inputs;
        this.rules = rules;
        this.command = JdbcClient.create(databases.command().system());
        this.company = Company.active(feed, client, "Paying");
        this.payroll = client.tokens().of(company.id(), PAYROLL_MANAGER);
    }

    @Test
    void pr14AnAbsenceThatWasNoneIsOwedToTheWon() {
        var anna = employee("1", company.root(), 3_000_000, 1, 0);
        company.happen(Closings.closed(anna, ABSENT, DayStatus.ABSENT, absent()));
        var last = paid(anna);
        var before = ask("employeeId: \"%s\"".formatted(anna), last);
        assertThat(before.<Integer>at("payrollComparison.paid")).isEqualTo(2_621_225);
        assertThat(before.<Integer>at("payrollComparison.difference")).isZero();
        assertThat(before.<List<Object>>at("payrollComparison.lines")).isEmpty();

        var known = recordedLast();
        var corrected = company.happen(present());
        var after = ask("employeeId: \"%s\"".formatted(anna), corrected);
        assertThat(after.<Integer>at("payrollComparison.paid")).isEqualTo(2_621_225);
        assertThat(after.<Integer>at("payrollComparison.recomputed")).isEqualTo(2_826_700);
        assertThat(after.<Integer>at("payrollComparison.difference")).isEqualTo(205_475);
        assertThat(after.<List<String>>at("payrollComparison.lines[*].code"))
                .containsExactlyInAnyOrder("ABSENCE", "EMPLOYMENT", "INCOME_TAX", "LOCAL_TAX");
        assertThat(after.<List<Integer>>at("payrollComparison.lines[*].difference"))
                .containsExactlyInAnyOrder(229_665, 2_070, 20_110, 2_010);
        var correction = command.sql("SELECT event_id::text FROM event WHERE tenant_id = ? AND stream_id = ?"
                        + " ORDER BY sequence DESC LIMIT 1")
                .params(company.id().value(), StreamIds.attendance(anna, ABSENT))
                .query(String.class)
                .single();
        assertThat(after.<List<Map<String, String>>>at("payrollComparison.lines[0].causes[*]"))
                .anySatisfy(it -> assertThat(it)
                        .containsEntry("eventId", correction)
                        .containsEntry("type", "attendance.DayClosed")
                        .containsEntry("effectiveOn", ABSENT.toString())
                        .containsEntry("actor", "test"));

        var then = ask("employeeId: \"%s\", knownAt: \"%s\"".formatted(anna, known), corrected);
        assertThat(then.<Integer>at("payrollComparison.difference")).isZero();
    }

    @Test
    void pr06AndPr02AreWhatTheRulesOf2026Give() {
        var anna = employee("1", company.root(), 3_000_000, 1, 0);
        var boss = employee("2", company.root(), 5_000_000, 4, 2);
        var run = Run.regular(company, YearMonth.of(2026, 4));
        run.pay(run.payslip(anna, 1, Run.earning("BASE", "기본급", "Base pay", 1)));
        run.pay(run.payslip(boss, 1, Run.earning("BASE", "기본급", "Base pay", 1)));
        var last = run.finalised();
        assertThat(recomputed("2026-04", anna, last)).isEqualTo(2_826_700);
        assertThat(recomputed("2026-04", boss, last)).isEqualTo(4_523_540);
    }

    @Test
    void departmentsAndTheCompanyAreComparedPersonByPerson() {
        var lab = company.found(company.root(), "Lab");
        var bench = company.found(lab, "Bench");
        var anna = employee("1", bench, 3_000_000, 1, 0);
        var boss = employee("2", company.root(), 3_000_000, 1, 0);
        company.happen(Closings.closed(anna, ABSENT, DayStatus.ABSENT, absent()));
        paid(anna, boss);
        var last = company.happen(present());
        var all = ask("", last);
        assertThat(all.<Integer>at("payrollComparison.people")).isEqualTo(2);
        assertThat(all.<Integer>at("payrollComparison.paid")).isEqualTo(2_621_225 + 2_826_700);
        assertThat(all.<Integer>at("payrollComparison.difference")).isEqualTo(205_475);
        assertThat(all.<List<String>>at("payrollComparison.lines[*].employeeId"))
                .hasSize(4)
                .containsOnly(anna.value());
        assertThat(ask("departmentId: \"%s\"".formatted(lab), last).<Integer>at("payrollComparison.people"))
                .isEqualTo(1);
        var first = ask("first: 1", last);
        assertThat(first.<Integer>at("payrollComparison.people")).isEqualTo(1);
        var next = first.<String>at("payrollComparison.next");
        assertThat(next).isNotNull();
        assertThat(ask("first: 1, after: \"%s\"".formatted(next), last).<@Nullable String>at("payrollComparison.next"))
                .isNull();
    }

    @Test
    void whatIfOtherRulesHeldIsAskedOfADraft() {
        var anna = employee("1", company.root(), 3_000_000, 1, 0);
        paid(anna);
        var stored = command.sql("SELECT count(*) FROM event").query(Long.class).single();
        var draft = "a".repeat(64);
        var last = feed.append(TenantId.PLATFORM, StreamIds.ruleSet(draft), new RuleSetDrafted(draft, """
            {"source":"what if","values":{"pension.rate":[{"from":"2026-01-01","value":"1/20"}]}}
            """));
        var answer = ask("employeeId: \"%s\", ruleSetId: \"%s\"".formatted(anna, draft), last);
        assertThat(answer.<List<String>>at("payrollComparison.lines[*].code")).containsExactly("PENSION");
        assertThat(answer.<Integer>at("payrollComparison.difference")).isEqualTo(-7_500);
        assertThat(command.sql("SELECT count(*) FROM event").query(Long.class).single())
                .as("nothing is written but the draft")
                .isEqualTo(stored + 1);
        assertThat(ask("employeeId: \"%s\", ruleSetId: \"%s\"".formatted(anna, "b".repeat(64)), last)
                        .<@Nullable Object>at("payrollComparison"))
                .isNull();
    }

    @Test
    void aMonthThatWasNeverFinalisedIsNoneAndNobodyElseIsTold() {
        var anna = employee("1", company.root(), 3_000_000, 1, 0);
        var run = Run.regular(company, JANUARY);
        var last = run.pay(run.payslip(anna, 1, Run.pr02()));
        var question = "employeeId: \"%s\"".formatted(anna);
        assertThat(ask(question, last).code()).isEqualTo("NOT_FINALISED");
        assertThat(ask(question, last).body()).contains("\"payrollComparison\":null");
        assertThat(ask("first: 501", last).code()).isEqualTo("MALFORMED");
        last = run.finalised();
        for (var token : List.of(
                client.tokens().of(company.id(), HR_MANAGER),
                client.tokens().employee(company.id(), anna, EMPLOYEE),
                client.tokens().superAdmin()))
            assertThat(ask(token, question, last).code()).isEqualTo("FORBIDDEN");
        var other = client.tokens().of(Company.active(feed, client, "Other").id(), TENANT_ADMIN);
        assertThat(ask(other, question, last).<@Nullable Object>at("payrollComparison"))
                .isNull();
        assertThat(ask(other, "departmentId: \"%s\"".formatted(company.root()), last)
                        .<@Nullable Object>at("payrollComparison"))
                .isNull();
    }

    private EmployeeId employee(String number, DepartmentId department, long amount, int family, int children) {
        var employee = EmployeeId.next();
        company.happen(new EmployeeHired(
                employee,
                new EmployeeNumber(number),
                new PersonName("Person " + number),
                new EmailAddress(number + "@example.com"),
                null,
                department,
                "engineer",
                HIRED));
        var meal = new Allowance(new PayCode("MEAL"), "식대", new Won(200_000), false, false);
        company.happen(
                new PayAgreed(employee, ChangeId.next(), PayKind.MONTHLY, new Won(amount), 2_400, List.of(meal), HIRED),
                new TaxDeclared(employee, ChangeId.next(), family, children, 100, HIRED),
                new InsuranceDeclared(
                        employee,
                        ChangeId.next(),
                        new BirthDate("1990-01-01"),
                        InsuranceBasis.NOTIFIED,
                        new Won(amount),
                        new Won(amount),
                        HIRED));
        return employee;
    }

    /** As a run of January pays them by what is known now. */
    private GlobalPosition paid(EmployeeId... employees) {
        var run = Run.regular(company, JANUARY);
        var head = events.head();
        var known = inputs.company(company.id(), JANUARY, head);
        var facts = inputs.employees(known, List.of(employees));
        for (var employee : employees) {
            var input = requireNonNull(facts.get(employee)).month(known.attendanceCutoff());
            var payslip = input.compute(employee.value(), rules.at(head).on(known.payDate()));
            run.pay(Payslips.calculated(
                    PayslipId.of(run.id(), employee), run.id(), RunKind.REGULAR, known.payDate(), 1, input, payslip));
        }
        return run.finalised();
    }

    private static DayMinutes absent() {
        return new DayMinutes(0, 0, 0, 0, 0, 480, 0, 0, 0, 0, 0);
    }

    private DayClosed present() {
        var anna = new EmployeeId(command.sql("SELECT stream_id FROM event WHERE tenant_id = ? AND payload_type ="
                        + " 'attendance.DayClosed' LIMIT 1")
                .param(company.id().value())
                .query(String.class)
                .single()
                .split(":")[2]);
        var first = Closings.worked(anna, ABSENT, 480, 0, 0);
        return new DayClosed(
                anna,
                ABSENT,
                2,
                DayStatus.PRESENT,
                first.segments(),
                first.minutes(),
                480,
                List.of(),
                ClosingCause.CORRECTION);
    }

    private Instant recordedLast() {
        return command.sql("SELECT max(recorded_at) FROM event WHERE tenant_id = ?")
                .param(company.id().value())
                .query((row, _) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .single();
    }

    private int recomputed(String month, EmployeeId employee, GlobalPosition atLeast) {
        return client.ask(payroll, """
            { payrollComparison(month: "%s", employeeId: "%s") { recomputed } }
            """.formatted(month, employee), atLeast).at("payrollComparison.recomputed");
    }

    private Answer ask(String of, GlobalPosition atLeast) {
        return ask(payroll, of, atLeast);
    }

    private Answer ask(String token, String of, GlobalPosition atLeast) {
        return client.ask(token, """
            { payrollComparison(month: "2026-01", %s) { paid recomputed difference people next failures { error }
                lines { employeeId code paid recomputed difference causes
                  { eventId type effectiveOn recordedAt actor } } } }
            """.formatted(of), atLeast);
    }
}

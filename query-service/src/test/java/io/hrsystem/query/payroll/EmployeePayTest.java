package io.hrsystem.query.payroll;

import static io.hrsystem.contract.identity.Role.EMPLOYEE;
import static io.hrsystem.contract.identity.Role.HR_MANAGER;
import static io.hrsystem.contract.identity.Role.PAYROLL_MANAGER;
import static io.hrsystem.contract.identity.Role.TENANT_ADMIN;
import static org.assertj.core.api.Assertions.assertThat;

import io.hrsystem.contract.ChangeId;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.payroll.Allowance;
import io.hrsystem.contract.payroll.PayCode;
import io.hrsystem.contract.payroll.PayEvent;
import io.hrsystem.contract.payroll.PayEvent.PayAgreed;
import io.hrsystem.contract.payroll.PayEvent.PaymentDetailsSet;
import io.hrsystem.contract.payroll.PayKind;
import io.hrsystem.contract.payroll.Won;
import io.hrsystem.contract.personal.AccountNumber;
import io.hrsystem.contract.personal.BankCode;
import io.hrsystem.contract.personal.ResidentNumber;
import io.hrsystem.eventstore.GlobalPosition;
import io.hrsystem.query.testing.Client;
import io.hrsystem.query.testing.Client.Answer;
import io.hrsystem.query.testing.Company;
import io.hrsystem.query.testing.Feed;
import io.hrsystem.query.testing.RunningService;
import io.hrsystem.query.testing.Statements;
import io.hrsystem.query.testing.TestDatabases;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@RunningService
class EmployeePayTest {
    private static final Allowance MEAL = new Allowance(new PayCode("MEAL"), "식대", new Won(200_000), false, true);
    private static final String FIELDS = "id pay { kind amount weeklyMinutes effectiveOn allowances "
            + "{ code name amount taxable ordinary } } payment { residentNumber bank account }";

    private final Client client;
    private final Company company;
    private final JdbcClient read;
    private final String payroll;

    EmployeePayTest(Feed feed, Client client, TestDatabases databases) {
        this.client = client;
        this.company = Company.active(feed, client, "Paying");
        this.read = JdbcClient.create(databases.read().system());
        this.payroll = client.tokens().of(company.id(), PAYROLL_MANAGER);
    }

    @Test
    void payIsShownWithItsAllowancesAndTheAccountMasked() {
        var anna = company.hire("1", "Anna");
        var last = company.happen(pay(anna, 3_000_000, 3, MEAL), payment(anna));
        for (var token : List.of(payroll, client.tokens().of(company.id(), TENANT_ADMIN), own(anna))) {
            var answer = ask(token, anna, "", last);
            assertThat(answer.<String>at("employee.pay.kind")).isEqualTo("MONTHLY");
            assertThat(answer.<Integer>at("employee.pay.amount")).isEqualTo(3_000_000);
            assertThat(answer.<Integer>at("employee.pay.weeklyMinutes")).isEqualTo(2_400);
            assertThat(answer.<String>at("employee.pay.effectiveOn")).isEqualTo("2026-03-01");
            assertThat(answer.<String>at("employee.pay.allowances[0].name")).isEqualTo("식대");
            assertThat(answer.<String>at("employee.pay.allowances[0].code")).isEqualTo("MEAL");
            assertThat(answer.<Integer>at("employee.pay.allowances[0].amount")).isEqualTo(200_000);
            assertThat(answer.<Boolean>at("employee.pay.allowances[0].taxable")).isFalse();
            assertThat(answer.<Boolean>at("employee.pay.allowances[0].ordinary"))
                    .isTrue();
            assertThat(answer.<String>at("employee.payment.residentNumber")).isEqualTo("900101-1******");
            assertThat(answer.<String>at("employee.payment.bank")).isEqualTo("088");
            assertThat(answer.<String>at("employee.payment.account")).isEqualTo("***-***-***890");
        }
        assertThat(read.sql("SELECT (d.*)::text FROM payment_details d WHERE employee_id = ?")
                        .param(anna.value())
                        .query(String.class)
                        .single())
                .doesNotContain("1234567", "110", "567");
    }

    @Test
    void nothingIsShownOfWhatNobodyHasSaid() {
        var anna = EmployeeId.next();
        var answer = ask(payroll, anna, "", company.hire(anna, "1", "Anna"));
        assertThat(answer.<String>at("employee.id")).isEqualTo(anna.value());
        assertThat(answer.<Object>at("employee.pay")).isNull();
        assertThat(answer.<Object>at("employee.payment")).isNull();
    }

    @Test
    void payFollowsTheDayAndTheMomentOfTheQuestion() {
        var anna = company.hire("1", "Anna");
        company.happen(pay(anna, 3_000_000, 3));
        var raised = company.happen(pay(anna, 3_300_000, 6));
        assertThat(amount(anna, "asOf: \"2026-06-01\"", raised)).isEqualTo(3_300_000);
        var known = recordedLast(anna);
        var last = company.happen(pay(anna, 3_100_000, 3));

        assertThat(amount(anna, "asOf: \"2026-02-28\"", last)).isNull();
        assertThat(amount(anna, "asOf: \"2026-03-01\"", last)).isEqualTo(3_100_000);
        assertThat(amount(anna, "asOf: \"2026-05-31\"", last)).isEqualTo(3_100_000);
        assertThat(amount(anna, "asOf: \"2026-06-01\"", last)).isEqualTo(3_300_000);
        var then = "asOf: \"2026-03-01\", knownAt: \"%s\"".formatted(known);
        assertThat(amount(anna, then, last)).isEqualTo(3_000_000);
    }

    @Test
    void nobodyElseSeesIt() {
        var anna = company.hire("1", "Anna");
        var boris = EmployeeId.next();
        company.hire(boris, "2", "Boris");
        company.lead(company.root(), boris);
        var last = company.happen(pay(anna, 3_000_000, 3), payment(anna));
        var hr = ask(client.tokens().of(company.id(), HR_MANAGER), anna, "", last);
        assertThat(hr.body()).contains("{\"id\":\"%s\",\"pay\":null,\"payment\":null}".formatted(anna));
        assertThat(hr.code()).isEqualTo("FORBIDDEN");
        // an employee's manager is shown to them, and not what the manager is paid
        var manager = client.ask(own(anna), """
            { employee(id: "%s") { manager { id pay { amount } payment { account } } } }
            """.formatted(anna), last);
        assertThat(manager.body()).contains("{\"id\":\"%s\",\"pay\":null,\"payment\":null}".formatted(boris));
        assertThat(manager.code()).isEqualTo("FORBIDDEN");
    }

    @Test
    void manyAreReadAtOnce() {
        var last = GlobalPosition.ORIGIN;
        for (var number = 0; number < 10; number++) {
            var each = company.hire("N-" + number, "Number " + number);
            last = company.happen(pay(each, 3_000_000 + number, 3), payment(each));
        }
        var question = "{ employees(first: %d) { edges { node { pay { amount } payment { bank } } } } }";
        var atLeast = last;
        client.ask(payroll, question.formatted(10), atLeast);
        var few = Statements.during(() -> client.ask(payroll, question.formatted(2)));
        var many = Statements.during(() -> assertThat(client.ask(payroll, question.formatted(10))
                        .<List<Object>>at("employees.edges[*].node.pay.amount"))
                .hasSize(10));
        assertThat(many).hasSameSizeAs(few);
    }

    private @Nullable Integer amount(EmployeeId employee, String moment, GlobalPosition atLeast) {
        var answer = client.ask(
                payroll, "{ employee(id: \"%s\", %s) { pay { amount } } }".formatted(employee, moment), atLeast);
        var pay = answer.<@Nullable Object>at("employee.pay");
        return pay == null ? null : answer.<Integer>at("employee.pay.amount");
    }

    private Instant recordedLast(EmployeeId employee) {
        return read.sql("SELECT max(recorded_at) FROM pay_agreement WHERE employee_id = ?")
                .param(employee.value())
                .query((row, _) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .single();
    }

    private Answer ask(String token, EmployeeId employee, String moment, GlobalPosition atLeast) {
        return client.ask(token, "{ employee(id: \"%s\"%s) { %s } }".formatted(employee, moment, FIELDS), atLeast);
    }

    private String own(EmployeeId employee) {
        return client.tokens().employee(company.id(), employee, EMPLOYEE);
    }

    private static PayEvent pay(EmployeeId employee, long amount, int month, Allowance... allowances) {
        return new PayAgreed(
                employee,
                ChangeId.next(),
                PayKind.MONTHLY,
                new Won(amount),
                2_400,
                List.of(allowances),
                LocalDate.of(2026, month, 1));
    }

    private static PayEvent payment(EmployeeId employee) {
        return new PaymentDetailsSet(
                employee,
                ChangeId.next(),
                new ResidentNumber("900101-1234567"),
                new BankCode("088"),
                new AccountNumber("110-234-567890"));
    }
}

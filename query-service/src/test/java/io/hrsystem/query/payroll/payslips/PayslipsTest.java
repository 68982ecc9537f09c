package io.hrsystem.query.payroll.payslips;

import static io.hrsystem.contract.identity.Role.EMPLOYEE;
import static io.hrsystem.contract.identity.Role.HR_MANAGER;
import static io.hrsystem.contract.identity.Role.MANAGER;
import static io.hrsystem.contract.identity.Role.PAYROLL_MANAGER;
import static io.hrsystem.contract.identity.Role.TENANT_ADMIN;
import static org.assertj.core.api.Assertions.assertThat;

import io.hrsystem.contract.ChangeId;
import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.attendance.DayStatus;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.payroll.PayEvent.PayAgreed;
import io.hrsystem.contract.payroll.PayKind;
import io.hrsystem.contract.payroll.PayrollRunEvent.PayrollRunPaid;
import io.hrsystem.contract.payroll.PayslipEvent.PayslipDropped;
import io.hrsystem.contract.payroll.PayslipEvent.PayslipNoticeDelivered;
import io.hrsystem.contract.payroll.PayslipId;
import io.hrsystem.contract.payroll.Won;
import io.hrsystem.eventstore.GlobalPosition;
import io.hrsystem.query.testing.Client;
import io.hrsystem.query.testing.Client.Answer;
import io.hrsystem.query.testing.Closings;
import io.hrsystem.query.testing.Company;
import io.hrsystem.query.testing.Feed;
import io.hrsystem.query.testing.Run;
import io.hrsystem.query.testing.RunningService;
import io.hrsystem.query.testing.Statements;
import io.hrsystem.query.testing.TestDatabases;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@RunningService
class PayslipsTest {
    private static final YearMonth MARCH = YearMonth.of(2026, 3);
    private static final String FIELDS = "id runId employee { id } month payDate kind state version warnings gross"
            + " taxable deductions net ruleSet { id } hash noticeDeliveredAt attendance { workedDays overtimeMinutes }"
            + " lines { code name kind amount exempt formula article rounding inputs { name value }"
            + " events { id type recordedAt } }";

    private final Feed feed;
    private final Client client;
    private final Company company;
    private final JdbcClient command;
    private final String payroll;

    PayslipsTest(Feed feed, Client client, TestDatabases databases) {
        this.feed = feed;
        this.client = client;
        this.company = Company.active(feed, client, "Paying");
        this.command = JdbcClient.create(databases.command().system());
        this.payroll = client.tokens().of(company.id(), PAYROLL_MANAGER);
    }

    @Test
    void pr02IsShownLineByLine() {
        var anna = company.hire("1", "Anna");
        var run = Run.regular(company, MARCH);
        var last = run.pay(run.payslip(anna, 1, Run.pr02()));
        for (var role : List.of(PAYROLL_MANAGER, TENANT_ADMIN)) {
            var answer = ask(client.tokens().of(company.id(), role), anna, last);
            assertThat(answer.<Map<String, Object>>at("payslip"))
                    .containsEntry("id", PayslipId.of(run.id(), anna).value())
                    .containsEntry("runId", run.id().value())
                    .containsEntry("month", "2026-03")
                    .containsEntry("payDate", "2026-03-20")
                    .containsEntry("kind", "REGULAR")
                    .containsEntry("state", "DRAFT")
                    .containsEntry("version", 1)
                    .containsEntry("gross", 3_200_000)
                    .containsEntry("taxable", 3_000_000)
                    .containsEntry("deductions", 373_300)
                    .containsEntry("net", 2_826_700)
                    .containsEntry("ruleSet", Map.of("id", Run.RULES))
                    .containsEntry("employee", Map.of("id", anna.value()))
                    .containsEntry("attendance", Map.of("workedDays", 20, "overtimeMinutes", 600));
            assertThat(answer.<List<Integer>>at("payslip.lines[*].amount"))
                    .containsExactly(3_000_000, 200_000, 142_500, 107_850, 14_170, 27_000, 74_350, 7_430);
            assertThat(answer.<List<String>>at("payslip.lines[*].kind"))
                    .startsWith("EARNING", "EARNING", "DEDUCTION")
                    .endsWith("DEDUCTION");
            assertThat(answer.<@Nullable Object>at("payslip.lines[0].article")).isNull();
            assertThat(answer.<String>at("payslip.lines[2].article")).isEqualTo("국민연금법 제88조");
            assertThat(answer.<List<Map<String, String>>>at("payslip.lines[0].inputs"))
                    .containsExactly(Map.of("name", "amount", "value", "3000000"));
        }
    }

    @Test
    void linesAreToldInTheLanguageThatIsAskedFor() {
        var anna = company.hire("1", "Anna");
        var run = Run.regular(company, MARCH);
        var last = run.pay(run.payslip(anna, 1, Run.pr02()));
        var answer = client.ask(
                payroll,
                """
                { payslip(employeeId: "%s", month: "2026-03") { lines {
                    ko: formula(language: ko) en: formula(language: en) name nameEn: name(language: en) } } }
                """.formatted(anna),
                Map.of("HR-Min-Position", Client.POSITIONS.hide(last), "Accept-Language", "ko"));
        assertThat(answer.<Map<String, String>>at("payslip.lines[0]"))
                .isEqualTo(Map.of("ko", "월 3,000,000", "en", "monthly 3,000,000", "name", "기본급", "nameEn", "Base pay"));
    }

    @Test
    void aLineNamesWhatItComesFrom() {
        var anna = company.hire("1", "Anna");
        var boss = company.hire("2", "Boss");
        company.happen(new PayAgreed(
                anna,
                ChangeId.next(),
                PayKind.MONTHLY,
                new Won(3_000_000),
                2_400,
                List.of(),
                LocalDate.of(2026, 1, 2)));
        company.happen(Closings.worked(anna, LocalDate.of(2026, 3, 4), 480, 120, 0));
        company.happen(Closings.closed(anna, LocalDate.of(2026, 2, 23), DayStatus.ABSENT));
        company.happen(Closings.worked(boss, LocalDate.of(2026, 3, 4), 480, 120, 0));
        var pay = eventOf(StreamIds.pay(anna));
        var march = eventOf(StreamIds.attendance(anna, LocalDate.of(2026, 3, 4)));
        var february = eventOf(StreamIds.attendance(anna, LocalDate.of(2026, 2, 23)));
        var ofBoss = eventOf(StreamIds.attendance(boss, LocalDate.of(2026, 3, 4)));
        var run = Run.regular(company, MARCH);
        var last = run.pay(run.payslip(
                anna,
                1,
                Run.earning("BASE", "기본급", "Base pay", 3_000_000, pay),
                Run.earning("OVERTIME", "연장", "Overtime", 30_000, march, february),
                Run.earning("OTHER", "기타", "Other", 1, ofBoss, "01983b2c-c3d4-7e5f-8a6b-7c8d9e0f1a01")));
        var answer = ask(payroll, anna, last);
        assertThat(answer.<List<String>>at("payslip.lines[0].events[*].id")).containsExactly(pay);
        assertThat(answer.<List<String>>at("payslip.lines[0].events[*].type")).containsExactly("payroll.PayAgreed");
        assertThat(answer.<String>at("payslip.lines[0].events[0].recordedAt")).endsWith("Z");
        assertThat(answer.<List<String>>at("payslip.lines[1].events[*].id")).containsExactly(march, february);
        assertThat(answer.<List<Object>>at("payslip.lines[2].events"))
                .as("of somebody else, or of nothing")
                .isEmpty();
    }

    @Test
    void employeesSeeTheirOwnOnceItIsFinalised() {
        var anna = company.hire("1", "Anna");
        var boss = company.hire("2", "Boss");
        company.lead(company.root(), boss);
        var run = Run.regular(company, MARCH);
        run.pay(run.payslip(anna, 1, Run.pr02()));
        var calculated = run.calculated(1, 0, 3_200_000, 373_300);
        assertThat(ask(own(anna), anna, calculated).<@Nullable Object>at("payslip"))
                .isNull();
        assertThat(all(own(anna), anna, calculated)).isEmpty();
        assertThat(all(payroll, anna, calculated)).hasSize(1);

        var finalised = run.finalised();
        assertThat(ask(own(anna), anna, finalised).<String>at("payslip.state")).isEqualTo("FINALISED");
        assertThat(all(own(anna), anna, finalised)).hasSize(1);
        var paid = run.happen(new PayrollRunPaid(run.id()));
        assertThat(ask(own(anna), anna, paid).<Integer>at("payslip.net")).isEqualTo(2_826_700);

        for (var token : List.of(
                own(boss),
                client.tokens().employee(company.id(), boss, MANAGER),
                client.tokens().of(company.id(), HR_MANAGER),
                client.tokens().superAdmin()))
            assertThat(ask(token, anna, paid).code()).isEqualTo("FORBIDDEN");
        assertThat(ask(client.tokens().employee(company.id(), anna, MANAGER), anna, paid)
                        .code())
                .isEqualTo("FORBIDDEN");
        var other = client.tokens().of(Company.active(feed, client, "Other").id(), PAYROLL_MANAGER);
        assertThat(ask(other, anna, paid).<@Nullable Object>at("payslip")).isNull();
        assertThat(all(other, anna, paid)).isEmpty();
        assertThat(ask(payroll, EmployeeId.next(), paid).<@Nullable Object>at("payslip"))
                .isNull();
    }

    @Test
    void offCyclePayslipsStandBesideTheRegularOne() {
        var anna = company.hire("1", "Anna");
        var bonus = Run.offCycle(company, MARCH);
        bonus.pay(bonus.payslip(anna, 1, Run.earning("BONUS", "성과급", "Bonus", 1_500_000)));
        var run = Run.regular(company, MARCH);
        run.pay(run.payslip(anna, 1, Run.pr02()));
        var last = run.pay(new PayslipNoticeDelivered(
                PayslipId.of(run.id(), anna), run.id(), anna, Instant.parse("2026-03-20T01:00:00Z")));
        assertThat(all(payroll, anna, last)).containsExactly("REGULAR", "OFF_CYCLE");
        assertThat(ask(payroll, anna, last).<String>at("payslip.noticeDeliveredAt"))
                .isEqualTo("2026-03-20T01:00:00Z");
        var dropped = bonus.pay(new PayslipDropped(PayslipId.of(bonus.id(), anna), bonus.id(), anna, 2));
        assertThat(all(payroll, anna, dropped)).containsExactly("REGULAR");
    }

    @Test
    void allAroundManyPayslipsIsReadAtOnce() {
        var run = Run.regular(company, MARCH);
        var last = GlobalPosition.ORIGIN;
        for (var number = 0; number < 6; number++) {
            var each = company.hire("N-" + number, "Number " + number);
            company.happen(Closings.worked(each, LocalDate.of(2026, 3, 4), 480, 120, 0));
            var cause = eventOf(StreamIds.attendance(each, LocalDate.of(2026, 3, 4)));
            last = run.pay(run.payslip(each, 1, Run.pr02(cause)));
        }
        var question = "{ payrollRun(id: \"%s\") { payslips(first: %d) { edges { node { employee { name }"
                + " lines { events { type } } } } } } }";
        client.ask(payroll, question.formatted(run.id(), 6), last);
        var few = Statements.during(() -> client.ask(payroll, question.formatted(run.id(), 2)));
        var many = Statements.during(() -> assertThat(client.ask(payroll, question.formatted(run.id(), 6))
                        .<List<Object>>at("payrollRun.payslips.edges[*].node.lines[*].events[*].type"))
                .hasSize(6));
        assertThat(many).hasSameSizeAs(few);
    }

    private String eventOf(String stream) {
        return command.sql("SELECT event_id::text FROM event WHERE tenant_id = ? AND stream_id = ?")
                .params(company.id().value(), stream)
                .query(String.class)
                .single();
    }

    private List<String> all(String token, EmployeeId employee, GlobalPosition atLeast) {
        return client.ask(token, """
            { payslips(employeeId: "%s", month: "2026-03") { kind } }
            """.formatted(employee), atLeast).at("payslips[*].kind");
    }

    private Answer ask(String token, EmployeeId employee, GlobalPosition atLeast) {
        return client.ask(
                token,
                "{ payslip(employeeId: \"%s\", month: \"2026-03\") { %s } }".formatted(employee, FIELDS),
                atLeast);
    }

    private String own(EmployeeId employee) {
        return client.tokens().employee(company.id(), employee, EMPLOYEE);
    }
}

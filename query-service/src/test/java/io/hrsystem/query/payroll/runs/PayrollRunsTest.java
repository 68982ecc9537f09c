package io.hrsystem.query.payroll.runs;

import static io.hrsystem.contract.identity.Role.EMPLOYEE;
import static io.hrsystem.contract.identity.Role.HR_MANAGER;
import static io.hrsystem.contract.identity.Role.MANAGER;
import static io.hrsystem.contract.identity.Role.PAYROLL_MANAGER;
import static io.hrsystem.contract.identity.Role.TENANT_ADMIN;
import static org.assertj.core.api.Assertions.assertThat;

import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.operations.UpTo;
import io.hrsystem.contract.payroll.PayrollRunEvent.PayrollCalculationStarted;
import io.hrsystem.contract.payroll.PayrollRunEvent.PayrollFailuresFound;
import io.hrsystem.contract.payroll.PayrollRunEvent.PayrollRunOutdated;
import io.hrsystem.contract.payroll.PayrollRunEvent.PayrollRunPaid;
import io.hrsystem.contract.payroll.RunFailure;
import io.hrsystem.eventstore.GlobalPosition;
import io.hrsystem.query.testing.Client;
import io.hrsystem.query.testing.Client.Answer;
import io.hrsystem.query.testing.Company;
import io.hrsystem.query.testing.Feed;
import io.hrsystem.query.testing.Run;
import io.hrsystem.query.testing.RunningService;
import io.hrsystem.query.testing.Statements;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@RunningService
class PayrollRunsTest {
    private static final YearMonth MARCH = YearMonth.of(2026, 3);
    private static final String FIELDS = "id month kind state payDate attendanceCutoff ruleSet { id } total done failed"
            + " gross deductions net revision failures { employeeId error }"
            + " payslips(first: 1) { edges { node { employee { id } net } } pageInfo { hasNextPage endCursor } }";

    private final Feed feed;
    private final Client client;
    private final Company company;
    private final String payroll;

    PayrollRunsTest(Feed feed, Client client) {
        this.feed = feed;
        this.client = client;
        this.company = Company.active(feed, client, "Paying");
        this.payroll = client.tokens().of(company.id(), PAYROLL_MANAGER);
    }

    @Test
    void aRunIsShownWithWhatItCameToAndWhomItCannotPay() {
        var anna = company.hire("1", "Anna");
        var boss = company.hire("2", "Boss");
        var nobody = EmployeeId.next();
        var run = Run.regular(company, MARCH);
        run.pay(run.payslip(anna, 1, Run.pr02()));
        var begun = ask(payroll, run, run.pay(run.payslip(boss, 1, Run.pr02())));
        assertThat(begun.<String>at("payrollRun.state")).isEqualTo("DRAFT");
        assertThat(begun.<Integer>at("payrollRun.done")).isEqualTo(2);
        assertThat(begun.<Integer>at("payrollRun.total")).isZero();

        run.happen(new PayrollFailuresFound(run.id(), 1, List.of(new RunFailure(nobody, "NO_PAY"))));
        // of many people more than an Int holds
        var last = run.calculated(3, 1, 48_000_000_000L, 5_600_000_000L);

        for (var role : List.of(PAYROLL_MANAGER, TENANT_ADMIN)) {
            var answer = ask(client.tokens().of(company.id(), role), run, last);
            assertThat(answer.<Map<String, Object>>at("payrollRun"))
                    .containsEntry("id", run.id().value())
                    .containsEntry("month", "2026-03")
                    .containsEntry("kind", "REGULAR")
                    .containsEntry("state", "CALCULATED")
                    .containsEntry("payDate", "2026-03-20")
                    .containsEntry("attendanceCutoff", "2026-03-18")
                    .containsEntry("total", 3)
                    .containsEntry("done", 2)
                    .containsEntry("failed", 1)
                    .containsEntry("gross", 48_000_000_000L)
                    .containsEntry("deductions", 5_600_000_000L)
                    .containsEntry("net", 42_400_000_000L);
            assertThat(answer.<String>at("payrollRun.ruleSet.id")).isEqualTo(Run.RULES);
            assertThat(answer.<List<Map<String, String>>>at("payrollRun.failures"))
                    .containsExactly(Map.of("employeeId", nobody.value(), "error", "NO_PAY"));
            assertThat(answer.<List<String>>at("payrollRun.payslips.edges[*].node.employee.id"))
                    .hasSize(1);
            assertThat(answer.<Boolean>at("payrollRun.payslips.pageInfo.hasNextPage"))
                    .isTrue();
        }
    }

    @Test
    void failuresOfAnEarlierComputationDoNotCount() {
        var run = Run.regular(company, MARCH);
        run.happen(new PayrollFailuresFound(run.id(), 1, List.of(new RunFailure(EmployeeId.next(), "NO_PAY"))));
        run.calculated(1, 1, 0, 0);
        var last = run.happen(
                new PayrollRunOutdated(run.id(), 1),
                new PayrollCalculationStarted(run.id(), 2, new UpTo(7, 9, null), MARCH.atDay(19), Run.RULES));
        var answer = ask(payroll, run, last);
        assertThat(answer.<String>at("payrollRun.state")).isEqualTo("DRAFT");
        assertThat(answer.<Integer>at("payrollRun.revision")).isEqualTo(2);
        assertThat(answer.<List<Object>>at("payrollRun.failures")).isEmpty();
        assertThat(answer.<Integer>at("payrollRun.failed")).isZero();
    }

    @Test
    void runsComePageByPageTheLatestFirst() {
        var january = Run.regular(company, YearMonth.of(2026, 1));
        var march = Run.regular(company, MARCH);
        var february = Run.regular(company, YearMonth.of(2026, 2));
        var bonus = Run.offCycle(company, MARCH);
        var last = bonus.calculated(1, 0, 1, 0);
        assertThat(pages("", last))
                .containsExactly(
                        bonus.id().value(),
                        march.id().value(),
                        february.id().value(),
                        january.id().value());
        assertThat(pages("month: \"2026-03\",", last))
                .containsExactly(bonus.id().value(), march.id().value());
        assertThat(client.ask(payroll, "{ payrollRuns(after: \"bm8\") { edges { node { id } } } }")
                        .code())
                .isEqualTo("MALFORMED");
    }

    @Test
    void manyRunsAreReadAtOnce() {
        var last = GlobalPosition.ORIGIN;
        for (var month = 1; month < 10; month++) {
            var run = Run.regular(company, YearMonth.of(2026, month));
            run.happen(new PayrollFailuresFound(run.id(), 1, List.of(new RunFailure(EmployeeId.next(), "NO_PAY"))));
            last = run.calculated(1, 1, 0, 0);
        }
        var question = "{ payrollRuns(first: %d) { edges { node { failures { error } } } } }";
        client.ask(payroll, question.formatted(9), last);
        var few = Statements.during(() -> client.ask(payroll, question.formatted(2)));
        var many = Statements.during(() -> assertThat(client.ask(payroll, question.formatted(9))
                        .<List<Object>>at("payrollRuns.edges[*].node.failures[*].error"))
                .hasSize(9));
        assertThat(many).hasSameSizeAs(few);
    }

    @Test
    void nobodyElseSeesRunsAndUnknownOnesAreNull() {
        var anna = company.hire("1", "Anna");
        var run = Run.regular(company, MARCH);
        run.calculated(1, 0, 1, 0);
        run.finalised();
        var last = run.happen(new PayrollRunPaid(run.id()));
        for (var token : List.of(
                client.tokens().of(company.id(), HR_MANAGER),
                client.tokens().employee(company.id(), anna, MANAGER),
                client.tokens().employee(company.id(), anna, EMPLOYEE),
                client.tokens().superAdmin()))
            for (var question : List.of(
                    "payrollRun(id: \"%s\") { id net }".formatted(run.id()), "payrollRuns { edges { node { id } } }"))
                assertThat(client.ask(token, "{ %s }".formatted(question), last).code())
                        .isEqualTo("FORBIDDEN");
        var other = client.tokens().of(Company.active(feed, client, "Other").id(), PAYROLL_MANAGER);
        assertThat(ask(other, run, last).<@Nullable Object>at("payrollRun")).isNull();
        assertThat(client.ask(payroll, "{ payrollRun(id: \"no id\") { id } }").<@Nullable Object>at("payrollRun"))
                .isNull();
        assertThat(ask(payroll, run, last).<String>at("payrollRun.state")).isEqualTo("PAID");
    }

    private List<String> pages(String of, GlobalPosition atLeast) {
        var ids = new ArrayList<String>();
        var after = "";
        while (true) {
            var answer = client.ask(payroll, """
                { payrollRuns(%s first: 2 %s) { edges { node { id } } pageInfo { hasNextPage endCursor } } }
                """.formatted(of, after), atLeast);
            ids.addAll(answer.<List<String>>at("payrollRuns.edges[*].node.id"));
            if (!answer.<Boolean>at("payrollRuns.pageInfo.hasNextPage")) return ids;
            after = "after: \"%s\"".formatted(answer.<String>at("payrollRuns.pageInfo.endCursor"));
        }
    }

    private Answer ask(String token, Run run, GlobalPosition atLeast) {
        return client.ask(token, "{ payrollRun(id: \"%s\") { %s } }".formatted(run.id(), FIELDS), atLeast);
    }
}

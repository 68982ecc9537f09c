package io.hrsystem.query.payroll.payslips;

import static io.hrsystem.contract.identity.Role.EMPLOYEE;
import static io.hrsystem.contract.identity.Role.PAYROLL_MANAGER;
import static org.assertj.core.api.Assertions.assertThat;

import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.eventstore.GlobalPosition;
import io.hrsystem.query.platform.projections.rebuild.Rebuilds;
import io.hrsystem.query.testing.Client;
import io.hrsystem.query.testing.Company;
import io.hrsystem.query.testing.Feed;
import io.hrsystem.query.testing.Run;
import io.hrsystem.query.testing.RunningService;
import io.hrsystem.query.testing.TestDatabases;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@RunningService
class PayslipOpeningsTest {
    private static final String PAYSLIP = "{ payslip(employeeId: \"%s\", month: \"2026-03\") { net } }";
    private static final String OPENED = "{ payslip(employeeId: \"%s\", month: \"2026-03\") { openedAt } }";

    private final Client client;
    private final Company company;
    private final Rebuilds rebuilds;
    private final JdbcClient command;
    private final String payroll;
    private final EmployeeId anna = EmployeeId.next();
    private final Run run;

    PayslipOpeningsTest(Feed feed, Client client, Rebuilds rebuilds, TestDatabases databases) {
        this.client = client;
        this.rebuilds = rebuilds;
        this.command = JdbcClient.create(databases.command().system());
        this.company = Company.active(feed, client, "Paying");
        this.payroll = client.tokens().of(company.id(), PAYROLL_MANAGER);
        company.hire(anna, "1", "Anna");
        this.run = Run.regular(company, YearMonth.of(2026, 3));
        run.pay(run.payslip(anna, 1, Run.pr02()));
    }

    @Test
    void theFirstOpeningByTheEmployeeIsOnRecordAndOutlivesARebuild() {
        var own = client.tokens().employee(company.id(), anna, EMPLOYEE);
        client.ask(own, PAYSLIP.formatted(anna), run.calculated(1, 0, 1, 0));
        var last = run.finalised();
        client.ask(payroll, PAYSLIP.formatted(anna), last);
        assertThat(openedAt(last)).isNull();
        assertThat(openings()).isEmpty();

        assertThat(client.ask(own, PAYSLIP.formatted(anna), last).<Integer>at("payslip.net"))
                .isEqualTo(2_826_700);
        var first = openedAt(last);
        assertThat(first).isNotNull();
        client.ask(own, PAYSLIP.formatted(anna), last);
        assertThat(openedAt(last)).isEqualTo(first);
        assertThat(openings()).hasSize(1);

        rebuilds.run("payroll");
        assertThat(openedAt(last)).isEqualTo(first);
        assertThat(client.ask(own, OPENED.formatted(anna), last).code()).isEqualTo("FORBIDDEN");
    }

    private @Nullable String openedAt(GlobalPosition atLeast) {
        return client.ask(payroll, OPENED.formatted(anna), atLeast).at("payslip.openedAt");
    }

    private List<String> openings() {
        return command.sql("SELECT what FROM access_log WHERE tenant_id = ? AND kind = 'PAYSLIP_OPENED'")
                .param(company.id().value())
                .query(String.class)
                .list();
    }
}

package io.hrsystem.query.payroll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.payroll.PayrollRunEvent.PayrollFailuresFound;
import io.hrsystem.contract.payroll.PayslipEvent.PayslipDropped;
import io.hrsystem.contract.payroll.PayslipId;
import io.hrsystem.contract.payroll.RunFailure;
import io.hrsystem.query.platform.positions.Positions;
import io.hrsystem.query.platform.projections.rebuild.CompanyRebuilds;
import io.hrsystem.query.platform.projections.rebuild.Progress;
import io.hrsystem.query.platform.projections.rebuild.Rebuilds;
import io.hrsystem.query.testing.Client;
import io.hrsystem.query.testing.Company;
import io.hrsystem.query.testing.Feed;
import io.hrsystem.query.testing.ReadModel;
import io.hrsystem.query.testing.Run;
import io.hrsystem.query.testing.RunningService;
import io.hrsystem.query.testing.TestDatabases;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@RunningService
class PayrollRebuildTest {
    private static final YearMonth MARCH = YearMonth.of(2026, 3);

    private final Company company;
    private final Company other;
    private final Positions positions;
    private final Rebuilds rebuilds;
    private final CompanyRebuilds companies;
    private final ReadModel readModel;
    private final JdbcClient superuser;

    PayrollRebuildTest(
            Feed feed,
            Client client,
            Positions positions,
            Rebuilds rebuilds,
            CompanyRebuilds companies,
            TestDatabases databases) {
        this.positions = positions;
        this.rebuilds = rebuilds;
        this.companies = companies;
        this.readModel = new ReadModel(databases.read().system());
        this.superuser = JdbcClient.create(databases.read().superuser());
        this.company = Company.active(feed, client, "Acme");
        this.other = Company.active(feed, client, "Hanbit");
    }

    @BeforeEach
    void peopleArePaid() {
        for (var each : List.of(other, company)) {
            var anna = each.hire("1", "Anna");
            var boss = each.hire("2", "Boss");
            var run = Run.regular(each, MARCH);
            run.pay(run.payslip(anna, 1, Run.pr02()), run.payslip(anna, 2, Run.pr02("cause")));
            run.pay(
                    run.payslip(boss, 1, Run.pr02()),
                    new PayslipDropped(PayslipId.of(run.id(), boss), run.id(), boss, 2));
            run.happen(new PayrollFailuresFound(run.id(), 1, List.of(new RunFailure(EmployeeId.next(), "NO_PAY"))));
            run.calculated(2, 1, 3_200_000, 373_300);
            var last = run.finalised();
            await().until(() -> positions.haveReached(List.of("payroll"), last));
        }
    }

    @Test
    void payrollMadeAgainIsTheSame() {
        var live = checksums();
        assertThat(live).noneMatch(it -> it.startsWith("0 "));

        rebuilds.run("payroll");

        assertThat(checksums()).isEqualTo(live);
    }

    @Test
    void payrollOfOneCompanyMadeAgainIsTheSame() {
        var live = checksums();
        for (var table : List.of("payslip", "payroll_run", "payroll_failure"))
            superuser
                    .sql("DELETE FROM %s WHERE tenant_id = ?".formatted(table))
                    .param(company.id().value())
                    .update();
        assertThat(checksums()).isNotEqualTo(live);

        assertThat(companies
                        .run(List.of("payroll"), company.id(), Progress.NONE)
                        .failures())
                .isEmpty();

        assertThat(checksums()).isEqualTo(live);
    }

    private List<String> checksums() {
        return Stream.of("payroll_run", "payroll_failure", "payslip")
                .map(readModel::checksum)
                .toList();
    }
}

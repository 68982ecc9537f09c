package io.hrsystem.query.platform.projections.rebuild;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hrsystem.contract.ChangeId;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.employees.EmployeeEvent.DetailsChanged;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.payroll.InsuranceBasis;
import io.hrsystem.contract.payroll.PayEvent.InsuranceDeclared;
import io.hrsystem.contract.payroll.PayEvent.PaymentDetailsSet;
import io.hrsystem.contract.payroll.Won;
import io.hrsystem.contract.personal.AccountNumber;
import io.hrsystem.contract.personal.BankCode;
import io.hrsystem.contract.personal.BirthDate;
import io.hrsystem.contract.personal.FreeText;
import io.hrsystem.contract.personal.PersonName;
import io.hrsystem.contract.personal.ResidentNumber;
import io.hrsystem.contract.personal.RetentionClass;
import io.hrsystem.eventstore.GlobalPosition;
import io.hrsystem.keys.KeyName;
import io.hrsystem.query.platform.positions.Positions;
import io.hrsystem.query.platform.projections.live.LiveProcessors;
import io.hrsystem.query.testing.Client;
import io.hrsystem.query.testing.Company;
import io.hrsystem.query.testing.Feed;
import io.hrsystem.query.testing.RunningService;
import io.hrsystem.query.testing.TestDatabases;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody whose keys are gone, in the read models of a company that goes on. */
@RunningService
class ErasedPersonTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final String NEEDLE = "Zebulon";

    private final CompanyRebuilds companies;
    private final LiveProcessors processors;
    private final Positions positions;
    private final TestDatabases databases;
    private final JdbcClient read;
    private final Company company;
    private final Company other;

    ErasedPersonTest(
            Feed feed,
            Client client,
            CompanyRebuilds companies,
            LiveProcessors processors,
            Positions positions,
            TestDatabases databases) {
        this.companies = companies;
        this.processors = processors;
        this.positions = positions;
        this.databases = databases;
        this.read = JdbcClient.create(databases.read().system());
        this.company = Company.active(feed, client, "Acme");
        this.other = Company.active(feed, client, "Hanbit");
    }

    @Test
    void namesReadErasedAndTotalsAreAsBefore() throws Exception {
        var gone = worked(company, NEEDLE);
        var there = worked(company, "Anna");
        worked(other, NEEDLE);
        var minutes = minutes();
        assertThat(tablesWith(company.id(), NEEDLE)).isNotEmpty();

        for (var each : RetentionClass.values())
            databases.keyDestruction().destroy(new KeyName(company.id(), gone.value(), each));
        var report = companies.run(processors.names(), company.id(), Progress.NONE);

        assertThat(report.failures()).isEmpty();
        assertThat(tablesWith(company.id(), NEEDLE)).isEmpty();
        assertThat(tablesWith(company.id(), "900101")).isEmpty();
        assertThat(tablesWith(other.id(), NEEDLE)).isNotEmpty();
        assertThat(namesOf(gone)).containsExactly("ERASED");
        assertThat(namesOf(there)).containsExactlyInAnyOrder("Anna", "Anna the elder");
        assertThat(minutes()).isEqualTo(minutes).isPositive();
        assertThat(companies
                        .run(processors.names(), company.id(), Progress.NONE)
                        .failures())
                .isEmpty();
    }

    private EmployeeId worked(Company where, String name) {
        var employee = where.hire(name.equals("Anna") ? "1" : "2", name);
        where.happen(new DetailsChanged(
                employee,
                ChangeId.next(),
                new PersonName(name + " the elder"),
                null,
                null,
                MONDAY,
                new FreeText("Because " + name + " has married")));
        if (!name.equals("Anna")) {
            var change = ChangeId.next();
            where.happen(
                    new InsuranceDeclared(
                            employee,
                            change,
                            BirthDate.of("1990-01-01"),
                            InsuranceBasis.ACTUAL,
                            new Won(0),
                            new Won(0),
                            MONDAY),
                    new PaymentDetailsSet(
                            employee,
                            ChangeId.next(),
                            ResidentNumber.of("900101-1234567"),
                            BankCode.of("088"),
                            AccountNumber.of("110-234-567890")));
        }
        where.checkIn(employee, MONDAY, "09:00");
        awaitPosition(where.checkOut(employee, MONDAY, "18:00", 480));
        return employee;
    }

    private long minutes() {
        return read.sql("SELECT sum(recognised_minutes) FROM attendance_day WHERE tenant_id = ?")
                .param(company.id().value())
                .query(Long.class)
                .single();
    }

    private List<String> tablesWith(TenantId tenant, String needle) {
        return read.sql("""
            SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')
               AND NOT relispartition AND has_table_privilege(oid, 'SELECT')
               AND EXISTS (SELECT FROM pg_attribute WHERE attrelid = pg_class.oid AND attname = 'tenant_id')
            """).query(String.class).list().stream()
                .filter(it -> read.sql("SELECT EXISTS (SELECT FROM %s AS t WHERE tenant_id = ? AND t::text LIKE ?)"
                                .formatted(it))
                        .params(tenant.value(), "%" + needle + "%")
                        .query(Boolean.class)
                        .single())
                .toList();
    }

    private List<String> namesOf(EmployeeId employee) {
        return read.sql("SELECT DISTINCT name FROM employee_version WHERE tenant_id = ? AND employee_id = ?")
                .params(company.id().value(), employee.value())
                .query(String.class)
                .list();
    }

    private void awaitPosition(GlobalPosition position) {
        await().atMost(20, SECONDS).until(() -> positions.haveReached(processors.names(), position));
    }
}

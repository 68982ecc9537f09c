package io.hrsystem.query.platform.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.eventstore.GlobalPosition;
import io.hrsystem.query.platform.projections.Anchors;
import io.hrsystem.query.platform.projections.Anchors.Anchor;
import io.hrsystem.query.platform.projections.Anchors.Applied;
import io.hrsystem.query.platform.projections.live.LiveProcessors;
import io.hrsystem.query.platform.projections.rebuild.CompanyRebuilds;
import io.hrsystem.query.platform.projections.rebuild.Progress;
import io.hrsystem.query.platform.projections.rebuild.Rebuilds;
import io.hrsystem.query.testing.Client;
import io.hrsystem.query.testing.Company;
import io.hrsystem.query.testing.Feed;
import io.hrsystem.query.testing.RunningService;
import io.hrsystem.query.testing.TestDatabases;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** What the side that decides does to the read database when it erases a company. */
@RunningService
@TestPropertySource(properties = "hr.test.of=erasure")
class CompanyErasureTest {
    /** Without a tenant, and no company's id stands in them. */
    private static final Set<String> OF_NO_COMPANY = Set.of(
            "applied_by_rebuild",
            "erasure_keeps",
            "erasure_place",
            "followed_history",
            "maintenance",
            "processor_position",
            "projection_token",
            "read_model_generation",
            "rewrite_due");

    private static final LocalDate DATE = LocalDate.of(2026, 3, 4);

    private final AnchorCheck check;
    private final LiveProcessors processors;
    private final Rebuilds rebuilds;
    private final CompanyRebuilds companyRebuilds;
    private final Feed feed;
    private final Client client;
    private final TestDatabases databases;
    private final JdbcClient command;
    private final JdbcClient read;

    CompanyErasureTest(
            AnchorCheck check,
            LiveProcessors processors,
            Rebuilds rebuilds,
            CompanyRebuilds companyRebuilds,
            Feed feed,
            Client client,
            TestDatabases databases) {
        this.check = check;
        this.processors = processors;
        this.rebuilds = rebuilds;
        this.companyRebuilds = companyRebuilds;
        this.feed = feed;
        this.client = client;
        this.databases = databases;
        this.command = JdbcClient.create(databases.command().system());
        this.read = JdbcClient.create(databases.read().system());
    }

    @Test
    void itsRowsGoAndThoseOfOthersStay() {
        var company = Company.active(feed, client, "Acme");
        var other = Company.active(feed, client, "Other");
        var last = company.hire(EmployeeId.next(), "1", "Anna");
        other.hire(EmployeeId.next(), "1", "Berta");
        await().until(() -> !isBehind(last) && rows("employee", other) == 1);
        fence(company);

        while (read.sql("SELECT erase_rows(?, 'READ_MODELS', 3)")
                        .param(company.id().value())
                        .query(Long.class)
                        .single()
                > 0) {}

        assertThat(read.sql("SELECT rows_left(?)")
                        .param(company.id().value())
                        .query(String.class)
                        .list())
                .isEmpty();
        assertThat(read.sql("SELECT rows FROM erased_rows WHERE tenant_id = ? AND relation = 'employee'")
                        .param(company.id().value())
                        .query(Long.class)
                        .single())
                .isOne();
        assertThat(rows("employee", company)).isZero();
        assertThat(rows("employee", other)).isOne();
    }

    @Test
    void aProcessorThatIsBehindIsSeen() {
        var company = Company.active(feed, client, "Acme");
        processors.whilePaused("employees", () -> {
            var last = company.hire(EmployeeId.next(), "1", "Anna");
            await().during(Duration.ofSeconds(1)).until(() -> isBehind(last));
        });
        var last = company.hire(EmployeeId.next(), "2", "Berta");
        await().until(() -> !isBehind(last));
    }

    /** The rows of reads are still there, as of one whose erasure died in between. */
    @Test
    void eventsThatWerePurgedAreNoLostHistory() {
        var company = Company.active(feed, client, "Acme");
        var last = company.hire(EmployeeId.next(), "1", "Anna");
        await().until(() -> !isBehind(last) && rows("applied", company) > 0);
        fence(company);

        while (command.sql("SELECT purge_events(?, 2)")
                        .param(company.id().value())
                        .query(Long.class)
                        .single()
                > 0) {}

        assertThat(rows("applied", company)).isPositive();
        assertThat(check.compare().lost()).isEmpty();
        assertThat(check.compare().isDiverged()).isFalse();
        var purges = new PurgesOnRecord((HikariDataSource) databases.command().system());
        assertThat(purges.explain(missing(company.id().value(), Instant.now().minusSeconds(60))))
                .isTrue();
        assertThat(purges.explain(missing(Anchors.ALL, Instant.now().minusSeconds(60))))
                .isTrue();
        assertThat(purges.explain(missing(company.id().value(), Instant.now().plusSeconds(60))))
                .as("of after the purge")
                .isFalse();
        assertThat(purges.explain(missing("another", Instant.now().minusSeconds(60))))
                .isFalse();
    }

    /** A day without its beginning can be applied by nobody. */
    @Test
    void whatARebuildStillReadsOfItDoesNotGoLive() {
        var company = Company.active(feed, client, "Acme");
        var other = Company.active(feed, client, "Other");
        for (var each : List.of(company, other)) {
            var anna = each.hire("1", "Anna");
            each.checkIn(anna, DATE, "09:00");
            var last = each.checkOut(anna, DATE, "18:00", 480);
            await().until(() -> !isBehind(last));
        }
        fence(company);
        command.sql("SELECT purge_events(?, 1)")
                .param(company.id().value())
                .query()
                .singleValue();

        var report = rebuilds.run(processors.names());

        assertThat(report.failures()).isEmpty();
        for (var table : List.of("attendance_day", "employee", "department", "parked_event"))
            assertThat(rows(table, company)).as(table).isZero();
        assertThat(rows("attendance_day", other)).isOne();
        assertThat(companyRebuilds
                        .run(List.of("employees"), company.id(), Progress.NONE)
                        .failures()
                        .values())
                .singleElement()
                .satisfies(it -> assertThat(it).hasMessageContaining("is being erased"));
    }

    /** The text of a row that was erased is in the file until then. */
    @Test
    void filesAreWrittenAnewWithoutWhatHasGone() {
        var company = Company.active(feed, client, "Acme");
        var last = company.hire(EmployeeId.next(), "1", "Anna");
        await().until(() -> !isBehind(last) && rows("employee", company) == 1);
        fence(company);
        var owner = JdbcClient.create(databases.read().superuser());
        var before = owner.sql("SELECT pg_relation_filenode('employee')")
                .query(Long.class)
                .single();
        while (read.sql("SELECT erase_rows(?, 'READ_MODELS', 1000)")
                        .param(company.id().value())
                        .query(Long.class)
                        .single()
                > 0) {}
        assertThat(due()).contains("employee", "department");

        for (var table : due())
            read.sql("SELECT rewrite_table(?)").param(table).query().singleValue();

        assertThat(due()).isEmpty();
        assertThat(owner.sql("SELECT pg_relation_filenode('employee')")
                        .query(Long.class)
                        .single())
                .isNotEqualTo(before);
    }

    private List<String> due() {
        return read.sql("SELECT relation FROM rewrite_due").query(String.class).list();
    }

    @Test
    void aTableWithoutATenantIsDeclared() {
        var places = read.sql("SELECT relation FROM erasure_place")
                .query(String.class)
                .list();
        assertThat(tables(false))
                .filteredOn(it -> !places.contains(it) && !it.matches("(gate|read)_history"))
                .containsExactlyInAnyOrderElementsOf(OF_NO_COMPANY);
    }

    @Test
    void allTablesWithATenantAreErasedButForTheFenceAndTheCount() {
        var erased = JdbcClient.create(databases.read().superuser())
                .sql("SELECT DISTINCT name FROM company_rows() WHERE condition = 'tenant_id = $1' AND name NOT LIKE"
                        + " '%.%'")
                .query(String.class)
                .list();
        assertThat(tables(true))
                .filteredOn(it -> !Set.of("tenant_gate", "erased_rows").contains(it))
                .containsExactlyInAnyOrderElementsOf(erased);
    }

    private static Applied missing(String tenant, Instant recordedAt) {
        return new Applied("employees", tenant, new Anchor(GlobalPosition.ORIGIN, UUID.randomUUID(), recordedAt));
    }

    private void fence(Company company) {
        for (var database : List.of(command, read))
            database.sql("SELECT set_gate(?, 'ERASED', 9223372036854775807)")
                    .param(company.id().value())
                    .query()
                    .listOfRows();
    }

    private boolean isBehind(GlobalPosition last) {
        return read.sql("SELECT is_read_side_behind(?, ?)")
                .params(last.xid(), last.pos())
                .query(Boolean.class)
                .single();
    }

    private long rows(String table, Company company) {
        return read.sql("SELECT count(*) FROM %s WHERE tenant_id = ?".formatted(table))
                .param(company.id().value())
                .query(Long.class)
                .single();
    }

    private List<String> tables(boolean withTenant) {
        return JdbcClient.create(databases.read().superuser())
                .sql("""
                    SELECT relname FROM pg_class
                     WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND NOT relispartition
                       AND :with = EXISTS (SELECT FROM pg_attribute WHERE attrelid = pg_class.oid AND attname = 'tenant_id')
                    """)
                .param("with", withTenant)
                .query(String.class)
                .list();
    }
}

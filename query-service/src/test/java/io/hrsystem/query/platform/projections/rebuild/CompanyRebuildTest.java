package io.hrsystem.query.platform.projections.rebuild;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.eventstore.GlobalPosition;
import io.hrsystem.query.platform.positions.Positions;
import io.hrsystem.query.platform.projections.live.LiveProcessors;
import io.hrsystem.query.testing.Client;
import io.hrsystem.query.testing.Company;
import io.hrsystem.query.testing.Days;
import io.hrsystem.query.testing.Feed;
import io.hrsystem.query.testing.ReadModel;
import io.hrsystem.query.testing.RunningService;
import io.hrsystem.query.testing.TestDatabases;
import io.hrsystem.testserver.TenantTables;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

@RunningService
class CompanyRebuildTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final int PEOPLE = 12;

    private final Client client;
    private final Feed feed;
    private final CompanyRebuilds companies;
    private final Rebuilds rebuilds;
    private final LiveProcessors processors;
    private final Positions positions;
    private final TestDatabases databases;
    private final ReadModel readModel;
    private final JdbcClient read;
    private final Company company;
    private final Company other;

    CompanyRebuildTest(
            Feed feed,
            Client client,
            CompanyRebuilds companies,
            Rebuilds rebuilds,
            LiveProcessors processors,
            Positions positions,
            TestDatabases databases) {
        this.feed = feed;
        this.client = client;
        this.companies = companies;
        this.rebuilds = rebuilds;
        this.processors = processors;
        this.positions = positions;
        this.databases = databases;
        this.readModel = new ReadModel(databases.read().system());
        this.read = JdbcClient.create(databases.read().system());
        this.company = Company.active(feed, client, "Acme");
        this.other = Company.active(feed, client, "Hanbit");
    }

    @BeforeEach
    void peopleWork() {
        for (var each : List.of(company, other)) {
            var head = each.hire("0", "Head");
            each.lead(each.found(each.root(), "Sales"), head);
            for (var number = 1; number < PEOPLE; number++) each.hire("" + number, "Employee " + number);
            // a check-out without its check-in is parked
            each.checkOut(head, MONDAY.minusDays(1), "18:00", 480);
        }
        awaitPosition(days().happen(0, 3, 3));
    }

    @Test
    void whatIsRightIsNotTouched() {
        var before = readModel.checksums();
        var rows = rowsOf(company.id());

        var progress = new Counted();
        var report = companies.run(processors.names(), company.id(), progress);

        assertThat(report.failures()).isEmpty();
        assertThat(report.rebuilt())
                .extracting(Rebuilds.Rebuilt::group)
                .containsExactlyInAnyOrderElementsOf(processors.names());
        assertThat(readModel.checksums()).isEqualTo(before);
        assertThat(rowsOf(company.id())).isEqualTo(rows);
        assertThat(progress.total.get()).isPositive().isEqualTo(report.events());
        assertThat(progress.done.get()).isEqualTo(report.events());
        assertThat(TenantTables.faults(databases.read().superuser())).isEmpty();
        assertThat(asides()).isZero();
    }

    @Test
    void destroyedRowsAreHealedWhileEverythingGoesOn() {
        var parked = parked();
        damage();
        var rowsOfOther = rowsOf(other.id());
        assertThat(parked()).isNotEqualTo(parked);
        var done = new AtomicBoolean();
        var answers = new AtomicLong();
        var reading = CompletableFuture.runAsync(
                () -> {
                    while (!done.get()) {
                        assertThat(count(company.id(), "attendance_day")).isPositive();
                        answers.incrementAndGet();
                    }
                },
                Thread::startVirtualThread);
        var writing = CompletableFuture.supplyAsync(() -> days().happen(3, 6, 5), Thread::startVirtualThread);

        var report = companies.run(processors.names(), company.id(), Progress.NONE);

        assertThat(report.failures()).isEmpty();
        awaitPosition(writing.join());
        done.set(true);
        reading.join();
        assertThat(answers.get()).isPositive();
        assertThat(rowsOf(other.id())).containsAllEntriesOf(rowsOfOther);
        assertThat(parked()).isEqualTo(parked);
        var healed = readModel.checksums();
        rebuilds.run(processors.names());
        assertThat(readModel.checksums()).isEqualTo(healed);
    }

    @Test
    void whatTheRebuildKnowsIsNotAppliedAgain() {
        var anna = company.hire("100", "Anna");
        processors.whilePaused("attendance", () -> {
            company.checkIn(anna, MONDAY, "09:00");
            company.checkOut(anna, MONDAY, "18:00", 480);
            other.checkIn(anna, MONDAY, "09:00");
            companies.run(List.of("attendance"), company.id(), Progress.NONE);
            assertThat(versionOf(company.id(), anna)).containsExactly(2L);
            assertThat(versionOf(other.id(), anna)).isEmpty();
        });

        awaitPosition(company.checkIn(anna, MONDAY, "19:00"));
        assertThat(versionOf(company.id(), anna)).containsExactly(3L);
        assertThat(versionOf(other.id(), anna)).containsExactly(1L);
        var live = readModel.checksums();
        rebuilds.run(processors.names());
        assertThat(readModel.checksums()).isEqualTo(live);
    }

    @Test
    void whateverEndsItEarlyLeavesTheRowsAlone() {
        damage();
        var damaged = readModel.checksums();

        assertThatThrownBy(() -> companies.run(processors.names(), company.id(), new Cancelled()))
                .isInstanceOf(CancellationException.class);
        assertThat(readModel.checksums()).isEqualTo(damaged);

        var superuser = JdbcClient.create(databases.read().superuser());
        superuser
                .sql("ALTER TABLE company_generation RENAME COLUMN pos TO pos_away")
                .update();
        try {
            var report = companies.run(List.of("employees"), company.id(), Progress.NONE);
            assertThat(report.failures()).containsOnlyKeys("employees");
        } finally {
            superuser
                    .sql("ALTER TABLE company_generation RENAME COLUMN pos_away TO pos")
                    .update();
        }
        assertThat(readModel.checksums()).isEqualTo(damaged);

        companies.run(processors.names(), company.id(), Progress.NONE);
        var healed = readModel.checksums();
        rebuilds.run(processors.names());
        assertThat(readModel.checksums()).isEqualTo(healed);
    }

    /** As a batch does that is under way, or that is about to change a row which is wrong. */
    @Test
    void whoHoldsWhatItNeedsMakesItGiveWayAndNobodyElseWaits() throws Exception {
        damage();
        var superuser = databases.read().superuser();
        for (var held : List.of(
                "SELECT pg_advisory_xact_lock_shared(hashtextextended('projection attendance', 0))",
                "SELECT FROM attendance_day WHERE tenant_id = '%s' FOR UPDATE".formatted(company.id()))) {
            read.sql("UPDATE attendance_day SET recognised_minutes = 1 WHERE tenant_id = ?")
                    .param(company.id().value())
                    .update();
            try (var holder = superuser.getConnection();
                    var statement = holder.createStatement()) {
                holder.setAutoCommit(false);
                statement.execute(held);
                var rebuild = CompletableFuture.supplyAsync(
                        () -> companies.run(List.of("attendance"), company.id(), Progress.NONE),
                        Thread::startVirtualThread);
                await().until(() -> isSomebodyWaiting() || rebuild.isDone());
                await().until(() -> !isSomebodyWaiting());
                assertThat(rebuild).as(held).isNotDone();
                awaitPosition(other.checkIn(EmployeeId.next(), MONDAY, "09:00"));
                holder.rollback();
                assertThat(rebuild.get(30, SECONDS).failures()).isEmpty();
            }
        }
        companies.run(names(), company.id(), Progress.NONE);
        var healed = readModel.checksums();
        rebuilds.run(processors.names());
        assertThat(readModel.checksums()).isEqualTo(healed);
    }

    @Test
    void whatDiesInTheMiddleOfTheSwapHasChangedNothing() throws Exception {
        damage();
        var damaged = readModel.checksums();
        var superuser = databases.read().superuser();
        try (var holder = superuser.getConnection();
                var statement = holder.createStatement()) {
            holder.setAutoCommit(false);
            statement.execute("SELECT FROM attendance_day WHERE tenant_id = '%s' FOR UPDATE".formatted(company.id()));
            var rebuild = CompletableFuture.supplyAsync(
                    () -> companies.run(List.of("attendance"), company.id(), Progress.NONE),
                    Thread::startVirtualThread);
            await().until(() -> JdbcClient.create(superuser)
                    .sql("SELECT pg_terminate_backend(pid) FROM pg_locks WHERE NOT granted")
                    .query(Boolean.class)
                    .list()
                    .contains(true));
            assertThat(rebuild.get(30, SECONDS).failures()).containsOnlyKeys("attendance");
            holder.rollback();
        }
        assertThat(readModel.checksums()).isEqualTo(damaged);

        companies.run(names(), company.id(), Progress.NONE);
        var healed = readModel.checksums();
        rebuilds.run(processors.names());
        assertThat(readModel.checksums()).isEqualTo(healed);
    }

    private boolean isSomebodyWaiting() {
        return JdbcClient.create(databases.read().superuser())
                .sql("SELECT EXISTS (SELECT FROM pg_locks WHERE NOT granted)")
                .query(Boolean.class)
                .single();
    }

    @Test
    void whatADeadOneHasLeftIsDropped() {
        var system = databases.read().system();
        new CompanyTables("aside_" + "0".repeat(32), new JdbcTemplate(system), new JdbcTransactionManager(system))
                .begin(List.of());
        assertThat(asides()).isOne();

        companies.run(List.of("employees"), company.id(), Progress.NONE);

        assertThat(asides()).isZero();
    }

    @Test
    void companiesAreRebuiltSideBySideButNotBesideARebuildOfAll() {
        var database = new JdbcTemplate(databases.read().system());
        try (var _ = RebuildLocks.take(database, List.of("employees"), company.id(), "mine")) {
            assertThatThrownBy(() -> rebuilds.run("employees")).isInstanceOf(RebuildIsRunning.class);
            assertThatThrownBy(() -> companies.run(List.of("employees"), company.id(), Progress.NONE))
                    .isInstanceOf(RebuildIsRunning.class);
            companies.run(List.of("employees"), other.id(), Progress.NONE);
            companies.run(List.of("attendance"), company.id(), Progress.NONE);
        }
        try (var _ = RebuildLocks.take(database, List.of("employees"))) {
            assertThatThrownBy(() -> companies.run(List.of("employees"), other.id(), Progress.NONE))
                    .isInstanceOf(RebuildIsRunning.class);
        }
        rebuilds.run("employees");
    }

    /** Rows are missing, wrong, and there that should not be; one is parked that should not be. */
    private void damage() {
        var tenant = company.id().value();
        for (var sql : List.of(
                "DELETE FROM attendance_day WHERE tenant_id = ? AND employee_id LIKE '%1'",
                "UPDATE attendance_day SET recognised_minutes = 1 WHERE tenant_id = ? AND employee_id LIKE '%2'",
                "UPDATE attendance_day SET work_date = work_date - 1000 WHERE tenant_id = ? AND employee_id LIKE '%3'",
                "UPDATE attendance_day SET check_out = NULL WHERE tenant_id = ? AND employee_id LIKE '%4'",
                "DELETE FROM department WHERE tenant_id = ?",
                "DELETE FROM employee_version WHERE tenant_id = ? AND employee_number = '7'",
                "UPDATE employee_version SET name = 'nobody' WHERE tenant_id = ? AND employee_number = '8'",
                "UPDATE employee SET history = '{}' WHERE tenant_id = ? AND employee_number = '9'",
                "DELETE FROM tenant WHERE tenant_id = ?",
                "DELETE FROM tenant_gate WHERE tenant_id = ?",
                "INSERT INTO parked_event (tenant_id, processor, stream_id, sequence, xid, pos, event_id)"
                        + " VALUES (?, 'attendance', 'attendance:2026-01-01:nobody', 0, 1, 1, 'none')"))
            assertThat(read.sql(sql).param(tenant).update()).as(sql).isPositive();
    }

    private Days days() {
        return new Days(feed, List.of(company.id(), other.id()), PEOPLE);
    }

    /** Each row of a company and the place where it lies, which a change moves. */
    private Map<String, String> rowsOf(TenantId tenant) {
        return new JdbcTemplate(databases.read().system())
                .query(
                        """
                        SELECT 'day ' || employee_id || work_date, tableoid || ctid::text || xmin FROM attendance_day
                         WHERE tenant_id = ? AND work_date < '2026-03-05'
                        UNION ALL
                        SELECT 'employee ' || employee_id, ctid::text || xmin FROM employee_version WHERE tenant_id = ?
                        UNION ALL
                        SELECT 'department ' || department_id || valid_from || known_from, ctid::text || xmin
                          FROM department_version WHERE tenant_id = ?
                        """,
                        rows -> {
                            var found = new HashMap<String, String>();
                            while (rows.next()) found.put(rows.getString(1), rows.getString(2));
                            return found;
                        },
                        tenant.value(),
                        tenant.value(),
                        tenant.value());
    }

    private long count(TenantId tenant, String table) {
        return read.sql("SELECT count(*) FROM %s WHERE tenant_id = ?".formatted(table))
                .param(tenant.value())
                .query(Long.class)
                .single();
    }

    private List<Long> versionOf(TenantId tenant, EmployeeId employee) {
        return read.sql("SELECT version FROM attendance_day WHERE tenant_id = ? AND employee_id = ? AND work_date = ?")
                .params(tenant.value(), employee.value(), MONDAY)
                .query(Long.class)
                .list();
    }

    private List<String> parked() {
        return read.sql("SELECT tenant_id || processor || stream_id || sequence || event_id FROM parked_event"
                        + " WHERE tenant_id IN (:tenants) ORDER BY 1")
                .param("tenants", List.of(company.id().value(), other.id().value()))
                .query(String.class)
                .list();
    }

    private int asides() {
        return read.sql("SELECT count(*) FROM pg_namespace WHERE nspname LIKE 'aside%'")
                .query(Integer.class)
                .single();
    }

    private void awaitPosition(GlobalPosition position) {
        await().atMost(Duration.ofMinutes(1)).until(() -> positions.haveReached(names(), position));
    }

    private Collection<String> names() {
        return processors.names();
    }

    private static final class Counted implements Progress {
        private final AtomicLong total = new AtomicLong();
        private final AtomicLong done = new AtomicLong();

        @Override
        public void total(long events) {
            total.set(events);
        }

        @Override
        public void done(long events) {
            done.addAndGet(events);
        }
    }

    private static final class Cancelled implements Progress {
        @Override
        public void total(long events) {}

        @Override
        public void done(long events) {
            throw new CancellationException();
        }
    }
}

package io.hrsystem.query.platform.projections.rebuild;

import static io.hrsystem.contract.identity.Role.HR_MANAGER;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.hrsystem.contract.ChangeId;
import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.payroll.Allowance;
import io.hrsystem.contract.payroll.PayCode;
import io.hrsystem.contract.payroll.PayEvent.PayAgreed;
import io.hrsystem.contract.payroll.PayEvent.PaymentDetailsSet;
import io.hrsystem.contract.payroll.PayKind;
import io.hrsystem.contract.payroll.Won;
import io.hrsystem.contract.personal.AccountNumber;
import io.hrsystem.contract.personal.BankCode;
import io.hrsystem.contract.personal.ResidentNumber;
import io.hrsystem.eventstore.GlobalPosition;
import io.hrsystem.query.platform.positions.Positions;
import io.hrsystem.query.platform.projections.EventEnvelope.Stream;
import io.hrsystem.query.platform.projections.ProjectionGroups;
import io.hrsystem.query.platform.projections.live.LiveProcessors;
import io.hrsystem.query.platform.projections.live.ParkedStreams;
import io.hrsystem.query.platform.projections.rebuild.Rebuilds.Rebuilt;
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
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@RunningService
class RebuildTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    private final Feed feed;
    private final Client client;
    private final ProjectionGroups groups;
    private final Rebuilds rebuilds;
    private final LiveProcessors processors;
    private final Positions positions;
    private final ParkedStreams parked;
    private final TestDatabases databases;
    private final ReadModel readModel;
    private final Company company;

    RebuildTest(
            Feed feed,
            Client client,
            ProjectionGroups groups,
            Rebuilds rebuilds,
            LiveProcessors processors,
            Positions positions,
            ParkedStreams parked,
            TestDatabases databases) {
        this.feed = feed;
        this.client = client;
        this.groups = groups;
        this.rebuilds = rebuilds;
        this.processors = processors;
        this.positions = positions;
        this.parked = parked;
        this.databases = databases;
        this.readModel = new ReadModel(databases.read().system());
        this.company = Company.active(feed, client, "Acme");
    }

    @Test
    void everyReadModelComesOutAsItIsLive() {
        for (var number = 0; number < 120; number++) company.hire("" + number, "Employee " + number);
        var paid = company.hire("paid", "Paid");
        company.happen(
                new PayAgreed(
                        paid,
                        ChangeId.next(),
                        PayKind.MONTHLY,
                        new Won(3_000_000),
                        2_400,
                        List.of(new Allowance(new PayCode("MEAL"), "식대", new Won(200_000), false, true)),
                        LocalDate.of(2026, 3, 1)),
                new PaymentDetailsSet(
                        paid,
                        ChangeId.next(),
                        new ResidentNumber("900101-1234567"),
                        new BankCode("088"),
                        new AccountNumber("110-234-567890")));
        awaitPosition(new Days(feed, List.of(company.id()), 90).happen(0, 3, 3));
        var live = readModel.checksums();
        var indexes = indexes();

        var report = rebuilds.run(processors.names());

        assertThat(report.failures()).isEmpty();
        // each event once, whatever number of groups wants it
        assertThat(report.events()).isEqualTo(eventsOf(processors.names()));
        assertThat(report.rebuilt()).extracting(Rebuilt::group).containsExactlyInAnyOrderElementsOf(processors.names());
        assertThat(readModel.checksums()).isEqualTo(live);
        assertThat(indexes()).isEqualTo(indexes);
        assertThat(TenantTables.faults(databases.read().superuser())).isEmpty();
    }

    @Test
    void readsAndEventsGoOnMeanwhile() {
        var days = new Days(feed, List.of(company.id()), 40);
        awaitPosition(days.happen(0, 5, 4));
        var employee = "employee-%s-00001".formatted(company.id());
        var query = "{ attendanceDay(employeeId: \"%s\", date: \"2026-03-02\") { status } }".formatted(employee);
        var hr = client.tokens().of(company.id(), HR_MANAGER);
        var done = new AtomicBoolean();
        var answers = new AtomicInteger();
        var reading = CompletableFuture.runAsync(() -> {
            while (!done.get()) {
                assertThat(client.ask(hr, query).<String>at("attendanceDay.status"))
                        .isNotNull();
                answers.incrementAndGet();
            }
        });
        var writing = CompletableFuture.supplyAsync(() -> days.happen(5, 10, 5));

        for (var round = 0; round < 3; round++) {
            var before = answers.get();
            rebuilds.run("attendance");
            assertThat(answers.get()).as("answers during a rebuild").isGreaterThan(before);
        }
        awaitPosition(writing.join());
        done.set(true);
        reading.join();

        var live = readModel.checksum("attendance_day");
        rebuilds.run("attendance");
        assertThat(readModel.checksum("attendance_day")).isEqualTo(live).doesNotStartWith("0 ");
    }

    @Test
    void theLiveProcessorGoesOnWhereTheRebuildEnded() {
        var anna = company.hire("1", "Anna");
        company.checkIn(anna, MONDAY, "09:00");

        rebuilds.run("attendance");

        var out = company.checkOut(anna, MONDAY, "18:00", 480);
        var answer = client.ask(
                client.tokens().of(company.id(), HR_MANAGER),
                "{ attendanceDay(employeeId: \"%s\", date: \"2026-03-02\") { status version } }".formatted(anna),
                out);
        assertThat(answer.<String>at("attendanceDay.status")).isEqualTo("PRESENT");
        assertThat(answer.<Integer>at("attendanceDay.version")).isEqualTo(2);
    }

    @Test
    void whatCannotBeAppliedIsParkedAsItWouldBeLive() {
        var anna = EmployeeId.next();
        company.checkOut(anna, MONDAY, "18:00", 480);
        awaitPosition(company.checkIn(anna, MONDAY, "19:00"));
        var live = parked("attendance");

        rebuilds.run("attendance");

        assertThat(parked.of("attendance")).contains(new Stream(company.id(), StreamIds.attendance(anna, MONDAY)));
        assertThat(parked("attendance")).isEqualTo(live);
    }

    @Test
    void aRebuildThatFailsHalfWayLeavesTheLiveModelsAlone() {
        company.hire("1", "Anna");
        awaitPosition(new Days(feed, List.of(company.id()), 20).happen(0, 3, 3));
        var live = readModel.checksums();
        var superuser = JdbcClient.create(databases.read().superuser());
        superuser
                .sql("ALTER FUNCTION index_generation(text) RENAME TO index_generation_away")
                .update();
        try {
            for (var processor : List.of("employees", "attendance"))
                assertThatThrownBy(() -> rebuilds.run(processor)).rootCause().hasMessageContaining("index_generation");
        } finally {
            superuser
                    .sql("ALTER FUNCTION index_generation_away(text) RENAME TO index_generation")
                    .update();
        }

        assertThat(readModel.checksums()).isEqualTo(live);
        awaitPosition(company.checkIn(EmployeeId.next(), MONDAY, "09:00"));
        live = readModel.checksums();
        for (var processor : List.of("employees", "attendance")) rebuilds.run(processor);
        assertThat(readModel.checksums()).isEqualTo(live);
        assertThat(TenantTables.faults(databases.read().superuser())).isEmpty();
    }

    @Test
    void nothingGoesLiveUnprotected() {
        company.hire("1", "Anna");
        var employees = generation("employees");
        employees.begin();
        employees.index();
        inTransaction(() -> employees.switchOver(GlobalPosition.ORIGIN));
        employees.dropPrevious();
        assertThat(TenantTables.faults(databases.read().superuser())).isEmpty();

        for (var processor : List.of("employees", "attendance")) rebuilds.run(processor);
        assertThat(TenantTables.faults(databases.read().superuser())).isEmpty();
    }

    @Test
    void aMigrationMeanwhileIsNotUndone() {
        var employees = generation("employees");
        employees.begin();
        employees.index();
        var owner = JdbcClient.create(databases.read().owner());
        owner.sql("ALTER TABLE employee ADD COLUMN nickname text").update();
        try {
            assertThatThrownBy(() -> inTransaction(() -> employees.switchOver(GlobalPosition.ORIGIN)))
                    .hasMessageContaining("employee has been changed since the rebuild began");
        } finally {
            owner.sql("ALTER TABLE employee DROP COLUMN nickname").update();
        }
        rebuilds.run("employees");
    }

    @Test
    void ofTwoRebuildsOnlyTheOneThatBeganLastWrites() {
        var first = generation("employees");
        first.begin();
        var second = generation("employees");
        second.begin();
        assertThatThrownBy(() -> first.write(() -> {})).hasMessageContaining("Another rebuild of employees has begun");
        assertThatThrownBy(() -> inTransaction(() -> first.switchOver(GlobalPosition.ORIGIN)))
                .hasMessageContaining("Another rebuild of employees has begun");
        second.write(() -> {});
    }

    @Test
    void onlyOneRebuildOfAGroupRunsAtATime() {
        try (var _ = RebuildLocks.take(new JdbcTemplate(databases.read().system()), List.of("employees"))) {
            assertThatThrownBy(() -> rebuilds.run(processors.names())).hasMessage("A rebuild of employees is running");
            rebuilds.run("attendance");
        }
        rebuilds.run("employees");
    }

    @Test
    void whoReadsForLongMakesTheSwitchWaitAndNobodyElse() throws Exception {
        company.hire("1", "Anna");
        var superuser = databases.read().superuser();
        try (var reader = superuser.getConnection();
                var statement = reader.createStatement()) {
            reader.setAutoCommit(false);
            statement.execute("SELECT count(*) FROM employee");
            var rebuild = CompletableFuture.supplyAsync(() -> rebuilds.run("employees"));
            await().until(() -> isWaitingForEmployees(superuser) || rebuild.isDone());
            assertThat(rebuild).isNotDone();
            // while it waits the processor goes on, and other reads do
            var other = company.hire(EmployeeId.next(), "2", "Berta");
            awaitPosition(other);
            reader.rollback();
            assertThat(rebuild.get(30, SECONDS).position()).isGreaterThanOrEqualTo(other);
        }
    }

    private static boolean isWaitingForEmployees(DataSource superuser) {
        return JdbcClient.create(superuser)
                .sql("SELECT EXISTS (SELECT FROM pg_locks WHERE relation = 'employee'::regclass AND NOT granted)")
                .query(Boolean.class)
                .single();
    }

    private Generation generation(String group) {
        var system = databases.read().system();
        return new Generation(groups.named(group), new JdbcTemplate(system), new JdbcTransactionManager(system));
    }

    private void inTransaction(Runnable work) {
        new TransactionTemplate(new JdbcTransactionManager(databases.read().system()))
                .executeWithoutResult(_ -> work.run());
    }

    private long eventsOf(Collection<String> names) {
        var types = names.stream()
                .flatMap(it -> groups.named(it).eventNames().stream())
                .distinct()
                .toArray(String[]::new);
        return JdbcClient.create(databases.command().system())
                .sql("SELECT count(*) FROM event WHERE payload_type = ANY (?)")
                .param(types)
                .query(Long.class)
                .single();
    }

    private List<String> parked(String processor) {
        return JdbcClient.create(databases.read().system())
                .sql("SELECT tenant_id || stream_id || sequence || xid || pos || event_id FROM parked_event"
                        + " WHERE processor = ? ORDER BY 1")
                .param(processor)
                .query(String.class)
                .list();
    }

    private List<String> indexes() {
        return JdbcClient.create(databases.read().superuser())
                .sql("SELECT indexdef FROM pg_indexes WHERE schemaname = 'public' ORDER BY 1")
                .query(String.class)
                .list();
    }

    private void awaitPosition(GlobalPosition position) {
        await().atMost(Duration.ofMinutes(1)).until(() -> positions.haveReached(processors.names(), position));
    }
}

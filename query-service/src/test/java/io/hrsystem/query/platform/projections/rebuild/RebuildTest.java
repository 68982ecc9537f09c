package io.hrsystem.query.platform.projections.rebuild;

import static io.hrsystem.contract.identity.Role.HR_MANAGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.eventstore.GlobalPosition;
import io.hrsystem.platform.testserver.TenantTables;
import io.hrsystem.query.platform.positions.Positions;
import io.hrsystem.query.platform.projections.EventEnvelope.Stream;
import io.hrsystem.query.platform.projections.live.LiveProcessors;
import io.hrsystem.query.platform.projections.live.ParkedStreams;
import io.hrsystem.query.testing.Client;
import io.hrsystem.query.testing.Company;
import io.hrsystem.query.testing.Days;
import io.hrsystem.query.testing.Feed;
import io.hrsystem.query.testing.ReadModel;
import io.hrsystem.query.testing.RunningService;
import io.hrsystem.query.testing.TestDatabases;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

@RunningService
class RebuildTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    private final Feed feed;
    private final Client client;
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
            Rebuilds rebuilds,
            LiveProcessors processors,
            Positions positions,
            ParkedStreams parked,
            TestDatabases databases) {
        this.feed = feed;
        this.client = client;
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
        awaitPosition(new Days(feed, List.of(company.id()), 90).happen(0, 3, 3));
        var live = readModel.checksums();
        var indexes = indexes();

        for (var processor : processors.names()) rebuilds.run(processor);

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

        for (var round = 0; round < 3; round++) rebuilds.run("attendance");
        awaitPosition(writing.join());
        done.set(true);
        reading.join();

        assertThat(answers).hasPositiveValue();
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
                .sql("ALTER FUNCTION index_generation(text, integer) RENAME TO index_generation_away")
                .update();
        try {
            for (var processor : List.of("employees", "attendance"))
                assertThatThrownBy(() -> rebuilds.run(processor)).hasMessageContaining("index_generation");
        } finally {
            superuser
                    .sql("ALTER FUNCTION index_generation_away(text, integer) RENAME TO index_generation")
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
        var system = databases.read().system();
        var generation = new Generation(List.of("employee", "attendance_day"), new JdbcTemplate(system));
        generation.begin();
        generation.index();
        generation.switchOver();
        generation.dropPrevious();
        assertThat(TenantTables.faults(databases.read().superuser())).isEmpty();

        for (var processor : List.of("employees", "attendance")) rebuilds.run(processor);
        assertThat(TenantTables.faults(databases.read().superuser())).isEmpty();
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

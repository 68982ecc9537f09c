package io.hrsystem.query.platform.recovery;

import static io.hrsystem.contract.identity.Role.HR_MANAGER;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.personal.FreeText;
import io.hrsystem.contract.tenants.TenantEvent.TenantSuspended;
import io.hrsystem.eventstore.GlobalPosition;
import io.hrsystem.platform.database.TenantGate;
import io.hrsystem.query.platform.positions.Positions;
import io.hrsystem.query.platform.projections.live.LiveProcessors;
import io.hrsystem.query.platform.projections.rebuild.Rebuilds;
import io.hrsystem.query.testing.Client;
import io.hrsystem.query.testing.Company;
import io.hrsystem.query.testing.Days;
import io.hrsystem.query.testing.Feed;
import io.hrsystem.query.testing.ReadModel;
import io.hrsystem.query.testing.RunningService;
import io.hrsystem.query.testing.TestDatabases;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** The event store gets another end under a running service, as by a fail-over that has lost some. */
@RunningService
@TestPropertySource(properties = "hr.test.of=healing")
class HealingTest {
    private final Feed feed;
    private final Client client;
    private final Rebuilds rebuilds;
    private final LiveProcessors processors;
    private final Positions positions;
    private final TestDatabases databases;
    private final ReadModel readModel;
    private final SetBack store;
    private final RecoveryTables recoveries;
    private final Company company;

    HealingTest(
            Feed feed,
            Client client,
            Rebuilds rebuilds,
            LiveProcessors processors,
            Positions positions,
            TestDatabases databases) {
        this.feed = feed;
        this.client = client;
        this.rebuilds = rebuilds;
        this.processors = processors;
        this.positions = positions;
        this.databases = databases;
        this.readModel = new ReadModel(databases.read().system());
        this.store = SetBack.of(databases);
        this.recoveries = RecoveryTables.of(databases);
        this.company = Company.active(feed, client, "Acme");
        open(company.id());
    }

    /** As the side that decides has it, in its own database. */
    private void open(TenantId tenant) {
        new TransactionTemplate(new JdbcTransactionManager(databases.command().app())).executeWithoutResult(_ -> {
            var gate = new TenantGate(databases.command().app());
            gate.enterUngated(tenant);
            gate.set(tenant, TenantGate.Status.ACTIVE, 1);
        });
    }

    @AfterEach
    void end() {
        recoveries.end();
        feed.lookAgain();
    }

    @ParameterizedTest
    @ValueSource(ints = {9, 1_000})
    void eachReadModelIsThenAsARebuildMakesIt(int events) {
        happen(Math.max(40, events + 40), events);

        store.by(events, events);

        assertHealed();
    }

    @Tag("full")
    @ParameterizedTest
    @MethodSource
    void whateverIsLost(int events) {
        happen(events + 1_000, events);

        store.by(events, 7L * events);

        assertHealed();
    }

    static Stream<Integer> whateverIsLost() {
        return SetBack.sizes(50, 10_000, 17);
    }

    /** Its transaction had begun earlier and ended later than that of the last event, which is there. */
    @Test
    void anEventThatIsMissingBeforeTheLastOneIsNoticedToo() {
        happen(60, 1);
        company.hire("98", "Lost");
        awaitPosition(company.hire(EmployeeId.next(), "99", "Last"));

        store.losing(1);

        assertHealed();
    }

    @Test
    void whoWasShutOutInTheLostHistoryIsLetInAgain() {
        happen(40, 2);
        var hr = client.tokens().of(company.id(), HR_MANAGER);
        awaitPosition(feed.append(
                company.id(),
                StreamIds.tenant(company.id()),
                new TenantSuspended(company.id(), new FreeText("unpaid"))));
        await().until(() -> client.ask(hr, "{ tenant { id } }").code().equals("TENANT_SUSPENDED"));

        store.losing(0);
        assertHealed();

        assertThat(client.ask(hr, "{ tenant { id } }").code()).isEqualTo("MAINTENANCE");
        recoveries.end();
        assertThat(client.ask(hr, "{ tenant { id } }").status()).isEqualTo(200);
    }

    @Test
    void companiesThatHaveLostNothingAreLeftAsTheyAre() {
        var quiet = new Days(feed, List.of(TenantId.next(), TenantId.next()), 60);
        awaitPosition(quiet.happen(0, 20, 3));
        recoveries.ageAnchors();
        happen(60, 5);
        var before = versions(quiet.tenants());

        store.by(30, 5);
        var recovery = recoveries.awaitHealed();

        assertThat(versions(quiet.tenants())).isEqualTo(before);
        assertThat(healedEvents(recovery))
                .isPositive()
                .isLessThan(quiet.tenants().size() * 60 * 20);
        assertEqualToARebuild();
    }

    private String versions(List<TenantId> tenants) {
        return requireNonNull(new JdbcTemplate(databases.read().superuser())
                .queryForObject(
                        "SELECT count(*) || ' ' || sum(xmin::text::bigint) FROM attendance_day WHERE tenant_id = ANY"
                                + " (?)",
                        String.class,
                        (Object) tenants.stream().map(TenantId::value).toArray(String[]::new)));
    }

    private int healedEvents(String recovery) {
        return requireNonNull(new JdbcTemplate(databases.command().superuser())
                .queryForObject(
                        "SELECT coalesce(sum(events), 0) FROM recovery_healed WHERE recovery_id = ?",
                        Integer.class,
                        recovery));
    }

    /** Some of it in the company with people, most of it working days. */
    private void happen(int events, long seed) {
        for (var number = 0; number < 5; number++) company.hire("" + number, "Employee " + number);
        var days = new Days(feed, List.of(company.id(), TenantId.next()), Math.max(4, events / 16));
        awaitPosition(days.happen(0, 4, seed));
    }

    private void assertHealed() {
        recoveries.awaitHealed();
        assertEqualToARebuild();
    }

    private void assertEqualToARebuild() {
        var healed = readModel.checksums();
        assertThat(rebuilds.run(processors.names()).failures()).isEmpty();
        assertThat(readModel.checksums()).isEqualTo(healed);
    }

    private void awaitPosition(GlobalPosition position) {
        await().atMost(Duration.ofMinutes(1)).until(() -> positions.haveReached(processors.names(), position));
    }
}

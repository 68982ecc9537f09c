package io.hrsystem.query.platform.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.hrsystem.contract.TenantId;
import io.hrsystem.eventstore.GlobalPosition;
import io.hrsystem.platform.Refusal;
import io.hrsystem.query.QueryService;
import io.hrsystem.query.platform.database.ReadModels;
import io.hrsystem.query.platform.positions.Positions;
import io.hrsystem.query.platform.projections.ProjectionGroups;
import io.hrsystem.query.platform.projections.rebuild.Rebuilds;
import io.hrsystem.query.testing.Days;
import io.hrsystem.query.testing.Feed;
import io.hrsystem.query.testing.ReadModel;
import io.hrsystem.query.testing.TestDatabases;
import io.hrsystem.testserver.TestDatabase;
import io.hrsystem.testserver.TestServer;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a node finds when it starts. */
class HealingStartTest {
    private final TestDatabases databases = new TestDatabases();
    private final Feed feed = new Feed(databases.command(), databases.subjectKeys());
    private final Days days = new Days(feed, List.of(TenantId.next(), TenantId.next()), 20);
    private final ReadModel readModel = new ReadModel(databases.read().system());
    private final RecoveryTables recoveries = RecoveryTables.of(databases);
    private final SetBack store = SetBack.of(databases);

    @AfterEach
    void close() {
        feed.close();
    }

    @Test
    void killedInTheMiddleOfItTheNextNodeGoesOn() throws IOException {
        kill("DELETE FROM to_heal");
        assertThat(readModel.count("to_heal")).isPositive();
        try (var node = start(databases)) {
            assertHealed(node);
            assertThat(recoveries.epoch()).isEqualTo(1);
        }
    }

    @Tag("full")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT clear_gate",
                "INSERT INTO to_heal",
                "UPDATE followed_history SET epoch",
                "begin_generation",
                "switch_generation"
            })
    void whereverItIsKilled(String statement) throws IOException {
        kill(statement);
        try (var node = start(databases)) {
            assertHealed(node);
        }
    }

    /** What the second one has found in the meantime is no reason to go back once more. */
    @Tag("full")
    @Test
    void ofTwoNodesOneDoesItAndBothGoOn() throws IOException {
        kill("DELETE FROM to_heal");
        try (var node = start(databases);
                var other = start(databases)) {
            assertHealed(node);
            assertThat(recoveries.epoch()).isEqualTo(1);
            feed.lookAgain();
            var next = days.happen(6, 1, 2);
            awaitReached(node, next);
            awaitReached(other, next);
        }
    }

    /** As a test's context is that waits for its next class. */
    @Tag("full")
    @Test
    void stoppedAndStartedAgainItStillPutsRight() {
        try (var node = start(databases)) {
            awaitReached(node, days.happen(0, 6, 1));
            node.stop();
            node.start();
            store.by(20, 3);
            assertHealed(node);
        }
    }

    /** While it follows, the store gets another end; it notices, and dies where it sends this. */
    private void kill(String statement) throws IOException {
        var last = days.happen(0, 6, 1);
        try (var doomed = DoomedNode.started(arguments(databases), statement)) {
            var applied = "applied WHERE (xid, pos) >= (%d, %d)".formatted(last.xid(), last.pos());
            await().atMost(Duration.ofMinutes(2)).until(() -> readModel.count(applied) > 0);
            store.by(150, 3);
            doomed.awaitReached();
        }
    }

    private void assertHealed(ConfigurableApplicationContext node) {
        recoveries.awaitHealed();
        var healed = readModel.checksums();
        rebuildAll(node);
        assertThat(readModel.checksums()).isEqualTo(healed);
    }

    /** Reads wait until it is whole; nothing has been lost, and nothing is in maintenance. */
    @Test
    void aReadDatabaseThatIsLostAloneIsMadeAnewInBulk() throws SQLException {
        lose("0");
    }

    @Tag("full")
    @Test
    void orEventByEventIfThereAreFew() throws SQLException {
        lose("1000000");
    }

    private void lose(String worthwhile) throws SQLException {
        var last = days.happen(0, 3, 1);
        suspendSomebody();
        var empty = new TestDatabases(
                databases.command(),
                TestDatabase.on(TestServer.another(), "db/gate", "db/read"),
                databases.keys(),
                databases.folder());
        try (var held = empty.read().superuser().getConnection();
                var statement = held.createStatement()) {
            held.setAutoCommit(false);
            // batches have to wait
            statement.execute("LOCK TABLE applied IN SHARE MODE");
            try (var node = start(empty, "--hr.projections.rebuild.worthwhile=" + worthwhile)) {
                assertThat(node.getBean(ReadModels.class))
                        .satisfies(it -> assertThatThrownBy(it::requireThere)
                                .isInstanceOf(Refusal.class)
                                .hasMessageContaining("READ_MODEL_BEHIND"));
                assertThat(new ReadModel(empty.read().system()).count("tenant_gate WHERE status = 'SUSPENDED'"))
                        .isEqualTo(1);
                held.rollback();
                await().atMost(Duration.ofMinutes(1))
                        .until(() -> node.getBean(ReadModels.class).areThere());
                assertThat(positions(node).haveReached(List.of("attendance"), last))
                        .isTrue();
                assertThat(new ReadModel(empty.read().system()).checksum("attendance_day"))
                        .doesNotStartWith("0 ");
            }
        }
        assertThat(recoveries.open()).isEmpty();
    }

    private void suspendSomebody() {
        JdbcClient.create(databases.command().superuser())
                .sql("INSERT INTO tenant_gate VALUES ('somebody', 'SUSPENDED', 7)")
                .update();
    }

    private static Positions positions(ConfigurableApplicationContext node) {
        return node.getBean(Positions.class);
    }

    private static void awaitReached(ConfigurableApplicationContext node, GlobalPosition position) {
        var groups = node.getBean(ProjectionGroups.class).names();
        await().atMost(Duration.ofMinutes(2)).until(() -> positions(node).haveReached(groups, position));
    }

    private static void rebuildAll(ConfigurableApplicationContext node) {
        var report = node.getBean(Rebuilds.class)
                .run(node.getBean(ProjectionGroups.class).names());
        assertThat(report.failures()).isEmpty();
    }

    private static ConfigurableApplicationContext start(TestDatabases on, String... more) {
        var properties = Stream.concat(
                        arguments(on).entrySet().stream().map(it -> "--%s=%s".formatted(it.getKey(), it.getValue())),
                        Stream.of(more))
                .toArray(String[]::new);
        return new SpringApplicationBuilder(QueryService.class).run(properties);
    }

    private static Map<String, String> arguments(TestDatabases on) {
        var arguments = new TreeMap<>(on.properties());
        arguments.put("hr.jwk-set-uri", "http://localhost:1/keys");
        arguments.put("server.port", "0");
        arguments.put("spring.main.lazy-initialization", "true");
        return arguments;
    }
}

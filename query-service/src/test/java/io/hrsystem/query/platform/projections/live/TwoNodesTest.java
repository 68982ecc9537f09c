package io.hrsystem.query.platform.projections.live;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hrsystem.contract.TenantId;
import io.hrsystem.eventstore.GlobalPosition;
import io.hrsystem.query.QueryService;
import io.hrsystem.query.platform.positions.Positions;
import io.hrsystem.query.platform.projections.rebuild.Rebuilds;
import io.hrsystem.query.testing.Days;
import io.hrsystem.query.testing.Feed;
import io.hrsystem.query.testing.ReadModel;
import io.hrsystem.query.testing.TestDatabases;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.common.DateTimeUtils;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One of two nodes stands still for so long that its claims are over, and then goes on in the middle of its batch. */
class TwoNodesTest {
    private static final String ATTENDANCE = "attendance";
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final TestDatabases databases = new TestDatabases();
    private final JdbcClient database = JdbcClient.create(databases.read().system());
    private final ReadModel readModel = new ReadModel(databases.read().system());
    private volatile GlobalPosition last = GlobalPosition.ORIGIN;

    @Test
    void nothingIsAppliedTwiceAndNothingIsLost() throws Exception {
        var appliedTwice = AppliedTwice.watchedFor(databases.read().superuser());
        try (var feed = new Feed(databases.command());
                var clock = Executors.newSingleThreadScheduledExecutor();
                var frozen = OtherNode.started(properties("frozen"), CrashPoint.AFTER_TOKEN_BEFORE_ROWS, 5)) {
            var days = new Days(feed, List.of(TenantId.next(), TenantId.next()), 15);
            var day = new AtomicInteger();
            clock.scheduleAtFixedRate(
                    () -> last = days.happen(day.getAndIncrement(), 1, day.get()), 0, 250, MILLISECONDS);
            frozen.awaitReached(CrashPoint.AFTER_TOKEN_BEFORE_ROWS);
            frozen.freeze();
            try (var awake = start()) {
                awaitOwner("awake");
                awaitApplied(awake);
                frozen.thaw();
                assertThat(frozen.awaitEnds(1)).containsExactly("ROLLBACK");

                takeTurns(awake, frozen);
                clock.shutdownNow();
                assertThat(clock.awaitTermination(10, java.util.concurrent.TimeUnit.SECONDS))
                        .isTrue();
                awaitApplied(awake);
                compareWithARebuild(awake);
            }
        }
        assertThat(appliedTwice.count()).isZero();
    }

    /** The node that was away works again, is away again, and loses its claims before it has begun its batch. */
    private void takeTurns(ConfigurableApplicationContext awake, OtherNode frozen) throws Exception {
        awake.getBean(LiveProcessors.class).whilePaused(ATTENDANCE, () -> {
            awaitOwner("frozen");
            awaitApplied(awake);
            freezeBeforeAToken(frozen);
        });
        awaitOwner("awake");
        awaitApplied(awake);
        frozen.thaw();
        assertThat(frozen.awaitEnds(2)).containsExactly("ROLLBACK", "ROLLBACK");
        awaitApplied(awake);
    }

    private void freezeBeforeAToken(OtherNode frozen) {
        try {
            frozen.stopAt(CrashPoint.BEFORE_TOKEN);
            frozen.awaitReached(CrashPoint.BEFORE_TOKEN);
            frozen.freeze();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
        // no need to wait for it once more
        database.sql("UPDATE projection_token SET claimed_at = ? WHERE owner = 'frozen'")
                .param(DateTimeUtils.formatInstant(Instant.now().minus(FencedTokenStore.CLAIM_TIMEOUT)))
                .update();
    }

    private void awaitOwner(String node) {
        await().atMost(PATIENCE)
                .until(() -> database.sql("SELECT DISTINCT owner FROM projection_token WHERE processor = ?")
                        .param(ATTENDANCE)
                        .query(String.class)
                        .list()
                        .equals(List.of(node)));
    }

    private void awaitApplied(ConfigurableApplicationContext node) {
        var position = last;
        var positions = node.getBean(Positions.class);
        await().atMost(PATIENCE).until(() -> positions.haveReached(List.of(ATTENDANCE), position));
    }

    private void compareWithARebuild(ConfigurableApplicationContext node) {
        var live = readModel.checksum("attendance_day");
        assertThat(readModel.count("parked_event")).isZero();
        node.getBean(Rebuilds.class).run(ATTENDANCE);
        assertThat(readModel.checksum("attendance_day")).isEqualTo(live).doesNotStartWith("0 ");
    }

    private ConfigurableApplicationContext start() {
        var arguments = properties("awake").entrySet().stream()
                .map(it -> "--%s=%s".formatted(it.getKey(), it.getValue()))
                .toArray(String[]::new);
        return new SpringApplicationBuilder(QueryService.class).run(arguments);
    }

    private Map<String, String> properties(String node) {
        var properties = new TreeMap<>(databases.properties());
        properties.put("hr.projections.node-id", node);
        properties.put("hr.jwk-set-uri", "http://localhost:1/keys");
        properties.put("server.port", "0");
        properties.put("spring.main.lazy-initialization", "true");
        return properties;
    }
}

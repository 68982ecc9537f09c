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
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** Once at each point; {@code -Dhr.kills=20} for more. */
class KillTest {
    private static final int KILLS = Integer.getInteger("hr.kills", CrashPoint.values().length);
    private static final Random RANDOM = new Random(11);

    private final TestDatabases databases = new TestDatabases();
    private volatile GlobalPosition last = GlobalPosition.ORIGIN;

    @Test
    void everyEventIsAppliedOnceWhereverTheProcessDies() throws Exception {
        var appliedTwice = AppliedTwice.watchedFor(databases.read().superuser());
        try (var feed = new Feed(databases.command(), databases.subjectKeys());
                var clock = Executors.newSingleThreadScheduledExecutor()) {
            var days = new Days(feed, List.of(TenantId.next(), TenantId.next()), 15);
            var day = new AtomicInteger();
            clock.scheduleAtFixedRate(
                    () -> last = days.happen(day.getAndIncrement(), 1, day.get()), 0, 250, MILLISECONDS);
            for (var kill = 0; kill < KILLS; kill++) runAndKill(CrashPoint.values()[kill % CrashPoint.values().length]);
        }
        compareWithARebuild();
        assertThat(appliedTwice.count()).isZero();
    }

    private void runAndKill(CrashPoint point) throws IOException {
        try (var node = OtherNode.started(arguments(), point, 1 + RANDOM.nextInt(20))) {
            node.awaitReached(point);
        }
    }

    private Map<String, String> arguments() {
        var arguments = new TreeMap<>(databases.properties());
        // the same node comes back and need not wait for its own claims to run out
        arguments.put("hr.projections.node-id", "doomed");
        arguments.put("hr.jwk-set-uri", "http://localhost:1/keys");
        arguments.put("server.port", "0");
        arguments.put("spring.main.lazy-initialization", "true");
        return arguments;
    }

    private void compareWithARebuild() {
        var readModel = new ReadModel(databases.read().system());
        var properties = arguments().entrySet().stream()
                .map(it -> "--%s=%s".formatted(it.getKey(), it.getValue()))
                .toArray(String[]::new);
        try (var context = new SpringApplicationBuilder(QueryService.class).run(properties)) {
            var positions = context.getBean(Positions.class);
            await().atMost(Duration.ofMinutes(2)).until(() -> positions.haveReached(List.of("attendance"), last));
            var live = readModel.checksum("attendance_day");
            assertThat(readModel.count("parked_event")).isZero();

            context.getBean(Rebuilds.class).run("attendance");

            assertThat(readModel.checksum("attendance_day")).isEqualTo(live).doesNotStartWith("0 ");
        }
    }
}

package io.hrsystem.deploy.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hrsystem.testserver.TestDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One restore to before a mistake, and what is found after it. */
class RestoreIT {
    private static final String ANNAS = "a-company";
    private static final String BENS = "b-company";

    @TempDir
    static Path folder;

    /** It takes one event at a time. */
    private static final Duration LONG = Duration.ofMinutes(1);

    private static final TestDatabase READ = TestDatabase.of("db/gate");
    private static final Set<UUID> BEFORE = new HashSet<>();
    private static final Set<UUID> AFTER = new HashSet<>();

    private static Path data;
    private static Instant to;
    private static Shell.Outcome listed;
    private static Shell.Outcome early;
    private static Shell.Outcome restored;
    private static CommandServer server;

    @BeforeAll
    static void goBack() throws Exception {
        data = folder.resolve("Anna's data, 100%");
        try (var before = CommandServer.fresh(data)) {
            before.sql().sql("CREATE DATABASE axon").update();
            StockAxon.createTables(before.superuser("axon"), READ);
            try (var axon = new StockAxon(before.superuser("axon"), READ)) {
                BEFORE.addAll(before.append(ANNAS, 40));
                BEFORE.addAll(before.append(BENS, 40));
                axon.publish("before");
                to = before.now();
                before.destroy(ANNAS);
                AFTER.addAll(before.append(ANNAS, 3));
                AFTER.addAll(before.append(BENS, 20));
                axon.publish("lost");
                await().atMost(LONG)
                        .untilAsserted(() -> assertThat(axon.handled()).hasSize(2 * StockAxon.MANY));
            }
            listed = restore("--list");
            early = restore("--to", to);
        }
        restored = restore("--to", to);
        assertThat(restored.exit()).as(restored.text()).isZero();
        server = CommandServer.on(data);
    }

    @AfterAll
    static void stop() {
        if (server != null) server.close();
        READ.close();
    }

    @Test
    void whatWasAcknowledgedBeforeItIsThereAndNothingElse() {
        assertThat(server.events()).isEqualTo(BEFORE);
    }

    @Test
    void whatIsLostIsNotedAndCounted() {
        assertThat(server.lost()).isEqualTo(AFTER);
        assertThat(restored.text()).contains("23 events were put aside", BENS + "  20", ANNAS + "  3");
    }

    @Test
    void itStartsInMaintenanceWithACopyOfItsOwn() throws Exception {
        assertThat(server.mode()).isEqualTo("MAINTENANCE");
        assertThat(server.console()).contains("MAINTENANCE: restored to " + to);
        assertThat(server.backups().folder().all()).hasSize(2);
        assertThat(data.resolveSibling(data.getFileName() + ".before-" + to).resolve("postgres/command"))
                .isDirectory();
    }

    @Test
    void whatCanBeReachedIsListedWhileTheSystemRuns() {
        assertThat(listed.exit()).as(listed.text()).isZero();
        var reach = listed.text().lines().findFirst().orElseThrow().split(" ");
        assertThat(List.of(reach[0], reach[2])).containsExactly("from", "to");
        assertThat(to).isBetween(Instant.parse(reach[1]), Instant.parse(reach[3]));
    }

    @Test
    void whatCannotBeDoneIsSaidInASentence() {
        assertThat(early.exit()).isEqualTo(1);
        assertThat(early.text()).startsWith("Another HR system runs on " + data);
        assertThat(restore("--to", "yesterday").exit()).isEqualTo(2);
        assertThat(restore("--list", "--data", folder.resolve("nowhere")).text())
                .startsWith("There is nothing to go back to");
    }

    /** Why read models have to be told of it: the twin without that. */
    @Test
    void axonsOwnProcessorSkipsEventsAfterItAndNobodySaysSo() throws Exception {
        try (var axon = new StockAxon(server.superuser("axon"), READ)) {
            var published = Stream.of("after", "much later")
                    .flatMap(it -> axon.publish(it).stream())
                    .toList();
            await().atMost(LONG).untilAsserted(() -> assertThat(axon.handled()).contains(published.getLast()));
            var skipped = published.stream()
                    .filter(it -> !axon.handled().contains(it))
                    .toList();
            System.out.printf("Axon's own processor skipped %d of %d events%n", skipped.size(), published.size());
            assertThat(skipped).hasSizeGreaterThan(StockAxon.MANY / 2).contains(published.getFirst());
        }
    }

    private static Shell.Outcome restore(Object... arguments) {
        return Shell.run(
                "deploy/local/restore",
                Stream.concat(Stream.of("--data", data), Stream.of(arguments)).toArray());
    }
}

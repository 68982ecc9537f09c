package io.hrsystem.deploy.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.hrsystem.deploy.local.backup.ClusterFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Restores of restores, power cuts in the middle of one, and archives without room. */
@Tag("full")
class RestoreFaultsIT {
    private static final String ANNAS = "a-company";
    private static final String BENS = "b-company";

    @TempDir
    Path folder;

    @Test
    void whatCannotBeArchivedIsKeptSeenAndArchivedLater() throws Exception {
        try (var server = CommandServer.fresh(folder.resolve("data"))) {
            var archive = server.backups().log().folder();
            var away = Files.move(archive, archive.resolveSibling("away"));
            server.append(ANNAS, 10);
            var segment = server.fullSegment();
            await().untilAsserted(() -> assertThat(server.console()).contains("cannot be archived"));
            assertThat(server.backups().cluster().root().resolve("data/pg_wal").resolve(segment))
                    .exists();
            Files.move(away, archive);
            server.fullSegment();
            await().atMost(Duration.ofMinutes(2))
                    .untilAsserted(
                            () -> assertThat(archive.resolve(segment + ".gz")).exists());
            await().untilAsserted(() -> assertThat(server.console()).contains("is archived again"));
        }
    }

    /** At each instant one history went on, and that is what comes back. */
    @Test
    void aSecondRestoreGetsToEachHistory() throws Exception {
        var server = CommandServer.fresh(folder.resolve("data"));
        var first = server.append(ANNAS, 5);
        var early = server.now();
        var lost = server.append(ANNAS, 5);
        var late = server.now();
        server.kill9();

        server.restore(early);
        server.start();
        assertThat(server.events()).isEqualTo(first);
        var second = server.append(ANNAS, 5);
        var again = server.now();
        server.append(BENS, 5);
        server.close();

        server.restore(again);
        server.start();
        assertThat(server.events()).isEqualTo(union(first, second));
        server.close();

        server.restore(late);
        server.start();
        assertThat(server.events()).isEqualTo(union(first, lost));
        assertThat(restore(server.root(), "--list").text().lines().filter(it -> it.startsWith("from ")))
                .hasSize(1);
        server.close();
        assertThat(server.root().resolveSibling("data.before-" + early)).isDirectory();
    }

    @Test
    void theLastCommitBeforeAPowerCutIsReachedHoweverOftenTheRestoreIsKilled() throws Exception {
        var server = CommandServer.fresh(folder.resolve("data"));
        server.archive();
        var all = union(server.append(ANNAS, 30), server.append(BENS, 30));
        var to = server.now();
        server.kill9();
        for (var sentence : List.of("is unpacked", "is replayed", "put aside")) {
            killedAfter(sentence, server.root(), to);
            assertThat(server.backups().cluster().exists() || restoring(server).exists())
                    .isTrue();
        }
        var restored = restore(server.root(), "--to", to);
        assertThat(restored.exit()).as(restored.text()).isZero();

        // and between its last two steps
        Files.move(server.backups().cluster().root(), restoring(server).root());
        assertThatThrownBy(server::start).hasMessageContaining("bring it back with deploy/local/restore");
        assertThat(restore(server.root(), "--to", to).text()).contains("is finished");
        server.start();
        assertThat(server.events()).isEqualTo(all);
        assertThat(server.lost()).isEmpty();
        server.close();
    }

    /** As a power cut in the middle of it does, but for PostgreSQL, which goes on. */
    private static void killedAfter(String sentence, Path data, Instant to) throws Exception {
        var script = Shell.REPOSITORY.resolve("deploy/local/restore").toString();
        var process = new ProcessBuilder(script, "--data", data.toString(), "--to", to.toString()).start();
        try (var lines = process.inputReader()) {
            assertThat(lines.lines().anyMatch(it -> it.contains(sentence)))
                    .as(sentence)
                    .isTrue();
            process.destroyForcibly().waitFor();
        }
    }

    private static ClusterFolder restoring(CommandServer server) {
        return new ClusterFolder(server.root().resolve("postgres/command.restoring"));
    }

    private static Shell.Outcome restore(Path data, Object... arguments) {
        return Shell.run(
                "deploy/local/restore",
                Stream.concat(Stream.of("--data", data), Stream.of(arguments)).toArray());
    }

    private static Set<UUID> union(Set<UUID> one, Set<UUID> other) {
        return Stream.of(one, other).flatMap(Set::stream).collect(Collectors.toSet());
    }
}

package io.hrsystem.deploy.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessesTest {
    private static final Duration SHORT = Duration.ofMillis(300);

    @TempDir
    Path folder;

    private Path pidFiles;
    private Processes processes;

    @BeforeEach
    void prepare() throws Exception {
        pidFiles = Files.createDirectory(folder.resolve("running"));
        processes = new Processes(pidFiles);
    }

    @AfterEach
    void stop() {
        processes.stop(SHORT);
    }

    @Test
    void whatAProcessPrintsGoesToItsLog() throws Exception {
        processes.start(shell("echo $WORD; echo wrong >&2")).waitFor();
        assertThat(folder.resolve("log")).content().isEqualTo("hello\nwrong\n");
    }

    @Test
    void aProcessThatHangsIsKilledWithAllItHasStarted() throws Exception {
        var hanging = processes.start(shell("trap '' TERM; sleep 1000 & echo started; while :; do wait; done"));
        await().until(() -> Files.readString(folder.resolve("log")).contains("started"));
        var all = hanging.descendants().toList();
        processes.stop(SHORT);
        assertThat(hanging.isAlive()).isFalse();
        await().untilAsserted(() -> assertThat(all).isNotEmpty().noneMatch(ProcessHandle::isAlive));
    }

    @Test
    void nothingStartsAfterAStop() {
        processes.stop(SHORT);
        assertThatThrownBy(() -> processes.start(shell("true"))).hasMessageContaining("stopping");
    }

    @Test
    void whatAKilledLauncherLeftBehindIsEnded() throws Exception {
        var left = processes.start(shell("exec sleep 1000"));
        var next = new Processes(pidFiles);
        assertThat(next.endLeftovers(SHORT)).containsExactly("part");
        assertThat(left.isAlive()).isFalse();
        assertThat(next.endLeftovers(SHORT)).isEmpty();
    }

    @Test
    void aProcessThatOnlyGotThePidOfAFormerOneIsLeftAlone() throws Exception {
        var stranger = processes.start(shell("exec sleep 1000"));
        Files.writeString(pidFiles.resolve("part"), stranger.pid() + " 2001-01-01T00:00:00Z");
        assertThat(new Processes(pidFiles).endLeftovers(SHORT)).isEmpty();
        assertThat(stranger.isAlive()).isTrue();
    }

    private Program shell(String script) {
        return new Program("part", List.of("sh", "-c", script), Map.of("WORD", "hello"), folder.resolve("log"));
    }
}

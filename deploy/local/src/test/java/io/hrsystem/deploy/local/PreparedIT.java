package io.hrsystem.deploy.local;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A start from the cache, and a service that comes back although its cache has been damaged meanwhile. */
@Tag("full")
class PreparedIT {
    private final RunningSystem system = RunningSystem.get();

    @Test
    void aStartUsesTheCacheAndNeedsNone() throws Exception {
        var prepared = Shell.run("deploy/local/run", "--no-build", "--prepare");
        assertThat(prepared.text()).contains("The start caches are");
        assertThat(prepared.exit()).isZero();

        system.pressCtrlC();
        system.startAgain();
        assertThat(commandLine("command-service")).contains("-XX:AOTCache=");
        assertThat(commandLine("query-service")).contains("-XX:AOTCache=");
        assertThat(system.console()).doesNotContain("in the background");
        assertThat(system.data().resolve("running/command-service-migration")).doesNotExist();

        var caches = Services.caches(Shell.REPOSITORY);
        damage(caches.resolve("query-service/classes.aot"));
        system.kill9("query-service");
        await().atMost(Duration.ofMinutes(3)).until(() -> system.console().contains("query-service is back"));
        assertThat(commandLine("query-service")).contains("-exec.jar").doesNotContain("-XX:AOTCache=");
        assertThat(system.superAdmin().graphql("{ __typename }", Map.of(), "").status())
                .isEqualTo(200);
    }

    /** In the place of the sound one, which the running service still has open. */
    private static void damage(Path cache) throws IOException {
        var half = cache.resolveSibling("half.aot");
        Files.copy(cache, half);
        try (var file = new RandomAccessFile(half.toFile(), "rw")) {
            file.setLength(file.length() / 2);
        }
        Files.move(half, cache, ATOMIC_MOVE);
    }

    private String commandLine(String part) {
        return system.process(part).info().commandLine().orElseThrow();
    }
}

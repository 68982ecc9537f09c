package io.hrsystem.deploy.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.RandomAccessFile;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A start from the cache, and a service that comes back although its cache has been damaged meanwhile. */
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
        try (var cache =
                new RandomAccessFile(caches.resolve("query-service/classes.aot").toFile(), "rw")) {
            cache.setLength(cache.length() / 2);
        }
        system.kill9("query-service");
        await().atMost(Duration.ofMinutes(3)).until(() -> system.console().contains("query-service is back"));
        assertThat(commandLine("query-service")).contains("-exec.jar").doesNotContain("-XX:AOTCache=");
        assertThat(system.superAdmin().graphql("{ __typename }", Map.of(), "").status())
                .isEqualTo(200);
    }

    private String commandLine(String part) {
        return system.process(part).info().commandLine().orElseThrow();
    }
}

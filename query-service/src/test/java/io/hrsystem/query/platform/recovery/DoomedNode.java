package io.hrsystem.query.platform.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hrsystem.query.QueryService;
import io.hrsystem.query.testing.WatchedDriver;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import org.springframework.boot.SpringApplication;

/** query-service in a process of its own that stops for good where it sends a statement, to be killed there. */
record DoomedNode(Process process, List<String> lines) implements AutoCloseable {
    private static final String REACHED = "the crash point is reached";

    /** @param statement before it sends one that contains this it stops */
    static DoomedNode started(Map<String, String> properties, String statement) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dcrash.at=" + statement,
                "-cp",
                System.getProperty("java.class.path"),
                DoomedNode.class.getName()));
        properties.forEach((key, value) -> command.add("--%s=%s".formatted(key, value)));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var node = new DoomedNode(process, new CopyOnWriteArrayList<>());
        Thread.ofVirtual().start(() -> process.inputReader().lines().forEach(node.lines::add));
        return node;
    }

    void awaitReached() {
        await().atMost(Duration.ofMinutes(2)).until(() -> hasReached() || !process.isAlive());
        assertThat(hasReached()).as(() -> String.join("\n", lines)).isTrue();
    }

    private boolean hasReached() {
        return lines.contains(REACHED);
    }

    /** By {@code kill -9}. */
    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }

    public static void main(String[] arguments) {
        WatchedDriver.add(new WatchedDriver.Watch() {
            @Override
            public void before(String sql) {
                if (!sql.contains(System.getProperty("crash.at"))) return;
                System.out.println(REACHED);
                while (true) LockSupport.park(this);
            }
        });
        SpringApplication.run(QueryService.class, arguments);
    }
}

package io.hrsystem.deploy.local;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The service is the JDK's own web server: it is ready when there is a file to serve. */
class ServiceProcessTest {
    @TempDir
    Path folder;

    private Processes processes;

    @BeforeEach
    void prepare() throws Exception {
        processes = new Processes(Files.createDirectory(folder.resolve("running")));
    }

    @AfterEach
    void stop() {
        processes.stop(Duration.ofSeconds(5));
    }

    @Test
    void itWorksWhenItsManagementPortSaysSo() throws Exception {
        var port = Ports.free().base();
        var readiness = folder.resolve("actuator/health/readiness");
        Files.createDirectories(readiness.getParent());
        var service = new ServiceProcess(processes, "service", () -> webServer(port), port);
        var start = CompletableFuture.runAsync(() -> start(service));
        assertThatThrownBy(() -> start.get(3, SECONDS)).isInstanceOf(TimeoutException.class);
        Files.createFile(readiness);
        assertThat(start).succeedsWithin(Duration.ofSeconds(10));
    }

    @Test
    void oneThatEndsAtOnceIsReportedWithItsLog() throws Exception {
        var log = folder.resolve("log");
        var program = new Program("service", List.of("false"), Map.of(), log);
        var service = new ServiceProcess(processes, "service", () -> program, 1);
        assertThatThrownBy(service::start).hasMessageContaining("exit code 1").hasMessageContaining(log.toString());
    }

    private Program webServer(int port) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = List.of(
                java, "-m", "jdk.httpserver", "-b", "127.0.0.1", "-p", Integer.toString(port), "-d", folder.toString());
        return new Program("service", command, Map.of(), folder.resolve("log"));
    }

    private static void start(ServiceProcess service) {
        try {
            service.start();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}

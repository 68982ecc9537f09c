package io.hrsystem.deploy.local;

import static java.util.Objects.requireNonNull;
import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One of the two services; it works when its management port says so. */
final class ServiceProcess implements Part {
    private static final int LOOK_EVERY_MS = 50;
    private static final int LOOKS = 3_600;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final Processes processes;
    private final String name;
    private final Supplier<Program> program;
    private final HttpRequest readiness;
    private volatile @Nullable Process process;

    /** @param program is asked at each start: what is best may have changed */
    ServiceProcess(Processes processes, String name, Supplier<Program> program, int managementPort) {
        this.processes = processes;
        this.name = name;
        this.program = program;
        this.readiness = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:%d/actuator/health/readiness".formatted(managementPort)))
                .timeout(Duration.ofSeconds(5))
                .build();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void start() throws Exception {
        var next = program.get();
        var started = processes.start(next);
        process = started;
        for (var look = 0; look < LOOKS; look++) {
            if (started.waitFor(LOOK_EVERY_MS, MILLISECONDS))
                throw new IllegalStateException("%s ended at once with exit code %d, %s says why"
                        .formatted(name(), started.exitValue(), next.log()));
            if (isReady()) return;
        }
        started.destroyForcibly();
        throw new IllegalStateException(
                "%s is not ready after %d s, %s says why".formatted(name(), LOOKS * LOOK_EVERY_MS / 1000, next.log()));
    }

    @Override
    public String awaitEnd() throws InterruptedException {
        return "exit code " + requireNonNull(process).waitFor();
    }

    private boolean isReady() throws InterruptedException {
        try {
            return http.send(readiness, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException _) {
            return false;
        }
    }
}

package io.hrsystem.bench.start;

import io.hrsystem.bench.harness.Ports;
import io.hrsystem.bench.service.Http;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;

/** {@code deploy/local/run} as a person starts it. */
final class LocalRun implements AutoCloseable {
    private static final int LOOK_EVERY_MS = 20;
    private static final int LOOKS = 9_000;
    private static final List<String> SERVICES = List.of("command-service", "query-service");

    private final Path data;
    private final Path console;
    private final int base = Ports.freeRow(8);
    private final long start = System.nanoTime();
    private final Process launcher;

    LocalRun(Path repository, Path data, String... options) throws IOException {
        this.data = Files.createDirectories(data);
        console = data.resolve("console");
        var command = new ArrayList<>(
                List.of(repository.resolve("deploy/local/run").toString(), "--no-build", "--data", data.toString()));
        command.addAll(List.of("--port-base", Integer.toString(base)));
        command.addAll(List.of(options));
        launcher = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(console.toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(launcher::destroy));
    }

    /** Makes what later starts use. */
    static void prepare(Path repository, Path log) throws IOException, InterruptedException {
        var run = repository.resolve("deploy/local/run").toString();
        var preparation = new ProcessBuilder(run, "--no-build", "--prepare")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (preparation.waitFor() != 0) throw new IllegalStateException(Files.readString(log));
    }

    /** Seconds from the command to the line that everything works. */
    double awaitReady() throws IOException, InterruptedException {
        await(() -> said().contains("HR system is ready"));
        return secondsSince(start);
    }

    /** Seconds from the service's own start to its readiness, as the launcher says. */
    double ready(String service) {
        var line = Pattern.compile(service + " runs on port \\d+ \\(ready after ([0-9.]+) s\\)")
                .matcher(said());
        if (!line.find()) throw new IllegalStateException(said());
        return Double.parseDouble(line.group(1));
    }

    /** Seconds from {@code kill -9} of a service to the readiness of the next one. */
    double killAndAwaitBack(String service) throws IOException, InterruptedException {
        var noted = Files.readString(data.resolve("running").resolve(service));
        var process = ProcessHandle.of(Long.parseLong(noted.split(" ", 2)[0])).orElseThrow();
        var killed = System.nanoTime();
        process.destroyForcibly();
        process.onExit().join();
        var management = base + 4 + SERVICES.indexOf(service);
        await(() -> Http.isReady(management));
        return secondsSince(killed);
    }

    private void await(BooleanSupplier done) throws IOException, InterruptedException {
        for (var look = 0; look < LOOKS; look++) {
            if (done.getAsBoolean()) return;
            if (launcher.waitFor(LOOK_EVERY_MS, TimeUnit.MILLISECONDS)) break;
        }
        throw new IllegalStateException("The local system does not work:\n" + said());
    }

    private String said() {
        try {
            return Files.readString(console);
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static double secondsSince(long nanos) {
        return (System.nanoTime() - nanos) / 1e9;
    }

    @Override
    public void close() throws InterruptedException {
        launcher.destroy();
        if (!launcher.waitFor(1, TimeUnit.MINUTES)) launcher.destroyForcibly().waitFor();
    }
}

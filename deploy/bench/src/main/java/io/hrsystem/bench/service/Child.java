package io.hrsystem.bench.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A JVM that is started for a benchmark and does not outlive it. */
public final class Child implements AutoCloseable {
    private static final int LOOK_EVERY_MS = 100;
    private static final int LOOKS = 1_800;
    private static final int LAST_WORDS = 20;
    private static final List<String> JVM = List.of(
            "-Xmx1g",
            // a GC pause is a pause of every request and of every read model
            "-XX:MaxGCPauseMillis=20",
            "-XX:+ExitOnOutOfMemoryError",
            "-Daxoniq.update-checker.disabled=true",
            "-Ddisable-axoniq-console-message=true",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    private final String name;
    private final Path log;
    private final Process process;

    /** @param arguments what follows {@code java} and the usual options */
    public Child(String name, Path folder, List<String> arguments) throws IOException {
        this.name = name;
        this.log = folder.resolve(name + ".log");
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JVM);
        command.addAll(arguments);
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    }

    public ProcessHandle process() {
        return process.toHandle();
    }

    /** Returns this as soon as it works, and fails with its last words if it never does. */
    Child awaitReady(BooleanSupplier ready) throws IOException, InterruptedException {
        for (var look = 0; look < LOOKS; look++) {
            if (process.waitFor(LOOK_EVERY_MS, TimeUnit.MILLISECONDS)) throw failed("has ended");
            if (ready.getAsBoolean()) return this;
        }
        throw failed("is not ready");
    }

    /** Returns this as soon as it has printed this line. */
    public Child awaitWord(String line) throws IOException, InterruptedException {
        return awaitReady(() -> {
            try {
                return Files.readAllLines(log).contains(line);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** Returns what it has said when it has done its work, and fails with its last words if it could not. */
    String awaitEnd() throws IOException, InterruptedException {
        if (!process.waitFor(LOOK_EVERY_MS * LOOKS, TimeUnit.MILLISECONDS)) throw failed("does not end");
        if (process.exitValue() != 0) throw failed("has failed");
        return Files.readString(log);
    }

    private IllegalStateException failed(String how) throws IOException {
        process.destroyForcibly();
        var lines = Files.readAllLines(log);
        var last = lines.subList(Math.max(0, lines.size() - LAST_WORDS), lines.size());
        return new IllegalStateException("%s %s:%n%s".formatted(name, how, String.join("\n", last)));
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(20, TimeUnit.SECONDS)) process.destroyForcibly().waitFor();
    }
}

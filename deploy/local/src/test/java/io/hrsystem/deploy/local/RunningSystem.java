package io.hrsystem.deploy.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/** The system as a person starts it: with the script, in a terminal of its own. One for all tests of this JVM. */
final class RunningSystem {
    private static final Duration START = Duration.ofMinutes(5);
    private static final Duration STOP = Duration.ofMinutes(1);

    static final Duration SEALS_EVERY = Duration.ofSeconds(2);

    /** The second compiler costs it more than it gives. */
    static final String SHORT_LIFE = "-XX:TieredStopAtLevel=1";

    private static @Nullable RunningSystem running;

    private final Ports ports;
    private final Path data;
    private final Path console;
    private Process launcher;

    private RunningSystem(Path data, Path console) throws IOException {
        ports = Ports.free();
        this.data = data;
        this.console = console;
        // these tests are not about caches, and one that is made meanwhile would make them slow
        launcher = launch("--no-cache");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> launcher.destroy()));
        awaitReady();
    }

    static synchronized RunningSystem get() {
        try {
            if (running == null)
                running = on(
                        emptied(Path.of("target/local-system").toAbsolutePath()).resolve("data"));
            return running;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param data its folder, with what it is to find there */
    static RunningSystem on(Path data) throws IOException {
        return new RunningSystem(data, data.resolveSibling("console"));
    }

    private static Path emptied(Path folder) throws IOException {
        FileSystemUtils.deleteRecursively(folder);
        return Files.createDirectories(folder);
    }

    Ports ports() {
        return ports;
    }

    Path data() {
        return data;
    }

    /** All that the person at the terminal has seen. */
    String console() {
        return text(console);
    }

    Client superAdmin() {
        var token = Shell.run("deploy/local/token", "--data", data);
        assertThat(token.exit()).as(token.text()).isZero();
        return new Client(ports, token.text());
    }

    ProcessHandle process(String part) {
        var pid = text(data.resolve("running").resolve(part)).split(" ", 2)[0];
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }

    void kill9(String part) {
        process(part).destroyForcibly();
    }

    /** Returns when the launcher has started it again. */
    void killAndAwaitBack(String part) {
        var dead = process(part);
        var times = timesBack(part);
        dead.destroyForcibly();
        await().atMost(Duration.ofMinutes(3)).until(() -> timesBack(part) > times);
        assertThat(process(part).pid()).isNotEqualTo(dead.pid());
    }

    private long timesBack(String part) {
        return console().lines().filter(it -> it.contains(part + " is back")).count();
    }

    /** Everything that belongs to this system, however it was started. */
    List<ProcessHandle> processes() {
        return ProcessHandle.allProcesses().filter(this::isOurs).toList();
    }

    /** As the terminal does: to the whole foreground group. */
    void pressCtrlC() {
        Shell.run(List.of("kill", "-INT", "--", "-" + launcher.pid()));
        await().atMost(STOP).until(() -> !launcher.isAlive());
    }

    /** @param more options of the script */
    void startAgain(String... more) throws IOException {
        launcher = launch(more);
        awaitReady();
    }

    private Process launch(String... more) throws IOException {
        var run = Shell.REPOSITORY.resolve("deploy/local/run").toString();
        // as a script does that starts it in the background
        var command = List.of("setsid", "env", "--ignore-signal=INT", run);
        var options = List.of("--no-build", "--data", data.toString(), "--port-base", Integer.toString(ports.base()));
        var program = new ProcessBuilder(Stream.of(command, options, List.of(more))
                        .flatMap(List::stream)
                        .toList())
                .redirectErrorStream(true)
                .redirectOutput(console.toFile());
        // nobody has a minute
        program.environment().put("HR_SEALS_EVERY", SEALS_EVERY.toSeconds() + "s");
        program.environment().put("HR_JAVA_OPTIONS", SHORT_LIFE);
        return program.start();
    }

    private void awaitReady() {
        await().atMost(START).until(() -> !launcher.isAlive() || console().contains("HR system is ready"));
        assertThat(launcher.isAlive()).as(console()).isTrue();
    }

    private boolean isOurs(ProcessHandle process) {
        var proc = Path.of("/proc", Long.toString(process.pid()));
        try {
            return Files.readString(proc.resolve("cmdline")).contains(data.toString())
                    || Files.readSymbolicLink(proc.resolve("cwd")).startsWith(data);
        } catch (IOException _) {
            return false;
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

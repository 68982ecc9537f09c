package io.hrsystem.deploy.local;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The processes of the system: none outlives a stop, and the next start finds those of a launcher that was killed. */
final class Processes {
    private final Path pidFiles;
    private final Set<ProcessHandle> running = ConcurrentHashMap.newKeySet();
    private boolean stopped;

    /** @param pidFiles a folder with one file per part */
    Processes(Path pidFiles) {
        this.pidFiles = pidFiles;
    }

    synchronized Process start(Program program) throws IOException {
        if (stopped) throw new IllegalStateException("the system is stopping");
        var builder = new ProcessBuilder(program.command())
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(program.log().toFile()));
        builder.environment().putAll(program.environment());
        var process = builder.start();
        running.add(process.toHandle());
        process.onExit().thenRun(() -> running.remove(process.toHandle()));
        remember(program.name(), process.toHandle());
        return process;
    }

    /** Notes a process that somebody else has started, for the case that this launcher is killed. */
    void remember(String name, ProcessHandle process) throws IOException {
        Files.writeString(pidFiles.resolve(name), identity(process));
    }

    /** Ends what a killed launcher has left behind; returns the names of those parts. */
    List<String> endLeftovers(Duration patience) throws IOException {
        try (var files = Files.list(pidFiles)) {
            var noted = files.sorted().toList();
            var alive = noted.stream().filter(file -> leftover(file).findAny().isPresent());
            var names = alive.map(file -> file.getFileName().toString()).toList();
            end(noted.stream().flatMap(Processes::leftover).toList(), patience);
            for (var file : noted) Files.delete(file);
            return names;
        }
    }

    /** Asks all to end, and kills those which have not when patience is over. */
    void stop(Duration patience) {
        synchronized (this) {
            stopped = true;
        }
        end(List.copyOf(running), patience);
    }

    private static void end(Collection<ProcessHandle> processes, Duration patience) {
        processes.forEach(ProcessHandle::destroy);
        var ends = processes.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(ends)
                .completeOnTimeout(null, patience.toMillis(), MILLISECONDS)
                .join();
        processes.stream()
                .filter(ProcessHandle::isAlive)
                .flatMap(it -> Stream.concat(it.descendants(), Stream.of(it)))
                .forEach(ProcessHandle::destroyForcibly);
        CompletableFuture.allOf(ends).join();
    }

    private static Stream<ProcessHandle> leftover(Path file) {
        try {
            var noted = Files.readString(file);
            return ProcessHandle.of(Long.parseLong(noted.split(" ", 2)[0]))
                    .filter(process -> identity(process).equals(noted))
                    .stream();
        } catch (IOException | NumberFormatException _) {
            return Stream.empty();
        }
    }

    // a pid alone may be somebody else's by now
    private static String identity(ProcessHandle process) {
        var start = process.info().startInstant().map(Object::toString).orElse("");
        return process.pid() + " " + start;
    }
}

package io.hrsystem.deploy.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What a person types. */
final class Shell {
    static final Path REPOSITORY = Path.of("../..").toAbsolutePath().normalize();

    record Outcome(int exit, String text) {}

    private Shell() {}

    /** Runs a program of the repository, standing somewhere else. */
    static Outcome run(String script, Object... arguments) {
        var command = new ArrayList<>(List.of(REPOSITORY.resolve(script).toString()));
        for (var argument : arguments) command.add(argument.toString());
        return run(command);
    }

    /** @param signal without SIG */
    static void signal(ProcessHandle process, String signal) {
        run(List.of("kill", "-" + signal, Long.toString(process.pid())));
    }

    /** Whether this machine has such a program. */
    static boolean has(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(it -> Files.isExecutable(Path.of(it, program)));
    }

    static Outcome run(List<String> command) {
        try {
            var process = new ProcessBuilder(command)
                    .directory(Path.of("/").toFile())
                    .redirectErrorStream(true)
                    .start();
            process.getOutputStream().close();
            var text = new String(process.getInputStream().readAllBytes(), UTF_8);
            return new Outcome(process.waitFor(), text.strip());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

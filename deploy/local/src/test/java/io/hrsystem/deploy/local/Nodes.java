package io.hrsystem.deploy.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Further processes of a service that runs, started as it was. */
final class Nodes {
    private Nodes() {}

    /** Runs a door of the service to its end. */
    static Shell.Outcome door(RunningSystem system, String service, String... arguments) throws Exception {
        var command = new ArrayList<>(commandOf(system, service));
        command.addAll(List.of(arguments));
        var process =
                builder(system, service, command, ProcessBuilder.Redirect.PIPE).start();
        process.getOutputStream().close();
        var text = new String(process.getInputStream().readAllBytes(), UTF_8);
        return new Shell.Outcome(process.waitFor(), text.strip());
    }

    /** A second node on ports of its own. */
    static Process second(
            RunningSystem system, String service, int port, int managementPort, Consumer<ProcessBuilder> change)
            throws IOException {
        var command = commandOf(system, service).stream()
                .map(it -> it.startsWith("--server.port=") ? "--server.port=" + port : it)
                .map(it ->
                        it.startsWith("--management.server.port=") ? "--management.server.port=" + managementPort : it)
                .collect(Collectors.toCollection(ArrayList::new));
        var log = new File(system.data().toFile(), "second-%s-%d.log".formatted(service, port));
        var builder = builder(system, service, command, ProcessBuilder.Redirect.to(log));
        change.accept(builder);
        return builder.start();
    }

    private static ProcessBuilder builder(
            RunningSystem system, String service, List<String> command, ProcessBuilder.Redirect output)
            throws IOException {
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output);
        builder.environment().putAll(environmentOf(system, service));
        return builder;
    }

    private static List<String> commandOf(RunningSystem system, String service) throws IOException {
        return parts(system, service, "cmdline").toList();
    }

    private static Map<String, String> environmentOf(RunningSystem system, String service) throws IOException {
        return parts(system, service, "environ")
                .filter(it -> it.startsWith("HR_"))
                .map(it -> it.split("=", 2))
                .collect(Collectors.toMap(it -> it[0], it -> it[1]));
    }

    private static Stream<String> parts(RunningSystem system, String service, String file) throws IOException {
        var pid = Long.toString(system.process(service).pid());
        return Stream.of(Files.readString(Path.of("/proc", pid, file)).split("\0"));
    }
}

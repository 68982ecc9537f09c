package io.hrsystem.bench.start;

import io.hrsystem.bench.harness.Contender;
import io.hrsystem.bench.harness.Figure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;

/**
 * One way of starting the local system; then each service is killed once.
 *
 * @param data the folder for the next start
 * @param options of deploy/local/run
 */
record Started(String name, Path repository, Supplier<Path> data, String... options) implements Contender {
    @Override
    public Map<Figure, Double> measure(int load, Duration duration) throws Exception {
        var folder = data.get();
        try (var run = new LocalRun(repository, folder, options)) {
            return Map.of(
                    Figure.WHOLE_START, run.awaitReady(),
                    Figure.COMMAND_START, run.ready("command-service"),
                    Figure.QUERY_START, run.ready("query-service"),
                    Figure.COMMAND_BACK, run.killAndAwaitBack("command-service"),
                    Figure.QUERY_BACK, run.killAndAwaitBack("query-service"));
        }
    }

    /** Makes the databases that later starts find. */
    static Path filled(Path repository, Path folder) throws Exception {
        try (var run = new LocalRun(repository, Files.createDirectories(folder), "--no-cache")) {
            run.awaitReady();
        }
        return folder;
    }
}

package io.hrsystem.bench;

import io.hrsystem.bench.append.Append;
import io.hrsystem.bench.checkin.CheckIn;
import io.hrsystem.bench.closing.Closing;
import io.hrsystem.bench.command.Command;
import io.hrsystem.bench.erase.Erase;
import io.hrsystem.bench.harness.Benchmark;
import io.hrsystem.bench.harness.Progress;
import io.hrsystem.bench.harness.Report;
import io.hrsystem.bench.harness.Scale;
import io.hrsystem.bench.harness.Server;
import io.hrsystem.bench.hire.Hire;
import io.hrsystem.bench.hold.Hold;
import io.hrsystem.bench.lag.Lag;
import io.hrsystem.bench.payroll.Payroll;
import io.hrsystem.bench.replay.Replay;
import io.hrsystem.bench.replay.ReplayOfCompany;
import io.hrsystem.bench.service.Jars;
import io.hrsystem.bench.start.Start;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs the benchmarks that are named, or all of them, each on a new server. */
public final class Bench {
    private final Path target;
    private final Scale scale;

    /** @param target where servers live while they run, and where the JSON goes */
    Bench(Path target, Scale scale) {
        this.target = target;
        this.scale = scale;
    }

    /** The repository's folder, then what {@code deploy/bench/run --help} lists. */
    public static void main(String... arguments) throws Exception {
        var names = new ArrayList<>(Arrays.asList(arguments));
        var repository = Path.of(names.removeFirst());
        var folder = repository.resolve("deploy/bench");
        var older = older(names);
        var keep = names.remove("--keep");
        var scale = names.remove("--smoke") ? Scale.SMOKE : Scale.FULL;
        var bench = new Bench(folder.resolve("target/bench"), scale);
        for (var benchmark : chosen(all(repository, older), names)) {
            TimeLimit.start(benchmark.name(), benchmark.limit());
            var report = bench.run(benchmark);
            System.out.printf("%n%s%n", report.markdown());
            if (keep) new Results(folder.resolve("RESULTS.md")).keep(report);
        }
        // pools and processors of libraries may have threads left
        System.exit(0);
    }

    Report run(Benchmark benchmark) throws Exception {
        Files.createDirectories(target);
        var progress = new Progress(System.out);
        progress.say("%s: starting PostgreSQL", benchmark.name());
        var data = target.resolve("postgres-" + benchmark.name());
        Folders.delete(data);
        Report report;
        try (var server = new Server(data, benchmark.serverSettings())) {
            report = Report.of(benchmark, server, benchmark.run(server, scale, progress));
        }
        Files.writeString(target.resolve(benchmark.name() + ".json"), report.json());
        // after a failure its logs are still there
        Folders.delete(data);
        return report;
    }

    /** @param repository where the services' jars have been built */
    static List<Benchmark> all(Path repository) {
        return all(repository, null);
    }

    private static List<Benchmark> all(Path repository, @Nullable Jars older) {
        var jars = new Jars(repository);
        return List.of(
                new Append(),
                new Command(),
                new CheckIn(jars, older),
                new Hire(jars, older),
                new Closing(),
                new Erase(),
                new Payroll(),
                new Lag(jars),
                new Replay(jars),
                new ReplayOfCompany(jars),
                new Hold(jars),
                new Start(repository));
    }

    private static @Nullable Jars older(List<String> arguments) {
        var at = arguments.indexOf("--older");
        if (at < 0) return null;
        arguments.remove(at);
        if (at == arguments.size()) throw new IllegalArgumentException("--older needs the folder of another checkout");
        return new Jars(Path.of(arguments.remove(at)));
    }

    private static List<Benchmark> chosen(List<Benchmark> all, List<String> names) {
        var known = all.stream().map(Benchmark::name).toList();
        if (!known.containsAll(names))
            throw new IllegalArgumentException("There are the benchmarks %s, not all of %s".formatted(known, names));
        return all.stream()
                .filter(it -> names.isEmpty() || names.contains(it.name()))
                .toList();
    }
}

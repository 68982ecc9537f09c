package io.hrsystem.bench.lag;

import static io.hrsystem.bench.harness.Figure.CORE;
import static io.hrsystem.bench.harness.Figure.P50;
import static io.hrsystem.bench.harness.Figure.P99;
import static io.hrsystem.bench.harness.Figure.POLLS;

import io.hrsystem.bench.harness.Benchmark;
import io.hrsystem.bench.harness.Contender;
import io.hrsystem.bench.harness.Cpu;
import io.hrsystem.bench.harness.Figure;
import io.hrsystem.bench.harness.Goal;
import io.hrsystem.bench.harness.OpenLoop;
import io.hrsystem.bench.harness.Outcome;
import io.hrsystem.bench.harness.Progress;
import io.hrsystem.bench.harness.Rounds;
import io.hrsystem.bench.harness.Sample;
import io.hrsystem.bench.harness.Scale;
import io.hrsystem.bench.harness.Server;
import io.hrsystem.bench.harness.Table;
import io.hrsystem.bench.service.Child;
import io.hrsystem.bench.service.Jars;
import io.hrsystem.bench.service.Services;
import io.hrsystem.bench.store.Commanded;
import io.hrsystem.bench.store.OurStore;
import io.hrsystem.bench.store.StockJdbc;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Commit in one process, row in another. */
public final class Lag implements Benchmark {
    private static final String OURS = "query-service";
    private static final String STOCK = "Axon processor, JPA";
    private static final String STOCK_DATABASE = "lag_stock";
    private static final List<Integer> RATES = List.of(10, 100, 1_000);
    private static final int CALLERS = 32;

    private final Jars jars;

    public Lag(Jars jars) {
        this.jars = jars;
    }

    @Override
    public String name() {
        return "lag";
    }

    @Override
    public Map<String, String> serverSettings() {
        return Map.of("track_commit_timestamp", "on");
    }

    @Override
    public Outcome run(Server server, Scale scale, Progress progress) throws Exception {
        progress.say("starting both readers");
        try (var services = new Services(jars, server);
                var query = services.startQueryService();
                var ours = new OurStore(server, Services.COMMAND);
                var stock = StockJdbc.on(server, STOCK_DATABASE);
                var reader = startStockReader(server)) {
            var service = watched(OURS, server, ours, query, Sight.ofOurs(server));
            var axon = watched(STOCK, server, stock, reader, Sight.ofStock(server.superuser(STOCK_DATABASE)));
            var rates = scale.loads(RATES);
            var rounds = new Rounds(scale.longerBursts(2), progress);
            new Rounds(scale.longerBursts(2).longerWarmUp(6), progress).warmUp(List.of(service), rates.getLast());
            rounds.warmUp(List.of(axon), rates.getLast());
            rounds.measure(List.of(service, axon), rates);

            progress.say("both idle");
            ours.close();
            rounds.add(new Sample(OURS, 0, 0, idle(server, query, scale, Services.COMMAND, Services.READ)));
            query.close();
            rounds.add(new Sample(STOCK, 0, 0, idle(server, reader, scale, STOCK_DATABASE)));
            return outcome(rates, rounds);
        }
    }

    private static Contender watched(String name, Server server, Commanded store, Child reader, Sight sight) {
        var cpu = new Cpu(server.processes(), List.of(reader.process()), List.of(ProcessHandle.current()));
        return new Watched(new OpenLoop(name, new Begins(store), CALLERS, server, cpu), sight);
    }

    private static Child startStockReader(Server server) throws IOException, InterruptedException {
        var folder = server.folder();
        var arguments = List.of(
                "-cp",
                System.getProperty("java.class.path"),
                StockReader.class.getName(),
                server.url(STOCK_DATABASE),
                "hr_owner",
                Server.PASSWORDS.owner());
        return new Child("axon-reader", folder, arguments).awaitWord(StockReader.READY);
    }

    private static Map<Figure, Double> idle(Server server, Child reader, Scale scale, String... databases)
            throws InterruptedException {
        var cpu = new Cpu(server.processes(), List.of(reader.process()), List.of());
        return new Idle(server, cpu, databases).measure(scale.warmUp());
    }

    private static Outcome outcome(List<Integer> rates, Rounds rounds) {
        var both = List.of(OURS, STOCK);
        return new Outcome(
                "From the commit of an event in one process to its row in the read model of query-service, and the same"
                        + " in two processes of an application on Axon.",
                List.of(
                        new Table(both, "events per s", rates, Figure.OF_CLOSED_LOOPS, P50, STOCK),
                        new Table(both, "idle", List.of(0), List.of(POLLS, CORE), CORE, STOCK)),
                rounds.samples(),
                List.of(
                        Goal.atMost("p50 ≤ 5 ms at 100/s", P50, OURS, 100, 5),
                        Goal.atMost("p50 ≤ 5 ms at 1,000/s", P50, OURS, 1_000, 5),
                        Goal.atMost("p99 ≤ 50 ms at 100/s", P99, OURS, 100, 50),
                        Goal.atMost("p99 ≤ 50 ms at 1,000/s", P99, OURS, 1_000, 50),
                        Goal.ratioAtLeast("p50 ≥ 10 × better than Axon at 100/s", P50, STOCK, OURS, 100, 10),
                        Goal.ratioAtLeast("p50 ≥ 10 × better than Axon at 1,000/s", P50, STOCK, OURS, 1_000, 10),
                        Goal.ratioAtLeast("p99 ≥ 10 × better than Axon at 1,000/s", P99, STOCK, OURS, 1_000, 10),
                        Goal.atMost("≤ 25 polls per s while idle", POLLS, OURS, 0, 25),
                        Goal.atMost("< 2 % of a core while idle", CORE, OURS, 0, 2)),
                List.of(
                        "Times are the servers' own commit times of both transactions; the CPU of the JVM is the"
                                + " reader's. Our events and rows lie on a server each, Axon's in one database.",
                        "Ours: events come from commands through `Commands` as command-service has it, without HTTP,"
                                + " which would need both cores. Axon: its JDBC engine and bus in one process,"
                                + " EmbeddedEventStore, PooledStreamingEventProcessor with its defaults and a JPA"
                                + " projection in the other.",
                        "Idle: transactions on the reader's databases, and CPU of its process, without anybody else on"
                                + " them."));
    }
}

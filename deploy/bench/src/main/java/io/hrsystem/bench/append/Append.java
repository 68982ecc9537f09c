package io.hrsystem.bench.append;

import static io.hrsystem.bench.harness.Figure.RATE;

import io.hrsystem.bench.event.Punches;
import io.hrsystem.bench.harness.Benchmark;
import io.hrsystem.bench.harness.ClosedLoop;
import io.hrsystem.bench.harness.Figure;
import io.hrsystem.bench.harness.Goal;
import io.hrsystem.bench.harness.Outcome;
import io.hrsystem.bench.harness.Progress;
import io.hrsystem.bench.harness.Rounds;
import io.hrsystem.bench.harness.Scale;
import io.hrsystem.bench.harness.Server;
import io.hrsystem.bench.harness.Table;
import io.hrsystem.bench.store.OurStore;
import io.hrsystem.bench.store.StockJdbc;
import io.hrsystem.bench.store.StockJpa;
import java.util.List;

/** A new stream with one event. */
public final class Append implements Benchmark {
    private static final String LIMIT = "JDBC by hand";
    private static final String ENGINE = "our engine";
    private static final String BUS = "our engine, bus";
    private static final String GATED = "our engine, bus, gate on";
    private static final String JDBC = "Axon JDBC, bus";
    private static final String JPA = "Axon JPA, bus";
    private static final List<Integer> CALLERS = List.of(1, 8, 32);

    @Override
    public String name() {
        return "append";
    }

    @Override
    public Outcome run(Server server, Scale scale, Progress progress) throws Exception {
        var database = server.create("hr_append", "db/gate", "db/event-store", "db/record", "db/command");
        var tenants = Punches.TENANTS.size();
        try (var ours = new OurStore(server, database);
                var ungated = ours.withoutGate(server, database);
                var jdbc = StockJdbc.on(server, "append_jdbc");
                var jpa = StockJpa.on(server, "append_jpa")) {
            var contenders = List.of(
                    new ClosedLoop(LIMIT, new AppendByHand(server, database, ours.table()), server),
                    new ClosedLoop(ENGINE, new AppendByEngine(server, database, ours.table()), server),
                    new ClosedLoop(BUS, new AppendByBus(ungated, 1), server),
                    new ClosedLoop(GATED, new AppendByBus(ours, tenants), server),
                    new ClosedLoop(JDBC, new AppendByBus(jdbc, tenants), server),
                    new ClosedLoop(JPA, new AppendByBus(jpa, tenants), server));
            var loads = scale.loads(CALLERS);
            var rounds = new Rounds(scale, progress);
            rounds.warmUp(contenders, 8);
            var samples = rounds.measure(contenders, loads);
            return new Outcome(
                    "A new stream with one event, committed.",
                    List.of(new Table(
                            List.of(LIMIT, ENGINE, BUS, GATED, JDBC, JPA),
                            "callers",
                            loads,
                            Figure.OF_CLOSED_LOOPS,
                            RATE,
                            LIMIT)),
                    samples,
                    List.of(
                            Goal.ratioAtLeast("engine ≥ 0.9 of the limit, 8 callers", RATE, ENGINE, LIMIT, 8, 0.9),
                            Goal.ratioAtLeast("bus ≥ 0.75 of the limit, 8 callers", RATE, BUS, LIMIT, 8, 0.75),
                            Goal.aheadInEveryRound("bus ahead of Axon JDBC in every round, 8 callers", BUS, JDBC, 8),
                            Goal.aheadInEveryRound("bus ahead of Axon JDBC in every round, 32 callers", BUS, JDBC, 32),
                            Goal.ratioAtLeast("bus ≥ 2.2 × Axon JPA, 8 callers", RATE, BUS, JPA, 8, 2.2)),
                    List.of(
                            "By hand and engine alone: one connection per caller, its tenant set once, no pool. All of"
                                    + " them write into one table under row level security.",
                            "Through the bus: Axon's command bus and Spring's transaction, as with Axon's engines,"
                                + " which have no gate either; the feed reads all events meanwhile and NOTIFY follows"
                                + " commits, while nobody reads along with Axon's stores.",
                            "Gate on: `Commands` as command-service has it, with admission, metrics and retries. Round"
                                    + " trips: one through our engine, two with the gate, two by hand and in Axon's.",
                            "Axon's engines use JSON, not the default XML, and our time-ordered event ids, which"
                                    + " spares their indexes."));
        }
    }
}

package io.hrsystem.bench.command;

import static io.hrsystem.bench.harness.Figure.CPU;
import static io.hrsystem.bench.harness.Figure.RATE;

import io.hrsystem.bench.harness.Benchmark;
import io.hrsystem.bench.harness.ClosedLoop;
import io.hrsystem.bench.harness.Contender;
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
import io.hrsystem.command.platform.seals.Seals;
import java.util.List;

/** Two events loaded and a third appended. */
public final class Command implements Benchmark {
    private static final String LIMIT = "JDBC by hand";
    private static final String OURS = "our bus, gate on";
    private static final String SEALED = "sealing of what is stored";
    private static final String JDBC = "Axon JDBC, bus";
    private static final String JPA = "Axon JPA, bus";
    private static final List<Integer> CALLERS = List.of(1, 8, 32);

    @Override
    public String name() {
        return "command";
    }

    @Override
    public Outcome run(Server server, Scale scale, Progress progress) throws Exception {
        var database = server.create("hr_command", "db/gate", "db/event-store", "db/record", "db/command");
        try (var ours = new OurStore(server, database);
                var seals = new Seals(server.pools(database));
                var jdbc = StockJdbc.on(server, "command_jdbc");
                var jpa = StockJpa.on(server, "command_jpa")) {
            var contenders = List.<Contender>of(
                    new ClosedLoop(LIMIT, new CommandByHand(server, database, ours.table()), server),
                    new ClosedLoop(OURS, new CommandByBus(ours), server),
                    new Sealing(SEALED, seals, ours.table(), server),
                    new ClosedLoop(JDBC, new CommandByBus(jdbc), server),
                    new ClosedLoop(JPA, new CommandByBus(jpa), server));
            var loads = scale.loads(CALLERS);
            var rounds = new Rounds(scale, progress);
            rounds.warmUp(contenders, 8);
            var samples = rounds.measure(contenders, loads);
            return new Outcome(
                    "Two events loaded and decoded, a third appended and committed.",
                    List.of(new Table(
                            List.of(LIMIT, OURS, JDBC, JPA, SEALED),
                            "callers",
                            loads,
                            Figure.OF_CLOSED_LOOPS,
                            RATE,
                            LIMIT)),
                    samples,
                    List.of(
                            Goal.ratioAtLeast("≥ 0.8 of the limit, 8 callers", RATE, OURS, LIMIT, 8, 0.8),
                            Goal.ratioAtLeast("≥ 0.8 of the limit, 32 callers", RATE, OURS, LIMIT, 32, 0.8),
                            Goal.ratioAtMost("sealing an event ≤ 0.02 of a command's CPU", CPU, SEALED, OURS, 8, 0.02),
                            Goal.aheadInEveryRound("ahead of Axon JDBC in every round, 8 callers", OURS, JDBC, 8),
                            Goal.aheadInEveryRound("ahead of Axon JDBC in every round, 32 callers", OURS, JDBC, 32),
                            Goal.ratioAtLeast("≥ 4.5 × Axon JPA, 8 callers", RATE, OURS, JPA, 8, 4.5)),
                    List.of(
                            "By hand: the gate, SELECT, INSERT, COMMIT, four round trips on one connection per caller,"
                                    + " without pool and without the guard of the insert.",
                            "Our bus, two round trips: `Commands` as command-service has it, with admission, metrics"
                                    + " and retries, the feed reading all events meanwhile and NOTIFY after commits;"
                                    + " nobody reads along with Axon's stores, and they have no gate.",
                            "Sealing is what command-service does each minute, of tens of thousands of events at"
                                    + " once; nobody else is at it, and its figures are of an event. Commands do not"
                                    + " wait for it.",
                            "Each command meets a stream of its own, which had exactly two events; the aggregate"
                                    + " refuses any other number."));
        }
    }
}

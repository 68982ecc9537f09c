package io.hrsystem.bench.closing;

import static io.hrsystem.bench.harness.Figure.FOREIGN;
import static io.hrsystem.bench.harness.Figure.JVM;
import static io.hrsystem.bench.harness.Figure.P50;
import static io.hrsystem.bench.harness.Figure.P99;
import static io.hrsystem.bench.harness.Figure.POSTGRES;
import static io.hrsystem.bench.harness.Figure.RATE;

import io.hrsystem.bench.harness.Benchmark;
import io.hrsystem.bench.harness.Cpu;
import io.hrsystem.bench.harness.Goal;
import io.hrsystem.bench.harness.OpenLoop;
import io.hrsystem.bench.harness.Outcome;
import io.hrsystem.bench.harness.Progress;
import io.hrsystem.bench.harness.Rounds;
import io.hrsystem.bench.harness.Scale;
import io.hrsystem.bench.harness.Server;
import io.hrsystem.bench.harness.Table;
import io.hrsystem.bench.store.ByHand;
import io.hrsystem.bench.store.OurStore;
import io.hrsystem.command.attendance.ClosingBeside;
import java.util.List;

/** A night of 100,000 employee-days. */
public final class Closing implements Benchmark {
    private static final String LIMIT = "JDBC by hand";
    private static final String OURS = "closing";
    private static final String ALONE = "check-ins, nothing else";
    private static final String BESIDE = "check-ins, closing beside";
    private static final List<Integer> AT_ONCE = List.of(1, 2);
    private static final List<Integer> CHECK_INS = List.of(100);
    private static final int CALLERS = 8;

    @Override
    public String name() {
        return "closing";
    }

    @Override
    public Outcome run(Server server, Scale scale, Progress progress) throws Exception {
        var database = server.create("hr_command", "db/gate", "db/event-store", "db/record", "db/command");
        try (var service = new ClosingBeside(server.pools(database))) {
            var nights = Nights.of(
                    server.owner(database),
                    OurStore.table(server, database),
                    scale.atLeast(40, 1_000),
                    scale.atLeast(2, 100));
            var contenders = List.of(
                    new NightLoop(LIMIT, nights, () -> byHand(server, database, nights), server),
                    new NightLoop(OURS, nights, () -> byUs(service, nights), server));
            var cpu = Cpu.ofThisJvm(server.process());
            var checkIns = List.of(
                    new OpenLoop(ALONE, new CheckIns(service, nights, null), CALLERS, server, cpu),
                    new OpenLoop(BESIDE, new CheckIns(service, nights, nights), CALLERS, server, cpu));
            var loads = scale.loads(AT_ONCE);
            var rounds = new Rounds(scale.atMostRounds(2).shortestWarmUp(), progress);
            // these first: the nights take what time there is
            new Rounds(scale, progress).warmUp(checkIns, CHECK_INS.getFirst());
            rounds.measure(checkIns, CHECK_INS);
            rounds.warmUp(contenders, 2);
            var samples = rounds.measure(contenders, loads);
            return new Outcome(
                    "A night of 100,000 employee-days: who is employed, their hours, leave, overtime and stays read"
                            + " page by page, what each day comes to computed, and told by an event.",
                    List.of(
                            new Table(
                                    List.of(LIMIT, OURS),
                                    "pages at once",
                                    loads,
                                    List.of(RATE, POSTGRES, JVM, FOREIGN),
                                    RATE,
                                    LIMIT),
                            new Table(
                                    List.of(ALONE, BESIDE),
                                    "due per s",
                                    CHECK_INS,
                                    List.of(RATE, P50, P99, FOREIGN),
                                    P99,
                                    ALONE)),
                    samples,
                    List.of(
                            Goal.ratioAtLeast("≥ 0.5 of the limit, 1 page at once", RATE, OURS, LIMIT, 1, 0.5),
                            Goal.ratioAtLeast("≥ 0.5 of the limit, 2 pages at once", RATE, OURS, LIMIT, 2, 0.5),
                            Goal.ratioAtMost("check-ins' p99 ≤ 2 × beside the closing", P99, BESIDE, ALONE, 100, 2)),
                    List.of(
                            "By hand: the same statements, 200 employees in two messages; a day is not computed, each"
                                    + " gets the same text.",
                            "Ours: `Closing` on command-service's bus, store and reference rows, in this JVM, without"
                                    + " the ledger of nightly jobs; the feed reads along.",
                            "Check-ins: the command with its row of the roster, in two messages, without HTTP; timed"
                                    + " from when they were due."));
        }
    }

    private static NightLoop.Closer byHand(Server server, String database, Nights nights) throws Exception {
        return new ClosingByHand(nights, ByHand.connect(server, database));
    }

    private static NightLoop.Closer byUs(ClosingBeside service, Nights nights) {
        return page -> service.close(Nights.TENANT, nights.date(page), nights.employees(page));
    }
}

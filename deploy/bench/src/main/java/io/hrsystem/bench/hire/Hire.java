package io.hrsystem.bench.hire;

import static io.hrsystem.bench.harness.Figure.JVM;
import static io.hrsystem.bench.harness.Figure.P50;
import static io.hrsystem.bench.harness.Figure.P99;
import static io.hrsystem.bench.harness.Figure.POSTGRES;
import static io.hrsystem.bench.harness.Figure.RATE;

import io.hrsystem.bench.harness.Benchmark;
import io.hrsystem.bench.harness.Contender;
import io.hrsystem.bench.harness.Figure;
import io.hrsystem.bench.harness.Goal;
import io.hrsystem.bench.harness.Outcome;
import io.hrsystem.bench.harness.Progress;
import io.hrsystem.bench.harness.Rounds;
import io.hrsystem.bench.harness.Scale;
import io.hrsystem.bench.harness.Server;
import io.hrsystem.bench.harness.Table;
import io.hrsystem.bench.service.Jars;
import io.hrsystem.bench.service.Services;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code POST /api/employees}, and the read model of all who have been hired so, from their events. */
public final class Hire implements Benchmark {
    private static final String OURS = "hire over HTTP";
    private static final String OLDER = "the same, older build";
    private static final String REBUILD = "rebuild of employees";
    private static final String OLDER_REBUILD = "rebuild, older build";
    private static final List<Integer> CONNECTIONS = List.of(1, 8);
    private static final int ONCE = 1;

    private final Jars jars;
    private final @Nullable Jars older;

    /** @param older another build to measure beside this one, if there is one */
    public Hire(Jars jars, @Nullable Jars older) {
        this.jars = jars;
        this.older = older;
    }

    @Override
    public String name() {
        return "hire";
    }

    @Override
    public Outcome run(Server server, Scale scale, Progress progress) throws Exception {
        progress.say("starting command-service and setting companies up");
        try (var ours = new HiringBuild(server, new Services(jars, server), scale)) {
            if (older == null) return measure(scale, progress, ours, List.of());
            progress.say("the same with the older build");
            try (var other = new HiringBuild(server, Services.ofAnotherBuild(older, server, "_older"), scale)) {
                return measure(scale, progress, ours, List.of(other));
            }
        }
    }

    private Outcome measure(Scale scale, Progress progress, HiringBuild ours, List<HiringBuild> others)
            throws Exception {
        var hires = new ArrayList<>(List.of(ours.hires(OURS, others)));
        var rebuilds = new ArrayList<Contender>(List.of(ours.rebuild(REBUILD)));
        for (var other : others) {
            hires.add(other.hires(OLDER, List.of(ours)));
            rebuilds.add(other.rebuild(OLDER_REBUILD));
        }
        var loads = scale.loads(CONNECTIONS);
        var rounds = new Rounds(scale.longerWarmUp(4), progress);
        rounds.warmUp(hires, 8);
        rounds.measure(hires, loads);
        rounds.measure(rebuilds, List.of(ONCE));
        return outcome(loads, rounds, !others.isEmpty());
    }

    private static Outcome outcome(List<Integer> loads, Rounds rounds, boolean withOlder) {
        var hires = withOlder ? List.of(OURS, OLDER) : List.of(OURS);
        var rebuilds = withOlder ? List.of(REBUILD, OLDER_REBUILD) : List.of(REBUILD);
        var tables = List.of(
                new Table(hires, "connections", loads, Figure.OF_CLOSED_LOOPS, RATE, hires.getLast()),
                new Table(rebuilds, "times", List.of(ONCE), List.of(RATE), RATE, rebuilds.getLast()));
        var goals = new ArrayList<>(List.of(Goal.atMost("99 of 100 within 100 ms, 8 connections", P99, OURS, 8, 100)));
        if (withOlder) {
            goals.add(Goal.ratioAtMost("JVM CPU ≤ 1.3 of the older build, 8 connections", JVM, OURS, OLDER, 8, 1.3));
            goals.add(Goal.ratioAtMost("PostgreSQL CPU ≤ 1.3", POSTGRES, OURS, OLDER, 8, 1.3));
            goals.add(Goal.ratioAtMost("p50 ≤ 1.3", P50, OURS, OLDER, 8, 1.3));
            goals.add(Goal.ratioAtLeast("a rebuild takes ≤ 1.25 ×", RATE, REBUILD, OLDER_REBUILD, ONCE, 0.8));
        }
        return new Outcome(
                "POST /api/employees with name, mail and phone, of 20 companies, durable; then the read model of all of"
                        + " them from their events, by the process that operators start.",
                tables,
                rounds.samples(),
                goals,
                List.of(
                        "An older build, if one is given: its own services on its own databases, idle while the other"
                                + " one is measured. Both have hired about as many when they rebuild.",
                        "Rebuild: events per second, as the process itself tells; its start is not counted."));
    }
}

package io.hrsystem.bench.checkin;

import static io.hrsystem.bench.harness.Figure.JVM;
import static io.hrsystem.bench.harness.Figure.POSTGRES;
import static io.hrsystem.bench.harness.Figure.RATE;
import static io.hrsystem.bench.harness.Figure.ROUND_TRIPS;

import io.hrsystem.bench.harness.Benchmark;
import io.hrsystem.bench.harness.ClosedLoop;
import io.hrsystem.bench.harness.Figure;
import io.hrsystem.bench.harness.Goal;
import io.hrsystem.bench.harness.Outcome;
import io.hrsystem.bench.harness.Progress;
import io.hrsystem.bench.harness.Rounds;
import io.hrsystem.bench.harness.Sample;
import io.hrsystem.bench.harness.Scale;
import io.hrsystem.bench.harness.Server;
import io.hrsystem.bench.harness.Table;
import io.hrsystem.bench.service.Jars;
import io.hrsystem.bench.service.RoundTrips;
import io.hrsystem.bench.service.Services;
import io.hrsystem.bench.store.ByHand;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code POST /api/attendance/check-in}, from the token to the commit. */
public final class CheckIn implements Benchmark {
    private static final String LIMIT = "JDBC by hand, no HTTP";
    private static final String OURS = "check-in over HTTP";
    private static final String OLDER = "the same, older build";
    private static final String NIGHTS = "night shift over HTTP, in and out";
    private static final String NIGHTS_OLDER = "night shift, older build";
    private static final String OPEN = "check-in over HTTP, on a timetable";
    private static final List<Integer> CONNECTIONS = List.of(1, 8, 64);
    private static final List<Double> PARTS_OF_THE_MOST = List.of(0.25, 0.5, 0.8);
    private static final List<Figure> CPU = List.of(JVM, POSTGRES);
    private static final int COUNTED = 50;

    private final Jars jars;
    private final @Nullable Jars older;

    /** @param older another build to measure beside this one, if there is one */
    public CheckIn(Jars jars, @Nullable Jars older) {
        this.jars = jars;
        this.older = older;
    }

    @Override
    public String name() {
        return "check-in";
    }

    @Override
    public Outcome run(Server server, Scale scale, Progress progress) throws Exception {
        progress.say("starting command-service and setting companies up");
        try (var ours = new Build(server, new Services(jars, server), scale)) {
            if (older == null) return measure(server, scale, progress, ours, List.of());
            progress.say("the same with the older build");
            try (var other = new Build(server, Services.ofAnotherBuild(older, server, "_older"), scale)) {
                return measure(server, scale, progress, ours, List.of(other));
            }
        }
    }

    private Outcome measure(Server server, Scale scale, Progress progress, Build ours, List<Build> others)
            throws Exception {
        var rounds = new Rounds(scale.longerWarmUp(4), progress);
        rounds.add(new Sample(OURS, 1, 0, Map.of(ROUND_TRIPS, ours.roundTrips())));
        rounds.add(new Sample(NIGHTS, 1, 0, Map.of(ROUND_TRIPS, ours.roundTripsOfNights())));
        rounds.add(new Sample(LIMIT, 1, 0, Map.of(ROUND_TRIPS, roundTripsByHand(server, ours))));
        var url = server.url(Services.COMMAND);
        var hand = new ClosedLoop(LIMIT, new CheckInByHand(ours.turns(), ours.ledger(), url), server);
        var services = new ArrayList<>(List.of(ours.closedLoop(OURS, others)));
        services.add(ours.nights(NIGHTS, others));
        for (var other : others) {
            services.add(other.closedLoop(OLDER, List.of(ours)));
            services.add(other.nights(NIGHTS_OLDER, List.of(ours)));
        }
        var loads = scale.loads(CONNECTIONS);
        new Rounds(scale, progress).warmUp(List.of(hand), 8);
        rounds.warmUp(services, 8);
        services.addFirst(hand);
        var most = rounds.measure(services, loads).of(OURS, 8, RATE).median();
        var rates = scale.loads(PARTS_OF_THE_MOST.stream()
                .map(it -> (int) Math.max(1, it * most))
                .toList());
        rounds.measure(List.of(ours.openLoop(OPEN, others)), rates);
        return outcome(loads, rates, rounds, !others.isEmpty());
    }

    private static double roundTripsByHand(Server server, Build ours) throws IOException, SQLException {
        try (var proxy = new RoundTrips(server.port());
                var hand = new HandWrittenCheckIn(ByHand.connect(server.url(Services.COMMAND, proxy.port())))) {
            hand.run(ours.turns().next());
            var before = proxy.count();
            for (var i = 0; i < COUNTED; i++) hand.run(ours.turns().next());
            return (proxy.count() - before) / (double) COUNTED;
        }
    }

    private static Outcome outcome(List<Integer> loads, List<Integer> rates, Rounds rounds, boolean withOlder) {
        var all = withOlder ? List.of(LIMIT, OURS, OLDER, NIGHTS, NIGHTS_OLDER) : List.of(LIMIT, OURS, NIGHTS);
        var tables = new ArrayList<>(List.of(
                new Table(all, "connections", loads, Figure.OF_CLOSED_LOOPS, RATE, LIMIT),
                new Table(List.of(OPEN), "due per s", rates, Figure.OF_CLOSED_LOOPS, RATE, OPEN)));
        var goals = new ArrayList<>(List.of(
                Goal.ratioAtLeast("≥ 0.5 of the limit, 8 connections", RATE, OURS, LIMIT, 8, 0.5),
                Goal.ratioAtLeast("≥ 0.5 of the limit, 64 connections", RATE, OURS, LIMIT, 64, 0.5),
                Goal.atMost("two round trips with commit", ROUND_TRIPS, OURS, 1, 2),
                Goal.atMost("a night shift, in and out: twice two", ROUND_TRIPS, NIGHTS, 1, 4),
                Goal.atMost("the limit: two round trips with commit", ROUND_TRIPS, LIMIT, 1, 2)));
        if (withOlder) {
            for (var figure : CPU) {
                tables.add(new Table(List.of(OURS, OLDER), "connections", loads, List.of(figure), figure, OLDER));
                tables.add(new Table(
                        List.of(NIGHTS, NIGHTS_OLDER), "connections", loads, List.of(figure), figure, NIGHTS_OLDER));
                var what = figure == JVM ? "JVM" : "PostgreSQL";
                goals.add(Goal.ratioAtMost(what + " CPU ≤ 1.1 of the older build, 8", figure, OURS, OLDER, 8, 1.1));
                goals.add(Goal.ratioAtMost(
                        what + " CPU ≤ 1.1 of the older build, night shift, 8", figure, NIGHTS, NIGHTS_OLDER, 8, 1.1));
            }
        }
        return new Outcome(
                "POST /api/attendance/check-in with a token, of 1,000 employees of 20 companies: gate, idempotency,"
                        + " roster, load, append, transactional writes, commit.",
                tables,
                rounds.samples(),
                goals,
                List.of(
                        "By hand, the limit: the same statements and checks in two messages, COMMIT in the second, in"
                                + " one JVM, with a connection per caller, without pool and command bus. Over HTTP:"
                                + " command-service as a process of its own; the client, bare sockets on the same"
                                + " cores, is not counted.",
                        "An older build, if one is given: its own service on its own databases, idle while the other"
                                + " one is measured; 5 % more of PostgreSQL's CPU are noise.",
                        "A night shift is a check-in at ten in the evening and a check-out at five past seven: two"
                                + " requests and one operation, both of the work date on which it began.",
                        "On a timetable: requests at 25, 50 and 80 % of the rate at 8 connections, timed from when"
                                + " they were due.",
                        "Tokens are from the issuer; each check-in has an Idempotency-Key and begins a new work"
                                + " date."));
    }
}

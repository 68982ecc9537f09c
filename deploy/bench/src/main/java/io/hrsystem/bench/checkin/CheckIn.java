package io.hrsystem.bench.checkin;

import static io.hrsystem.bench.harness.Figure.RATE;
import static io.hrsystem.bench.harness.Figure.ROUND_TRIPS;

import io.hrsystem.bench.harness.Benchmark;
import io.hrsystem.bench.harness.ClosedLoop;
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
import io.hrsystem.bench.service.Companies;
import io.hrsystem.bench.service.Connection;
import io.hrsystem.bench.service.Jars;
import io.hrsystem.bench.service.RoundTrips;
import io.hrsystem.bench.service.Services;
import io.hrsystem.bench.service.Turns;
import java.util.List;
import java.util.Map;

/** {@code POST /api/attendance/check-in}, from the token to the commit. */
public final class CheckIn implements Benchmark {
    private static final String LIMIT = "JDBC by hand, no HTTP";
    private static final String OURS = "check-in over HTTP";
    private static final String OPEN = "check-in over HTTP, on a timetable";
    private static final List<Integer> CONNECTIONS = List.of(1, 8, 64);
    private static final List<Double> PARTS_OF_THE_MOST = List.of(0.25, 0.5, 0.8);
    private static final int COUNTED = 50;

    private final Jars jars;

    public CheckIn(Jars jars) {
        this.jars = jars;
    }

    @Override
    public String name() {
        return "check-in";
    }

    @Override
    public Outcome run(Server server, Scale scale, Progress progress) throws Exception {
        try (var services = new Services(jars, server)) {
            progress.say("setting companies up");
            var rounds = new Rounds(scale.longerWarmUp(6), progress);
            var ledger = new Ledger(server.superuser(Services.COMMAND));
            var turns = setUp(services, server, scale, rounds);
            progress.say("starting command-service");
            try (var service = services.startCommandService()) {
                var http = new CheckInOverHttp(turns, ledger, services.commandPort());
                var cpu = new Cpu(server.process(), List.of(service.process()), List.of(ProcessHandle.current()));
                var closed = List.of(
                        new ClosedLoop(LIMIT, new CheckInByHand(turns, ledger, server, Services.COMMAND), server),
                        new ClosedLoop(OURS, http, server, cpu));
                var loads = scale.loads(CONNECTIONS);
                rounds.warmUp(closed, 8);
                var most = rounds.measure(closed, loads).of(OURS, 8, RATE).median();
                var rates = scale.loads(PARTS_OF_THE_MOST.stream()
                        .map(it -> (int) Math.max(1, it * most))
                        .toList());
                rounds.measure(List.of(new OpenLoop(OPEN, http, 64, server, cpu)), rates);
                return outcome(loads, rates, rounds);
            }
        }
    }

    /** Through a counting proxy; the service behind it has ended when this returns. */
    private static Turns setUp(Services services, Server server, Scale scale, Rounds rounds) throws Exception {
        try (var proxy = new RoundTrips(server.port());
                var _ = services.startCommandService(proxy.port());
                var connection = new Connection(services.commandPort())) {
            var turns = new Turns(Companies.setUp(services, server, scale.atLeast(2, 20), scale.atLeast(40, 1_000)));
            turns.checkIn(connection);
            var before = proxy.count();
            for (var i = 0; i < COUNTED; i++) turns.checkIn(connection);
            var each = (proxy.count() - before) / (double) COUNTED;
            rounds.add(new Sample(OURS, 1, 0, Map.of(ROUND_TRIPS, each)));
            return turns;
        }
    }

    private static Outcome outcome(List<Integer> loads, List<Integer> rates, Rounds rounds) {
        return new Outcome(
                "POST /api/attendance/check-in with a token, of 1,000 employees of 20 companies: gate, idempotency,"
                        + " roster, load, append, transactional writes, commit.",
                List.of(
                        new Table(List.of(LIMIT, OURS), "connections", loads, Figure.OF_CLOSED_LOOPS, RATE, LIMIT),
                        new Table(List.of(OPEN), "due per s", rates, Figure.OF_CLOSED_LOOPS, RATE, OPEN)),
                rounds.samples(),
                List.of(
                        Goal.ratioAtLeast("≥ 0.5 of the limit, 8 connections", RATE, OURS, LIMIT, 8, 0.5),
                        Goal.ratioAtLeast("≥ 0.5 of the limit, 64 connections", RATE, OURS, LIMIT, 64, 0.5),
                        Goal.atMost("at most 5 round trips with commit", ROUND_TRIPS, OURS, 1, 5)),
                List.of(
                        "By hand: the same statements and a COMMIT in five round trips, in one JVM, with a connection"
                                + " per caller. Over HTTP: command-service as a process of its own; the client, bare"
                                + " sockets on the same cores, is not counted.",
                        "On a timetable: requests at 25, 50 and 80 % of the rate at 8 connections, timed from when"
                                + " they were due.",
                        "Tokens are from the issuer; each check-in has an Idempotency-Key and begins a new work"
                                + " date."));
    }
}

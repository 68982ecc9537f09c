package io.hrsystem.bench.start;

import static io.hrsystem.bench.harness.Figure.COMMAND_BACK;
import static io.hrsystem.bench.harness.Figure.COMMAND_START;
import static io.hrsystem.bench.harness.Figure.QUERY_BACK;
import static io.hrsystem.bench.harness.Figure.QUERY_START;
import static io.hrsystem.bench.harness.Figure.WHOLE_START;

import io.hrsystem.bench.harness.Benchmark;
import io.hrsystem.bench.harness.Contender;
import io.hrsystem.bench.harness.Goal;
import io.hrsystem.bench.harness.Outcome;
import io.hrsystem.bench.harness.Progress;
import io.hrsystem.bench.harness.Rounds;
import io.hrsystem.bench.harness.Scale;
import io.hrsystem.bench.harness.Server;
import io.hrsystem.bench.harness.Table;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** The whole local system, from the command to the last part that works. */
public final class Start implements Benchmark {
    private static final String FIRST = "first start, no cache";
    private static final String SECOND = "second start, no cache";
    private static final String CACHED = "second start, cache";
    private static final int ALONE = 1;

    private final Path repository;

    /** @param repository where deploy/local has been built */
    public Start(Path repository) {
        this.repository = repository;
    }

    @Override
    public String name() {
        return "start";
    }

    @Override
    public Outcome run(Server server, Scale scale, Progress progress) throws Exception {
        var rounds = new Rounds(scale.atMostRounds(3), progress);
        var empty = new AtomicInteger();
        var first = new Started(
                FIRST, repository, () -> server.folder().resolve("first-" + empty.incrementAndGet()), "--no-cache");
        // the first start has every step; making a cache takes too long for a look whether all this works
        var contenders = scale.isSmall() ? List.<Contender>of(first) : withCaches(first, server, progress);
        rounds.measure(contenders, List.of(ALONE));
        return outcome(contenders.stream().map(Contender::name).toList(), rounds);
    }

    private List<Contender> withCaches(Contender first, Server server, Progress progress) throws Exception {
        progress.say("making the start cache");
        LocalRun.prepare(repository, server.folder().resolve("prepare.log"));
        progress.say("filling a data folder");
        var filled = Started.filled(repository, server.folder().resolve("filled"));
        return List.of(
                first,
                new Started(SECOND, repository, () -> filled, "--no-cache"),
                new Started(CACHED, repository, () -> filled));
    }

    private static Outcome outcome(List<String> contenders, Rounds rounds) {
        var columns = List.of(COMMAND_START, QUERY_START, WHOLE_START, COMMAND_BACK, QUERY_BACK);
        var best = contenders.getLast();
        return new Outcome(
                "From deploy/local/run to the line that everything works, and from the kill of a service to its"
                        + " readiness.",
                List.of(new Table(contenders, "", List.of(ALONE), columns, WHOLE_START, best)),
                rounds.samples(),
                List.of(
                        Goal.atMost("command-service ready in ≤ 4 s", COMMAND_START, best, ALONE, 4),
                        Goal.atMost("query-service ready in ≤ 4 s", QUERY_START, best, ALONE, 4),
                        Goal.atMost("second start in ≤ 8 s", WHOLE_START, best, ALONE, 8),
                        Goal.atMost("command-service back in ≤ 5 s", COMMAND_BACK, best, ALONE, 5),
                        Goal.atMost("query-service back in ≤ 5 s", QUERY_BACK, best, ALONE, 5)),
                List.of(
                        "Both services start at the same time and share the cores; each is killed once, alone.",
                        "A first start makes both databases and brings them up to date by two more JVMs; a second one"
                                + " of the same programs finds them so.",
                        "PostgreSQL is as deploy/local sets it, durable; the one above is not used."));
    }
}

package io.hrsystem.bench.replay;

import static io.hrsystem.bench.harness.Figure.FOREIGN;
import static io.hrsystem.bench.harness.Figure.JVM;
import static io.hrsystem.bench.harness.Figure.P50;
import static io.hrsystem.bench.harness.Figure.P99;
import static io.hrsystem.bench.harness.Figure.POSTGRES;
import static io.hrsystem.bench.harness.Figure.RATE;

import io.hrsystem.bench.harness.Benchmark;
import io.hrsystem.bench.harness.Contender;
import io.hrsystem.bench.harness.Goal;
import io.hrsystem.bench.harness.Outcome;
import io.hrsystem.bench.harness.Ports;
import io.hrsystem.bench.harness.Progress;
import io.hrsystem.bench.harness.Rounds;
import io.hrsystem.bench.harness.Samples;
import io.hrsystem.bench.harness.Scale;
import io.hrsystem.bench.harness.Server;
import io.hrsystem.bench.harness.Table;
import io.hrsystem.bench.projection.StockProcessor;
import io.hrsystem.bench.service.Child;
import io.hrsystem.bench.service.Http;
import io.hrsystem.bench.service.Jars;
import io.hrsystem.bench.service.Services;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** All read models rebuilt from a million events of attendance. */
public final class Replay implements Benchmark {
    private static final String LIMIT = "JDBC by hand";
    private static final String OURS = "our rebuild";
    private static final String QUIET = "live traffic alone";
    private static final String DEFAULT = "Axon processor, JPA, batch 1";
    private static final String TUNED = "Axon processor, JPA, batch 1,000";
    private static final int TUNED_BATCH = 1_000;
    private static final int ALONE = 1;
    private static final Duration FIRST_PART = Duration.ofMinutes(6);

    private final Jars jars;

    public Replay(Jars jars) {
        this.jars = jars;
    }

    @Override
    public String name() {
        return "replay";
    }

    @Override
    public Outcome run(Server server, Scale scale, Progress progress) throws Exception {
        var history = new History(scale.atLeast(4, 200), 25, scale.atLeast(2, 100));
        var port = Ports.free();
        try (var services = new Services(jars, server)) {
            progress.say("starting query-service");
            var option = "-D%s=%d".formatted(RebuildingQueryService.PORT, port);
            try (var query = services.startQueryService(RebuildingQueryService.class, option)
                            .awaitWord(RebuildingQueryService.READY);
                    var ours = recorded(server, query, history, progress);
                    var few = new StockSide(server, "replay_default", history.first(scale.atLeast(1, 2)));
                    var many = new StockSide(server, "replay_tuned", history.first(scale.atLeast(1, 10)))) {
                progress.say("building the read models for the first time");
                var rebuild = URI.create("http://127.0.0.1:%d/".formatted(port));
                Http.get(rebuild);
                ours.awaitCaughtUp();
                var contenders = List.<Contender>of(
                        new ReplayByHand(LIMIT, server, history),
                        ours.besideTraffic(OURS, () -> Long.parseLong(Http.get(rebuild))),
                        many.replay(TUNED, TUNED_BATCH),
                        few.replay(DEFAULT, StockProcessor.DEFAULT_BATCH));
                var rounds = new Rounds(scale.longerBursts(4).shortestWarmUp().within(FIRST_PART), progress);
                rounds.warmUp(contenders, ALONE);
                var quiet = ours.besideTraffic(QUIET, () -> rest(scale));
                rounds.measure(
                        Stream.concat(contenders.stream(), Stream.of(quiet)).toList(), List.of(ALONE));
                return outcome(rounds.samples(), history);
            }
        }
    }

    /** Later than the service starts, which would not be ready before it has read all of it. */
    static OurSide recorded(Server server, Child query, History history, Progress progress) throws SQLException {
        progress.say("recording %,d events", history.events());
        Stores.fillOurs(server.superuser(Services.COMMAND), history);
        return new OurSide(server, query, history);
    }

    static long rest(Scale scale) throws InterruptedException {
        Thread.sleep(scale.burst().multipliedBy(2));
        return 0;
    }

    private static Outcome outcome(Samples samples, History history) {
        return new Outcome(
                "Rebuilt: by us all read models from %,d events of %d companies, while people check in and read; by Axon's processor the attendance days from the first 20,000 and 100,000 of them."
                        .formatted(history.events(), history.tenants()),
                List.of(
                        new Table(
                                List.of(LIMIT, OURS, TUNED, DEFAULT),
                                "",
                                List.of(ALONE),
                                List.of(RATE, POSTGRES, JVM, FOREIGN),
                                RATE,
                                LIMIT),
                        new Table(List.of(QUIET, OURS), "", List.of(ALONE), List.of(P50, P99), P99, QUIET)),
                samples,
                List.of(
                        Goal.atLeast("≥ 100,000 events per s", RATE, OURS, ALONE, 100_000),
                        Goal.ratioAtLeast("≥ 0.5 of the limit", RATE, OURS, LIMIT, ALONE, 0.5),
                        Goal.ratioAtLeast("≥ 50 × Axon's default", RATE, OURS, DEFAULT, ALONE, 50),
                        Goal.ratioAtLeast("≥ 7 × Axon tuned", RATE, OURS, TUNED, ALONE, 7),
                        Goal.ratioAtMost("live lag p99 meanwhile ≤ 3 ×", P99, OURS, QUIET, ALONE, 3)),
                List.of(
                        "By hand: two threads read and decode half of the events each, fold in memory, and"
                                + " COPY the rows into a table without key or partitions.",
                        "Ours: query-service as a process of its own, all its read models by one reading, with"
                                + " keys, indexes, catching up and the switch; checked company by company against"
                                + " the events after each rebuild. Meanwhile 50 check-ins and 20 reads a second;"
                                + " every read must see the whole of its day.",
                        "Axon: PooledStreamingEventProcessor with 16 segments on 4 threads over the JDBC"
                                + " engine, find and save per event, from an empty table; nothing else goes on.",
                        "p50 and p99 are the time of the live check-ins from commit to row, looked at every"
                                + " five milliseconds."));
    }
}

package io.hrsystem.bench.replay;

import io.hrsystem.bench.harness.Benchmark;
import io.hrsystem.bench.harness.Outcome;
import io.hrsystem.bench.harness.Ports;
import io.hrsystem.bench.harness.Progress;
import io.hrsystem.bench.harness.Rounds;
import io.hrsystem.bench.harness.Scale;
import io.hrsystem.bench.harness.Server;
import io.hrsystem.bench.service.Http;
import io.hrsystem.bench.service.Jars;
import io.hrsystem.bench.service.Services;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/** One company's read models rebuilt, and built as they were, while the others go on. */
public final class ReplayOfCompany implements Benchmark {
    private static final int LOAD = 1;
    private static final Duration LIMIT = Duration.ofMinutes(20);
    private static final Duration MEASURED = Duration.ofMinutes(10);

    private final Jars jars;

    public ReplayOfCompany(Jars jars) {
        this.jars = jars;
    }

    @Override
    public String name() {
        return "replay-company";
    }

    @Override
    public Duration limit() {
        return LIMIT;
    }

    @Override
    public Outcome run(Server server, Scale scale, Progress progress) throws Exception {
        var others = new History(scale.atLeast(4, 200), 25, scale.atLeast(2, 20));
        var port = Ports.free();
        try (var services = new Services(jars, server)) {
            progress.say("starting query-service");
            var option = "-D%s=%d".formatted(RebuildingQueryService.PORT, port);
            try (var query = services.startQueryService(RebuildingQueryService.class, option)
                            .awaitWord(RebuildingQueryService.READY);
                    var ours = Replay.recorded(server, query, others, progress)) {
                progress.say("building the read models for the first time");
                var rebuild = URI.create("http://127.0.0.1:%d/".formatted(port));
                Http.get(rebuild);
                ours.awaitCaughtUp();
                progress.say("recording a company's year");
                var company = OneCompany.after(server, query, others, scale, rebuild);
                company.record();
                var contenders = company.contenders(() -> Replay.rest(scale));
                var rounds = new Rounds(scale.shortestWarmUp().within(MEASURED), progress);
                rounds.warmUp(contenders.subList(1, contenders.size()), LOAD);
                rounds.measure(contenders, List.of(LOAD));
                return company.outcome(rounds.samples());
            }
        }
    }
}

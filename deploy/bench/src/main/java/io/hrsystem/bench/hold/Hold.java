package io.hrsystem.bench.hold;

import static io.hrsystem.bench.harness.Figure.P95;

import io.hrsystem.bench.harness.Benchmark;
import io.hrsystem.bench.harness.Contender;
import io.hrsystem.bench.harness.Cpu;
import io.hrsystem.bench.harness.Figure;
import io.hrsystem.bench.harness.Goal;
import io.hrsystem.bench.harness.OpenLoop;
import io.hrsystem.bench.harness.Outcome;
import io.hrsystem.bench.harness.Progress;
import io.hrsystem.bench.harness.Rounds;
import io.hrsystem.bench.harness.Scale;
import io.hrsystem.bench.harness.Server;
import io.hrsystem.bench.harness.Table;
import io.hrsystem.bench.service.Companies;
import io.hrsystem.bench.service.Jars;
import io.hrsystem.bench.service.Services;
import io.hrsystem.bench.service.Turns;
import java.util.ArrayList;
import java.util.List;

/** How long everybody else waits while one caller takes all it can get, beside the same work in peace. */
public final class Hold implements Benchmark {
    private static final String CALM = "in peace";
    private static final int PER_SECOND = 200;
    private static final double FELT = 1.2;

    private final Jars jars;

    public Hold(Jars jars) {
        this.jars = jars;
    }

    @Override
    public String name() {
        return "hold";
    }

    @Override
    public Outcome run(Server server, Scale scale, Progress progress) throws Exception {
        progress.say("starting both services and setting companies up");
        try (var services = new Services(jars, server)) {
            var command = services.startCommandService();
            var query = services.startQueryService();
            var companies = Companies.setUp(services, scale.atLeast(3, 20), scale.atLeast(12, 400));
            var work = new EverydayWork(
                    new Turns(companies).without(0), companies, services.commandPort(), services.queryPort());
            var cpu = new Cpu(
                    server.processes(), List.of(command.process(), query.process()), List.of(ProcessHandle.current()));
            var calm = new OpenLoop(CALM, work, Server.CONNECTIONS, server, cpu);
            var contenders = new ArrayList<Contender>(List.of(calm));
            for (var attack : Attack.values()) contenders.add(new UnderAttack(attack, calm, services, companies));
            var rounds = new Rounds(scale.longerWarmUp(2), progress);
            rounds.warmUp(List.of(calm), PER_SECOND);
            rounds.measure(contenders, List.of(PER_SECOND));
            return outcome(contenders.stream().map(Contender::name).toList(), rounds);
        }
    }

    private static Outcome outcome(List<String> contenders, Rounds rounds) {
        var columns = List.of(Figure.RATE, Figure.P50, P95, Figure.P99, Figure.FOREIGN);
        return new Outcome(
                "Check-ins and lists of companies that do nothing unusual, timed while another caller attacks.",
                List.of(new Table(contenders, "due per s", List.of(PER_SECOND), columns, P95, CALM)),
                rounds.samples(),
                contenders.stream()
                        .filter(it -> !it.equals(CALM))
                        .map(it ->
                                Goal.ratioAtMost("p95 at most a fifth longer: " + it, P95, it, CALM, PER_SECOND, FELT))
                        .toList(),
                List.of(
                        "Half of the work are check-ins, half are lists of fifty days with names, timed from when they"
                                + " were due; all of it must be answered by a 200.",
                        "An attack comes over eight connections at a steady rate: 200 reads a second of one company"
                                + " (its share is ten), 20 bombs, 100 guesses, 500 calls of 60 KB without a token."
                                + " Attacker, work and both services share two cores, so that a part of what is felt"
                                + " is the attacker's own CPU."));
    }
}

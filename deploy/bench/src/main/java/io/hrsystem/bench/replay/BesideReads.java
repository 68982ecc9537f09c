package io.hrsystem.bench.replay;

import io.hrsystem.bench.harness.Contender;
import io.hrsystem.bench.harness.Cpu;
import io.hrsystem.bench.harness.Figure;
import io.hrsystem.bench.harness.Server;
import io.hrsystem.bench.service.Services;
import java.time.Duration;
import java.util.Map;

/**
 * What happens to one company while it and the others are read, and how long the reads of the others take meanwhile.
 *
 * @param before what is done first, and not measured
 */
record BesideReads(
        String name,
        Server server,
        Cpu cpu,
        History others,
        History company,
        Runnable before,
        BesideLiveTraffic.Work work,
        Census census)
        implements Contender {
    @Override
    public Map<Figure, Double> measure(int load, Duration duration) throws Exception {
        before.run();
        server.checkpoint();
        var rows = server.read().superuser(Services.READ);
        try (var reading = new Reading(new DayReads(server.read(), Services.READ, others));
                var own = new Reading(new DayReads(server.read(), Services.READ, company));
                var held = Held.of(company.tenant(0).value(), rows.getConnection());
                var othersHeld = Held.any(rows.getConnection())) {
            var begun = cpu.read();
            var events = work.run();
            var ended = cpu.read();
            var nanos = reading.all();
            own.all();
            var figures = ended.since(begun, Math.max(1, events));
            figures.put(Figure.HELD, held.longest());
            figures.put(Figure.OTHERS_HELD, othersHeld.longest());
            if (events > 0) figures.put(Figure.RATE, events * 1e9 / (ended.nanos() - begun.nanos()));
            figures.put(Figure.P50, nanos.getValueAtPercentile(50) / 1e6);
            figures.put(Figure.P99, nanos.getValueAtPercentile(99) / 1e6);
            census.verify();
            return figures;
        }
    }
}

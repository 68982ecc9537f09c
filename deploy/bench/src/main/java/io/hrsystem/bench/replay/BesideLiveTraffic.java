package io.hrsystem.bench.replay;

import io.hrsystem.bench.harness.Contender;
import io.hrsystem.bench.harness.Cpu;
import io.hrsystem.bench.harness.Figure;
import io.hrsystem.bench.harness.Server;
import io.hrsystem.bench.store.Commanded;
import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;

/**
 * What happens while people go on working, and how long their events take to the read model meanwhile.
 *
 * @param work a rebuild, or nothing for comparison
 */
record BesideLiveTraffic(
        String name, Server server, Cpu cpu, Commanded store, DayReads reads, DataSource rows, Census census, Work work)
        implements Contender {
    interface Work {
        /** Returns how many events it has gone through. */
        long run() throws Exception;
    }

    @Override
    public Map<Figure, Double> measure(int load, Duration duration) throws Exception {
        server.checkpoint();
        try (var arrivals = new Arrivals(rows.getConnection());
                var traffic = new LiveTraffic(store, reads, arrivals)) {
            var before = cpu.read();
            var events = work.run();
            var after = cpu.read();
            traffic.stop();
            var lags = arrivals.all();
            census.verify();
            var figures = after.since(before, Math.max(1, events));
            if (events > 0) figures.put(Figure.RATE, events * 1e9 / (after.nanos() - before.nanos()));
            figures.put(Figure.P50, lags.getValueAtPercentile(50) / 1e3);
            figures.put(Figure.P99, lags.getValueAtPercentile(99) / 1e3);
            return figures;
        }
    }
}

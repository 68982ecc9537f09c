package io.hrsystem.bench.lag;

import io.hrsystem.bench.harness.Contender;
import io.hrsystem.bench.harness.Figure;
import io.hrsystem.bench.harness.OpenLoop;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/** Events on a timetable, and how long each takes to its row. */
record Watched(Contender generator, Sight sight) implements Contender {
    @Override
    public String name() {
        return generator.name();
    }

    @Override
    public Map<Figure, Double> measure(int load, Duration duration) throws Exception {
        var since = System.currentTimeMillis() / 1e3;
        var figures = new EnumMap<>(generator.measure(load, duration));
        var lags = sight.lags(since, OpenLoop.operations(load, duration));
        figures.put(Figure.P50, lags.getValueAtPercentile(50) / 1e3);
        figures.put(Figure.P99, lags.getValueAtPercentile(99) / 1e3);
        return figures;
    }
}

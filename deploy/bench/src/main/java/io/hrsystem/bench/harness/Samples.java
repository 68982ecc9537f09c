package io.hrsystem.bench.harness;

import java.util.List;
import java.util.stream.DoubleStream;

/** All bursts of a benchmark. */
public record Samples(List<Sample> all) {
    /** Over the rounds. */
    public Spread of(String contender, int load, Figure figure) {
        return Spread.of(all.stream().filter(it -> it.isOf(contender, load)).mapToDouble(it -> it.get(figure)));
    }

    /** Of each round's own ratio: only what was measured shortly after one another is compared. */
    public Spread ratio(Figure figure, String above, String below, int load) {
        return Spread.of(all.stream()
                .filter(it -> it.isOf(above, load))
                .flatMapToDouble(it -> inRound(it.round(), below, load, figure).map(other -> it.get(figure) / other)));
    }

    private DoubleStream inRound(int round, String contender, int load, Figure figure) {
        return all.stream()
                .filter(it -> it.round() == round && it.isOf(contender, load))
                .mapToDouble(it -> it.get(figure));
    }
}

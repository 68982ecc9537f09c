package io.hrsystem.bench.harness;

import java.util.function.Function;
import java.util.function.Predicate;

/** What a benchmark is meant to show, and whether it does. */
public record Goal(String text, Function<Samples, Spread> value, Predicate<Spread> isMet) {
    /** @param value median over the rounds, with minimum and maximum */
    public record Verdict(String goal, Spread value, boolean met) {}

    public static Goal ratioAtLeast(String text, Figure figure, String above, String below, int load, double least) {
        return new Goal(text, samples -> samples.ratio(figure, above, below, load), it -> it.median() >= least);
    }

    public static Goal ratioAtMost(String text, Figure figure, String above, String below, int load, double most) {
        return new Goal(text, samples -> samples.ratio(figure, above, below, load), it -> it.median() <= most);
    }

    public static Goal aheadInEveryRound(String text, String ours, String peer, int load) {
        return new Goal(text, samples -> samples.ratio(Figure.RATE, ours, peer, load), it -> it.min() > 1);
    }

    public static Goal atLeast(String text, Figure figure, String contender, int load, double least) {
        return new Goal(text, samples -> samples.of(contender, load, figure), it -> it.median() >= least);
    }

    public static Goal atMost(String text, Figure figure, String contender, int load, double most) {
        return new Goal(text, samples -> samples.of(contender, load, figure), it -> it.median() <= most);
    }

    Verdict judge(Samples samples) {
        var spread = value.apply(samples);
        return new Verdict(text, spread, isMet.test(spread));
    }
}

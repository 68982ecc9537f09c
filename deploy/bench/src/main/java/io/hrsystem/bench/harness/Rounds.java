package io.hrsystem.bench.harness;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Measures contenders in turn, round after round and in a new order each time, so that whatever the machine does
 * meanwhile happens to all of them.
 */
public final class Rounds {
    private static final int REPEATS = 2;
    private static final double SETTLED = 0.95;
    private static final int SETTLED_BURSTS = 3;
    private static final long SEED = 3;

    private final Scale scale;
    private final Progress progress;
    private final Random random = new Random(SEED);
    private final List<Sample> samples = new ArrayList<>();
    private long bursts;
    private Duration spent = Duration.ZERO;

    private record Cell(Contender contender, int load) {}

    public Rounds(Scale scale, Progress progress) {
        this.scale = scale;
        this.progress = progress;
    }

    /**
     * Bursts that are forgotten: for as long as warming up takes at least, and then until the last three needed hardly
     * less CPU than the best before them. Compilers are at work for long where there is much to compile.
     */
    public void warmUp(List<? extends Contender> contenders, int load) throws Exception {
        for (var contender : contenders) {
            progress.say("warm-up  %s", contender.name());
            var least = Double.MAX_VALUE;
            var settled = 0;
            var start = System.nanoTime();
            while (!isOver(scale.warmUp(), start)
                    || settled < SETTLED_BURSTS && !isOver(scale.longestWarmUp(), start)) {
                var needed = contender.measure(load, scale.burst()).getOrDefault(Figure.JVM, 0.0);
                settled = needed < SETTLED * least ? 0 : settled + 1;
                least = Math.min(least, needed);
            }
        }
    }

    private static boolean isOver(Duration time, long start) {
        return System.nanoTime() - start >= time.toNanos();
    }

    /** Something that was found out beside the rounds. */
    public void add(Sample sample) {
        samples.add(sample);
    }

    /** All so far. */
    public Samples samples() {
        return new Samples(List.copyOf(samples));
    }

    /** Returns all samples so far. */
    public Samples measure(List<? extends Contender> contenders, List<Integer> loads) throws Exception {
        for (var round = 1; round <= scale.rounds(); round++) {
            var cells = cells(contenders, loads);
            if (!isTimeFor(cells.size())) {
                progress.say("no time for more than %d rounds", round - 1);
                break;
            }
            for (var i = 0; i < cells.size(); i++) {
                var left = (scale.rounds() - round + 1) * cells.size() - i;
                samples.add(quietest(cells.get(i), round, left));
            }
        }
        return samples();
    }

    /** Those that are compared right after one another, since the machine is another one a minute later. */
    private List<Cell> cells(List<? extends Contender> contenders, List<Integer> loads) {
        return shuffled(loads).stream()
                .flatMap(load -> shuffled(contenders).stream().map(contender -> new Cell(contender, load)))
                .toList();
    }

    private <T> List<T> shuffled(List<? extends T> all) {
        var order = new ArrayList<T>(all);
        Collections.shuffle(order, random);
        return order;
    }

    private Sample quietest(Cell cell, int round, int left) throws Exception {
        var best = burst(cell, round);
        for (var repeat = 0; repeat < REPEATS && isDisturbed(best) && isTimeFor(left); repeat++) {
            var again = burst(cell, round);
            if (again.get(Figure.FOREIGN) < best.get(Figure.FOREIGN)) best = again;
        }
        return best;
    }

    private Sample burst(Cell cell, int round) throws Exception {
        var start = System.nanoTime();
        var figures = cell.contender.measure(cell.load, scale.burst());
        spent = spent.plusNanos(System.nanoTime() - start);
        bursts++;
        var sample = new Sample(cell.contender.name(), cell.load, round, figures);
        progress.say("round %d  %-24s %5d  %s", round, sample.contender(), sample.load(), sample.text());
        return sample;
    }

    private boolean isDisturbed(Sample sample) {
        return sample.get(Figure.FOREIGN) > scale.foreignCores();
    }

    private boolean isTimeFor(int more) {
        if (bursts == 0) return true;
        var needed = spent.dividedBy(bursts).multipliedBy(more);
        return progress.elapsed().plus(needed).compareTo(scale.budget()) < 0;
    }
}

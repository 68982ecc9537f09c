package io.hrsystem.bench.harness;

import java.time.Duration;
import java.util.List;

/**
 * How long and how large.
 *
 * @param rounds how often everything is measured, in turn
 * @param warmUp each contender's, before the first round, at least
 * @param longestWarmUp after this a contender counts as warm
 * @param burst one measurement
 * @param budget nothing new is begun after this
 * @param divisor what sizes are divided by
 * @param foreignCores a burst during which others used more is repeated, twice at most and while there is time
 */
public record Scale(
        int rounds,
        Duration warmUp,
        Duration longestWarmUp,
        Duration burst,
        Duration budget,
        int divisor,
        double foreignCores) {
    public static final Scale FULL = new Scale(
            5, Duration.ofSeconds(15), Duration.ofSeconds(60), Duration.ofSeconds(3), Duration.ofMinutes(9), 1, 0.25);

    /** Shows that it works, not how fast. */
    public static final Scale SMOKE = new Scale(
            2,
            Duration.ofMillis(100),
            Duration.ofMillis(100),
            Duration.ofMillis(100),
            Duration.ofHours(1),
            2_000,
            Double.MAX_VALUE);

    /** All of them, or the one in the middle if sizes are small. */
    public List<Integer> loads(List<Integer> full) {
        return divisor == 1 ? full : List.of(full.get(full.size() / 2));
    }

    public Scale longerBursts(int factor) {
        return new Scale(rounds, warmUp, longestWarmUp, burst.multipliedBy(factor), budget, divisor, foreignCores);
    }

    /** For services: there is much to compile in them, and what is done seldom is compiled late. */
    public Scale longerWarmUp(int factor) {
        return new Scale(
                rounds,
                warmUp.multipliedBy(factor),
                longestWarmUp.multipliedBy(factor),
                burst,
                budget,
                divisor,
                foreignCores);
    }

    /** For bursts that last so long themselves that compilers are done after a few. */
    public Scale shortestWarmUp() {
        return new Scale(rounds, warmUp, warmUp, burst, budget, divisor, foreignCores);
    }

    /** For bursts that last so long that nobody waits for more of them. */
    public Scale atMostRounds(int most) {
        return new Scale(Math.min(rounds, most), warmUp, longestWarmUp, burst, budget, divisor, foreignCores);
    }

    /** For the first of two parts: something is left for the second. */
    public Scale within(Duration less) {
        return isSmall() ? this : new Scale(rounds, warmUp, longestWarmUp, burst, less, divisor, foreignCores);
    }

    /** Whether it only shows that everything works. */
    public boolean isSmall() {
        return divisor > 1;
    }

    public int atLeast(int least, int full) {
        return Math.max(least, full / divisor);
    }
}

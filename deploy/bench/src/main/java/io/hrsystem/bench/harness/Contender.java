package io.hrsystem.bench.harness;

import java.time.Duration;
import java.util.Map;

/** One way of doing what a benchmark compares. */
public interface Contender {
    String name();

    /**
     * One burst from a fresh state, checked afterwards.
     *
     * @throws WrongResult if what was done is not what there is: then there are no figures
     */
    Map<Figure, Double> measure(int load, Duration duration) throws Exception;
}

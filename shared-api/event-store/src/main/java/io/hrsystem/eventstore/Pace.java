package io.hrsystem.eventstore;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** The rest between two rounds of work for others: while the machine is busy, more is done at once and less often. */
final class Pace {
    private static final Duration LEAST = Duration.ofMillis(2);
    private static final Duration MOST = Duration.ofMillis(16);

    private long start;

    void begin() {
        start = System.nanoTime();
    }

    /** As long as the work took, but 2 to 16 ms. */
    void rest() {
        var worked = System.nanoTime() - start;
        LockSupport.parkNanos(Math.clamp(worked, LEAST.toNanos(), MOST.toNanos()));
    }
}

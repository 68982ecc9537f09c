package io.hrsystem.eventstore.feed;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * The rest between two rounds of work for others: while the machine is busy, more is done at once and less often. It
 * takes as long as the work took, within these bounds.
 */
record PollInterval(Duration least, Duration most) {
    /** Where somebody waits to see what has happened. */
    static final PollInterval FOR_WAITING_READERS = new PollInterval(Duration.ofMillis(2), Duration.ofMillis(16));

    /** Where only work in the background waits. */
    static final PollInterval FOR_BACKGROUND_WORK = new PollInterval(Duration.ofMillis(20), Duration.ofMillis(40));

    /** @param start of the work, by {@link System#nanoTime} */
    void restAfter(long start) {
        var worked = System.nanoTime() - start;
        LockSupport.parkNanos(Math.clamp(worked, least.toNanos(), most.toNanos()));
    }
}

package io.hrsystem.eventstore.feed;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import java.time.Duration;
import java.util.concurrent.Semaphore;

/** Wakes one waiting thread, never blocks the one that raises it; raised many times before it is seen, it counts once. */
final class Signal {
    private final Semaphore raised = new Semaphore(0);

    void raise() {
        if (raised.availablePermits() == 0) raised.release();
    }

    void await() throws InterruptedException {
        raised.acquire();
        raised.drainPermits();
    }

    /** Returns whether it was raised before the time was up. */
    boolean await(Duration atMost) throws InterruptedException {
        var seen = raised.tryAcquire(atMost.toNanos(), NANOSECONDS);
        raised.drainPermits();
        return seen;
    }
}

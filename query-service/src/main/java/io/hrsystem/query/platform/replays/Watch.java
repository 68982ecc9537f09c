package io.hrsystem.query.platform.replays;

import io.hrsystem.query.platform.projections.rebuild.Progress;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.LockSupport;

/** Counts what one run does, and holds it up or ends it as it is ordered. Orders come from another thread. */
final class Watch implements Progress {
    /** An order is heard after so long at the latest. */
    private static final Duration STEP = Duration.ofMillis(20);

    private final Throttle throttle;
    private final long begun = System.nanoTime();
    private volatile long done;
    private volatile long total = -1;
    private volatile long paused;
    private volatile Order order = Order.GO;

    Watch(Throttle throttle) {
        this.throttle = throttle;
    }

    /** The first order that ends it stands. */
    synchronized void order(Order next) {
        if (!order.isEnd()) order = next;
    }

    Order order() {
        return order;
    }

    long done() {
        return done;
    }

    OptionalLong total() {
        return total < 0 ? OptionalLong.empty() : OptionalLong.of(total);
    }

    /** Without the time for which it was paused. */
    long busyNanos() {
        return System.nanoTime() - begun - paused;
    }

    @Override
    public void total(long events) {
        total = events;
    }

    @Override
    @SuppressWarnings("NonAtomicVolatileUpdate") // only the thread that does the work counts
    public void done(long events) {
        done += events;
        var since = System.nanoTime();
        while (isHeldUp()) {
            LockSupport.parkNanos(STEP.toNanos());
            var now = System.nanoTime();
            if (order == Order.PAUSE) paused += now - since;
            since = now;
        }
    }

    private boolean isHeldUp() {
        return switch (order) {
            case GO -> throttle.nanosToWait(done, busyNanos()) > 0;
            case PAUSE -> true;
            case CANCEL, LEAVE, HAND_OVER -> throw new CancellationException(order.name());
        };
    }
}

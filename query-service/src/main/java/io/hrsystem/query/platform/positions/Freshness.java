package io.hrsystem.query.platform.positions;

import io.hrsystem.eventstore.GlobalPosition;
import io.hrsystem.eventstore.KnownPosition;
import io.hrsystem.eventstore.LostPositions;
import io.hrsystem.platform.Refusal;
import io.hrsystem.platform.RefusalCode;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Component;

/**
 * Makes a read wait until a change that its caller knows of is in the read models that it looks at. However many wait,
 * positions are looked up for all of them together, and only while somebody waits.
 */
@Component
public final class Freshness implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final EventHead head;
    private final LostPositions lost;
    private final Poller poller;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private volatile Map<String, GlobalPosition> slowest = Map.of();

    Freshness(Positions positions, EventHead head, LostPositions lost) {
        this.head = head;
        this.lost = lost;
        this.poller = new Poller(() -> publish(positions.slowest()));
    }

    /** The last moment that a request which begins now waits for, as {@link System#nanoTime()}. */
    public static long deadline() {
        return System.nanoTime() + PATIENCE.toNanos();
    }

    /** Whether it is known that they have come to the position; nobody is asked. */
    public boolean isReached(Collection<String> processors, GlobalPosition position) {
        var known = slowest;
        return processors.stream()
                .allMatch(it -> known.getOrDefault(it, GlobalPosition.ORIGIN).compareTo(position) >= 0);
    }

    /** Whether it has happened for sure, as far as this node knows without asking. */
    public boolean isOfThisHistory(KnownPosition known) {
        return lost.isOfThisHistory(known);
    }

    /**
     * @throws Refusal POSITION_UNKNOWN if no event has come so far, so that nobody could ever see it;
     *     POSITION_OF_LOST_HISTORY if it has been undone
     */
    public void requireHappened(KnownPosition known) {
        lost.require(known);
        if (head.isBefore(known.position())) throw Refusal.of(RefusalCode.POSITION_UNKNOWN);
    }

    /** What was known of positions is not true any more. */
    public void forget() {
        slowest = Map.of();
    }

    /** @throws Refusal READ_MODEL_BEHIND if they have not come to the position by the deadline */
    public void await(Collection<String> processors, GlobalPosition position, long deadline) {
        try (var _ = poller.keepLooking()) {
            while (!isReached(processors, position)) awaitMove(processors, position, deadline);
        }
    }

    private void awaitMove(Collection<String> processors, GlobalPosition position, long deadline) {
        lock.lock();
        try {
            var left = deadline - System.nanoTime();
            if (isReached(processors, position)) return;
            if (left <= 0 || !moved.await(left, TimeUnit.NANOSECONDS)) throw Refusal.of(RefusalCode.READ_MODEL_BEHIND);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Refusal.of(RefusalCode.READ_MODEL_BEHIND);
        } finally {
            lock.unlock();
        }
    }

    private void publish(Map<String, GlobalPosition> positions) {
        slowest = positions;
        lock.lock();
        try {
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        poller.close();
    }
}

package io.hrsystem.eventstore.feed;

import static java.util.concurrent.TimeUnit.DAYS;

import io.hrsystem.eventstore.GlobalPosition;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;

/**
 * One consumer's way through the events. Far behind, it reads pages of its own; near the head it follows the shared
 * buffer, and asking it for the next event costs a look at an array.
 */
final class FeedStream implements BlockingStream<TrackedEventMessage<?>> {
    private final EventFeed feed;
    private final int beginning;
    private final HeadBuffer buffer;
    private final Queue<TrackedEventMessage<?>> page = new ArrayDeque<>();
    private final Signal news = new Signal();
    private GlobalPosition position;
    private long index = HeadBuffer.ABSENT;
    private boolean begun;
    private volatile boolean behind = true;
    private volatile Runnable onAvailable = () -> {};

    /** @param beginning of the feed's reading, known before its buffer is taken */
    FeedStream(EventFeed feed, GlobalPosition position, int beginning) {
        this.feed = feed;
        this.beginning = beginning;
        this.buffer = feed.buffer();
        this.position = position;
        // who knows nothing yet begins anywhere
        this.begun = position.equals(GlobalPosition.ORIGIN);
    }

    @Override
    public boolean hasNextAvailable() {
        return next() != null;
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        return Optional.ofNullable(next());
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        var deadline = System.nanoTime() + unit.toNanos(timeout);
        while (next() == null) {
            var left = deadline - System.nanoTime();
            if (left <= 0) return false;
            news.await(Duration.ofNanos(left));
        }
        return true;
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        if (!hasNextAvailable() && !hasNextAvailable(Integer.MAX_VALUE, DAYS)) throw new NoSuchElementException();
        var event = next();
        if (event == null) throw new NoSuchElementException();
        if (page.poll() == null) index++;
        position = GlobalPosition.of(event.trackingToken());
        return event;
    }

    @Override
    public boolean setOnAvailableCallback(Runnable callback) {
        onAvailable = callback;
        return true;
    }

    @Override
    public void close() {
        feed.forget(this);
    }

    /** Behind the shared buffer: it needs a nudge when its own reading has failed. */
    boolean isBehind() {
        return behind;
    }

    void wake() {
        news.raise();
        onAvailable.run();
    }

    private @Nullable TrackedEventMessage<?> next() {
        feed.requireHistory(beginning);
        if (!begun) begun = feed.mayBeginAt(position);
        if (!begun) return null;
        if (!page.isEmpty()) return page.peek();
        if (index == HeadBuffer.ABSENT) index = buffer.indexAfter(position);
        behind = index == HeadBuffer.ABSENT;
        if (!behind) {
            if (buffer.isAhead(index)) return null;
            var event = buffer.at(index);
            if (event != null) return event;
            index = HeadBuffer.ABSENT;
        }
        page.addAll(feed.pageAfter(position));
        return page.peek();
    }
}

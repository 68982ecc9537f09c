package io.hrsystem.eventstore.feed;

import io.hrsystem.eventstore.GlobalPosition;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;

/** The newest events, shared by all streams near the head. One thread adds, any number read; the oldest make room. */
final class HeadBuffer {
    /** Not in the buffer, or no longer. */
    static final long ABSENT = -1;

    private final AtomicReferenceArray<@Nullable Entry> ring;
    private volatile @Nullable GlobalPosition start;
    private volatile long next;

    private record Entry(long index, TrackedEventMessage<?> event) {
        GlobalPosition position() {
            return GlobalPosition.of(event.trackingToken());
        }
    }

    /** @param capacity at least one page */
    HeadBuffer(int capacity) {
        ring = new AtomicReferenceArray<>(capacity);
    }

    /** What is added from now on comes right after this position. */
    void startAfter(GlobalPosition position) {
        start = position;
    }

    /** The events of one stored row become visible together. */
    void add(List<? extends TrackedEventMessage<?>> events) {
        var index = next;
        for (var event : events) {
            ring.set(slot(index), new Entry(index, event));
            index++;
        }
        next = index;
    }

    /** The index of the first event after this position, present or yet to come; {@link #ABSENT} if that one is gone. */
    long indexAfter(GlobalPosition position) {
        var end = next;
        var low = Math.max(0, end - ring.length());
        var floor = low == 0 ? start : positionAt(low);
        if (floor == null || position.compareTo(floor) < 0) return ABSENT;
        var high = end;
        while (low < high) {
            var middle = (low + high) >>> 1;
            var there = positionAt(middle);
            if (there == null) return ABSENT;
            if (there.compareTo(position) <= 0) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    boolean isAhead(long index) {
        return index >= next;
    }

    /** Null if the event had to make room. */
    @Nullable
    TrackedEventMessage<?> at(long index) {
        var entry = ring.get(slot(index));
        return entry != null && entry.index == index ? entry.event : null;
    }

    private @Nullable GlobalPosition positionAt(long index) {
        var entry = ring.get(slot(index));
        return entry != null && entry.index == index ? entry.position() : null;
    }

    private int slot(long index) {
        return (int) (index % ring.length());
    }
}

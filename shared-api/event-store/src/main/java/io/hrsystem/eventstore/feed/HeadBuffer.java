package io.hrsystem.eventstore.feed;

import io.hrsystem.eventstore.GlobalPosition;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;

/** The newest events, shared by all streams near the head. One thread adds, any number read; the oldest make room. */
final class HeadBuffer {
    /** Not in the buffer, or no longer. */
    static final long ABSENT = -1;

    private final AtomicReferenceArray<@Nullable Entry> ring;
    private final long most;
    private volatile @Nullable GlobalPosition start;
    private volatile long next;
    private volatile long oldest;
    private long bytes;

    private record Entry(long index, TrackedEventMessage<?> event, int bytes) {
        GlobalPosition position() {
            return GlobalPosition.of(event.trackingToken());
        }
    }

    /**
     * A buffer of at least one page.
     *
     * @param capacity how many events there is room for
     * @param most how many bytes of events, about
     */
    HeadBuffer(int capacity, long most) {
        ring = new AtomicReferenceArray<>(capacity);
        this.most = most;
    }

    /** What is added from now on comes right after this position. */
    void startAfter(GlobalPosition position) {
        start = position;
    }

    /**
     * The events of one stored row become visible together.
     *
     * @param size of all of them in bytes
     */
    void add(List<? extends TrackedEventMessage<?>> events, long size) {
        var index = next;
        var first = oldest;
        for (var event : events) {
            if (index - first == ring.length()) drop(first++);
            ring.set(slot(index), new Entry(index, event, (int) (size / events.size())));
            bytes += size / events.size();
            index++;
        }
        while (bytes > most && first < index) drop(first++);
        oldest = first;
        next = index;
    }

    private void drop(long index) {
        var entry = ring.getAndSet(slot(index), null);
        if (entry != null) bytes -= entry.bytes;
    }

    /** The index of the first event after this position, present or yet to come; {@link #ABSENT} if that one is gone. */
    long indexAfter(GlobalPosition position) {
        var end = next;
        var low = oldest;
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

    /** The newest of them, at most so many; to be called by the thread that adds. */
    List<TrackedEventMessage<?>> newest(int most) {
        var newest = new ArrayList<TrackedEventMessage<?>>();
        for (var index = Math.max(oldest, next - most); index < next; index++) {
            var event = at(index);
            if (event != null) newest.add(event);
        }
        return newest;
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

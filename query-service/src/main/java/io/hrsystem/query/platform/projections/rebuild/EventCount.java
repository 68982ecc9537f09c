package io.hrsystem.query.platform.projections.rebuild;

import io.hrsystem.eventstore.GlobalPosition;
import io.hrsystem.query.platform.projections.StoredEnvelope;

/**
 * Counts events for who watches. How many there will be is not known before all have been read, since most are of types
 * that nobody wants: it is taken that the rest of the log has as many as the part that has been read.
 */
final class EventCount {
    private final Progress progress;
    private long last;
    private long reached;
    private long read;
    private long told;

    EventCount(Progress progress) {
        this.progress = progress;
    }

    /** @param head up to where is read */
    void begin(GlobalPosition head) {
        last = head.pos();
        progress.total(last);
    }

    void add(StoredEnvelope event) {
        reached = Math.max(reached, event.position().pos());
        read++;
        tell();
    }

    /** Though there may be nothing new: who reads for long without finding anything asks whether to go on. */
    void tell() {
        progress.total(expected());
        done(read - told);
    }

    /** No more will be read but what happens meanwhile. */
    void end() {
        reached = last;
        tell();
    }

    /** Some that have happened since the reading began. */
    void more(long events) {
        read += events;
        tell();
    }

    private void done(long events) {
        told = read;
        progress.done(events);
    }

    private long expected() {
        if (reached == 0) return last;
        return read + (long) ((double) read / reached * (last - reached));
    }
}

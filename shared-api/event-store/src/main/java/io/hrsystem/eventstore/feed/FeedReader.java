package io.hrsystem.eventstore.feed;

import io.hrsystem.eventstore.GlobalPosition;
import io.hrsystem.eventstore.bulk.EventQuery;
import io.hrsystem.eventstore.json.EventSerializer;
import io.hrsystem.platform.logging.Reason;
import io.hrsystem.platform.logging.Trace;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The thread that reads what is new into the shared buffer, for as long as the process lives. */
final class FeedReader implements Runnable {
    static final int PAGE = 1_000;
    private static final int BUFFERED_BYTES = 32 << 20;

    private static final Logger LOG = LoggerFactory.getLogger(FeedReader.class);
    private static final Duration LONGEST_HIDDEN = Duration.ofMillis(16);

    private final EventQuery query;
    private final FeedQuery newest;
    private final EventSerializer serializer;
    private final Duration fallback;
    private final Listener listener;
    private final Signal signal = new Signal();
    private final PollInterval pace;
    private final Thread thread =
            Thread.ofPlatform().daemon().name("event-feed").unstarted(this);
    private volatile HeadBuffer buffer = emptyBuffer();
    private volatile @Nullable GlobalPosition position;
    private volatile @Nullable LostHistory lost;
    private volatile int beginnings;
    private volatile boolean again;
    private volatile boolean closed;

    interface Listener {
        /** After each look at the store; {@code news} says whether the buffer has new events. */
        void polled(boolean news);

        /** Nothing more is read until it begins again. */
        void lost();
    }

    FeedReader(
            EventQuery query,
            FeedQuery newest,
            EventSerializer serializer,
            PollInterval pace,
            Duration fallback,
            Listener listener) {
        this.query = query;
        this.newest = newest;
        this.serializer = serializer;
        this.pace = pace;
        this.fallback = fallback;
        this.listener = listener;
    }

    void start() {
        thread.start();
    }

    void wake() {
        signal.raise();
    }

    HeadBuffer buffer() {
        return buffer;
    }

    GlobalPosition position() {
        var last = position;
        return last == null ? GlobalPosition.ORIGIN : last;
    }

    /** How often reading has begun: what was read before the last time may be of another history. */
    int beginnings() {
        return beginnings;
    }

    /**
     * @param beginning when the caller has begun to read
     * @throws LostHistory if the store is not the one that was read from then
     */
    void requireHistory(int beginning) {
        var failure = lost;
        if (failure != null) throw failure;
        if (beginning != beginnings) throw new LostHistory("the event store is read anew since");
    }

    boolean isLost() {
        return lost != null && !again;
    }

    /** Whether something has been read since it began last. */
    boolean isReading() {
        return !again && lost == null && position != null;
    }

    /** Forgets what has been read and reads what comes from now on, by a new connection. */
    synchronized void beginAgain() {
        // first: whoever sees the new beginning sees no old event
        buffer = emptyBuffer();
        beginnings++;
        again = true;
        signal.raise();
    }

    private static HeadBuffer emptyBuffer() {
        return new HeadBuffer(8 * PAGE, BUFFERED_BYTES);
    }

    void close() {
        closed = true;
        newest.close();
        thread.interrupt();
    }

    @Override
    public void run() {
        var hiddenPause = Duration.ZERO;
        var failing = false;
        var said = "";
        while (!closed) {
            var pause = fallback;
            var start = System.nanoTime();
            try {
                if (again) forget();
                if (lost == null && readToTheEnd()) {
                    pause = hiddenPause;
                    hiddenPause = longer(hiddenPause);
                } else hiddenPause = Duration.ZERO;
                failing = false;
            } catch (LostHistory e) {
                // whoever wants to go on has to say so: once the store has grown again, nobody could tell
                if (!said.equals(e.getMessage())) LOG.error(e.getMessage());
                said = String.valueOf(e.getMessage());
                lost = e;
                listener.polled(true);
                listener.lost();
            } catch (SQLException | RuntimeException e) {
                if (!failing && !closed)
                    LOG.warn("The event store cannot be read now, will go on trying: {}", Reason.of(e), Trace.of(e));
                failing = true;
                listener.polled(false);
            }
            pace.restAfter(start);
            try {
                signal.await(pause);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void forget() {
        newest.reconnect();
        position = null;
        lost = null;
        again = false;
    }

    /** Returns whether an event is hidden for now. No commit will announce it again, so the clock must ask for it. */
    private boolean readToTheEnd() throws SQLException {
        var from = position;
        var into = buffer;
        if (from == null) {
            from = query.head();
            into.startAfter(from);
        }
        FeedQuery.Page page;
        do {
            page = newest.after(from, PAGE, () -> into.newest(PAGE));
            if (!page.rows().isEmpty()) {
                into.add(serializer.messages(page.rows()), page.bytes());
                from = page.rows().getLast().position();
            }
            position = from;
            listener.polled(!page.rows().isEmpty());
        } while (page.full() && !again);
        return page.hidden();
    }

    private static Duration longer(Duration pause) {
        var doubled = pause.multipliedBy(2).plusMillis(1);
        return doubled.compareTo(LONGEST_HIDDEN) < 0 ? doubled : LONGEST_HIDDEN;
    }
}

package io.hrsystem.query.platform.positions;

import io.hrsystem.platform.logging.Trace;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/** Looks again and again, by one thread, while there is anybody who wants it to. */
final class Poller implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Poller.class);
    private static final Duration PAUSE = Duration.ofMillis(10);

    private final Runnable look;
    private final AtomicInteger wanted = new AtomicInteger();
    private final Thread thread;
    private volatile boolean closed;

    /** Somebody wants it to look until this is closed. */
    interface Interest extends AutoCloseable {
        @Override
        void close();
    }

    Poller(Runnable look) {
        this.look = look;
        this.thread = Thread.ofPlatform().daemon().name("projection-positions").start(this::run);
    }

    Interest keepLooking() {
        if (wanted.getAndIncrement() == 0) LockSupport.unpark(thread);
        return wanted::decrementAndGet;
    }

    private void run() {
        while (!closed) {
            if (wanted.get() == 0) LockSupport.park(this);
            else {
                lookOnce();
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    private void lookOnce() {
        try {
            look.run();
        } catch (DataAccessException e) {
            LOG.debug("Positions cannot be read now, will try again", Trace.of(e));
        }
    }

    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(thread);
    }
}

package io.hrsystem.bench.replay;

import io.hrsystem.bench.harness.WrongResult;
import java.sql.SQLException;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/** Somebody who reads one day after the other, and how long each took. */
final class Reading implements AutoCloseable {
    private static final long PAUSE_NANOS = 4_000_000;

    private final Histogram nanos = new Histogram(3);
    private final DayReads reads;
    private final Thread thread = Thread.ofPlatform().daemon().name("reading").unstarted(this::read);
    private volatile boolean ended;
    private volatile @Nullable WrongResult failure;

    Reading(DayReads reads) {
        this.reads = reads;
        thread.start();
    }

    private void read() {
        try {
            while (!ended) {
                var begun = System.nanoTime();
                reads.readOne();
                nanos.recordValue(System.nanoTime() - begun);
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        } catch (WrongResult e) {
            failure = e;
        }
    }

    /** @throws WrongResult if any of them has not found the whole day */
    Histogram all() throws InterruptedException {
        ended = true;
        thread.join();
        if (failure != null) throw failure;
        return nanos;
    }

    @Override
    public void close() throws SQLException {
        ended = true;
        reads.close();
    }
}

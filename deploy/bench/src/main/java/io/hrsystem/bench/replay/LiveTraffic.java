package io.hrsystem.bench.replay;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;

import io.hrsystem.bench.event.DayCommand.Begin;
import io.hrsystem.bench.event.Punches;
import io.hrsystem.bench.harness.WrongResult;
import io.hrsystem.bench.store.Commanded;
import io.hrsystem.contract.employees.EmployeeId;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;

/** What goes on all the time: people check in, and others look at their company's day. */
final class LiveTraffic implements AutoCloseable {
    private static final int MS_BETWEEN_EVENTS = 20;
    private static final int MS_BETWEEN_READS = 50;

    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(2);
    private final ScheduledFuture<?> writing;
    private final ScheduledFuture<?> reading;
    private int events;

    LiveTraffic(Commanded store, DayReads reads, Arrivals arrivals) {
        writing = threads.scheduleAtFixedRate(() -> write(store, arrivals), 0, MS_BETWEEN_EVENTS, MILLISECONDS);
        reading = threads.scheduleAtFixedRate(reads::readOne, 0, MS_BETWEEN_READS, MILLISECONDS);
    }

    private void write(Commanded store, Arrivals arrivals) {
        var tenant = Punches.tenantOf(events++);
        var employee = EmployeeId.next();
        store.send(tenant, new Begin(employee));
        arrivals.expect(tenant, employee);
    }

    /**
     * Ends it.
     *
     * @throws WrongResult if any read or write has failed
     */
    void stop() throws InterruptedException {
        writing.cancel(false);
        reading.cancel(false);
        threads.shutdown();
        if (!threads.awaitTermination(30, SECONDS)) throw new WrongResult("Live traffic hangs");
        check(writing);
        check(reading);
    }

    private static void check(ScheduledFuture<?> task) throws InterruptedException {
        if (task.isCancelled()) return;
        try {
            task.get();
        } catch (ExecutionException e) {
            throw new WrongResult("Live traffic has failed: " + e.getCause());
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}

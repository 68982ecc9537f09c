package io.hrsystem.bench.erase;

import io.hrsystem.bench.event.Punches;
import io.hrsystem.bench.harness.Workload;
import io.hrsystem.bench.harness.WrongResult;
import io.hrsystem.command.attendance.ClosingBeside;
import io.hrsystem.contract.employees.EmployeeId;
import java.time.LocalDate;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;

/** People of the others who come, while events of the company are removed or nothing is. */
record CheckIns(ClosingBeside service, Scattered scattered, PurgeLoop.Connections connections, boolean isPurged)
        implements Workload {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 4);
    private static final int BATCH = 5_000;

    @Override
    public void prepare(int operations) {
        scattered.fill();
    }

    /** The first one has the events removed, for as long as there are any. */
    @Override
    public Caller caller(int number) {
        var purge = isPurged && number == 0 ? new Purge(connections) : null;
        return new Caller() {
            @Override
            public void run(int operation) {
                service.checkIn(Punches.tenantOf(operation), EmployeeId.next(), TODAY);
            }

            @Override
            public void close() throws Exception {
                if (purge != null) purge.stop();
            }
        };
    }

    @Override
    public void verify(int done) {
        var came = scattered
                .superuser()
                .sql("SELECT count(*) FROM event WHERE stream_id LIKE ?")
                .param("attendance:" + TODAY + ":%")
                .query(Long.class)
                .single();
        WrongResult.unlessEqual("check-ins", (long) done, came);
    }

    private static final class Purge {
        private final AtomicBoolean over = new AtomicBoolean();
        private final ExecutorService thread = Executors.newSingleThreadExecutor();

        Purge(PurgeLoop.Connections connections) {
            thread.submit(() -> {
                PurgeLoop.purge(connections, Erase.PURGE, BATCH, over::get);
                return true;
            });
        }

        void stop() {
            over.set(true);
            thread.close();
        }
    }
}

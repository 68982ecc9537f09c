package io.hrsystem.bench.closing;

import io.hrsystem.bench.harness.Workload;
import io.hrsystem.command.attendance.ClosingBeside;
import io.hrsystem.contract.employees.EmployeeId;
import java.time.LocalDate;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * People who come, each on a new work date.
 *
 * @param beside nights that are closed meanwhile; null if none are
 */
record CheckIns(
        ClosingBeside service, Nights nights, @Nullable Nights beside) implements Workload {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 4);

    @Override
    public void prepare(int operations) {
        nights.prepare();
    }

    /** The first one has the nights closed, as often as there is time. */
    @Override
    public Caller caller(int number) {
        var night = beside == null || number > 0 ? null : new Night(service, beside);
        return new Caller() {
            @Override
            public void run(int operation) {
                service.checkIn(Nights.TENANT, EmployeeId.next(), TODAY);
            }

            @Override
            public void close() throws Exception {
                if (night != null) night.stop();
            }
        };
    }

    @Override
    public void verify(int done) {
        nights.verifyCheckIns(TODAY, done);
    }

    private static final class Night {
        private final AtomicBoolean over = new AtomicBoolean();
        private final ExecutorService thread = Executors.newSingleThreadExecutor();

        Night(ClosingBeside service, Nights nights) {
            thread.submit(() -> {
                for (var page = 0; page < nights.pages() && !over.get(); page++)
                    service.close(Nights.TENANT, nights.date(page), nights.employees(page));
                return true;
            });
        }

        void stop() {
            over.set(true);
            thread.close();
        }
    }
}

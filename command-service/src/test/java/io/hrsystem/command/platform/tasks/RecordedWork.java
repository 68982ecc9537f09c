package io.hrsystem.command.platform.tasks;

import io.hrsystem.contract.TenantId;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** Fails as often as it is told to. */
class RecordedWork implements Work {
    final List<TenantId> runs = new CopyOnWriteArrayList<>();
    final List<String> givenUp = new CopyOnWriteArrayList<>();
    final AtomicInteger housekept = new AtomicInteger();
    final RecurringWork housekeeping = new Housekeeping();
    volatile int failures;
    volatile boolean refusesToGiveUp;
    volatile CountDownLatch blocked = new CountDownLatch(0);

    @Override
    public String name() {
        return "greet";
    }

    @Override
    public void run(TenantId tenant, String round) {
        runs.add(tenant);
        try {
            blocked.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        if (runs.size() <= failures)
            throw new IllegalStateException(
                    "could not greet kim@acme.example", new SQLException("kim@acme.example is gone", "08006"));
    }

    @Override
    public boolean giveUp(TenantId tenant, String round, int attempts, String reason) {
        givenUp.add("%s after %d: %s".formatted(tenant, attempts, reason));
        return !refusesToGiveUp;
    }

    private final class Housekeeping implements RecurringWork {
        @Override
        public String name() {
            return "tidy";
        }

        @Override
        public Duration every() {
            return Duration.ofMillis(50);
        }

        @Override
        public void run() {
            if (housekept.incrementAndGet() == 1) throw new IllegalStateException("kim@acme.example");
        }
    }
}

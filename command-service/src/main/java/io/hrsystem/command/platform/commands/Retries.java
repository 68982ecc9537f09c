package io.hrsystem.command.platform.commands;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;

/** Tries again what lost a race; everything else, refusals too, passes through at once. */
final class Retries {
    private static final int ATTEMPTS = 6;
    private static final Set<String> SERIALIZATION_FAILURE_AND_DEADLOCK = Set.of("40001", "40P01");

    private final Counter conflicts;

    Retries(MeterRegistry meters) {
        conflicts = Counter.builder("hr.append.conflicts")
                .description("Commands that lost a race for a stream and were tried again")
                .register(meters);
    }

    /** @param work is given the number of the attempt, from 1 */
    <T> T run(IntFunction<T> work) {
        for (var attempt = 1; ; attempt++) {
            try {
                return work.apply(attempt);
            } catch (RuntimeException e) {
                if (!isConflict(e) || attempt == ATTEMPTS) throw e;
                conflicts.increment();
                LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(1_000_000L << attempt));
            }
        }
    }

    /** A duplicate key is one too: the same idempotency key is being used by another request right now. */
    private static boolean isConflict(Throwable e) {
        return switch (e) {
            case ConcurrencyException _,
                    AggregateStreamCreationException _,
                    ConcurrencyFailureException _,
                    DuplicateKeyException _ -> true;
            case SQLException sql -> SERIALIZATION_FAILURE_AND_DEADLOCK.contains(sql.getSQLState());
            case EventStoreException _ when e.getCause() != null -> isConflict(e.getCause());
            default -> false;
        };
    }
}

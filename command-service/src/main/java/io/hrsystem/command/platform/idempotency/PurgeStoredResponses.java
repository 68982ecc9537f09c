package io.hrsystem.command.platform.idempotency;

import io.hrsystem.command.platform.tasks.RecurringWork;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Forgets answers that nobody asks for again. */
record PurgeStoredResponses(JdbcClient system, Duration kept, Clock clock) implements RecurringWork {
    private static final int BATCH = 10_000;

    @Override
    public String name() {
        return "purge-stored-responses";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(10);
    }

    @Override
    public void run() {
        var before = Timestamp.from(clock.instant().minus(kept));
        while (deleteBatch(before) == BATCH) {}
    }

    /** Short transactions: a long one would hold back the event feed. */
    private int deleteBatch(Timestamp before) {
        return system.sql("""
            DELETE FROM stored_response WHERE ctid IN (
                SELECT ctid FROM stored_response WHERE kept_at < :before LIMIT :batch)
            """).param("before", before).param("batch", BATCH).update();
    }
}

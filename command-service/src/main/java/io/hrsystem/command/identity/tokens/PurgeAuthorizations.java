package io.hrsystem.command.identity.tokens;

import io.hrsystem.command.platform.tasks.RecurringWork;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Deletes what was issued and is over. */
record PurgeAuthorizations(JdbcClient system, Clock clock) implements RecurringWork {
    private static final Duration KEPT = Duration.ofHours(1);
    private static final int BATCH = 10_000;

    @Override
    public String name() {
        return "purge-authorizations";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(10);
    }

    @Override
    public void run() {
        var before = Timestamp.from(clock.instant().minus(KEPT));
        while (deleteBatch(before) == BATCH) {}
    }

    /** Short transactions: a long one would hold back the event feed. */
    private int deleteBatch(Timestamp before) {
        return system.sql("""
            DELETE FROM oauth2_authorization WHERE id IN (
                SELECT id FROM oauth2_authorization
                WHERE greatest(authorization_code_expires_at, access_token_expires_at,
                               refresh_token_expires_at) < :before
                LIMIT :batch)
            """).param("before", before).param("batch", BATCH).update();
    }
}

package io.hrsystem.command.identity.sessions;

import io.hrsystem.command.platform.tasks.RecurringWork;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Forgets sessions a month after they could have been used for the last time. */
@Component
final class PurgeSessions implements RecurringWork {
    private static final Duration KEPT = Duration.ofDays(30);

    private final JdbcClient system;
    private final Clock clock;

    PurgeSessions(DataSource system, Clock clock) {
        this.system = JdbcClient.create(system);
        this.clock = clock;
    }

    @Override
    public String name() {
        return "purge-sessions";
    }

    @Override
    public Duration every() {
        return Duration.ofDays(1);
    }

    @Override
    public void run() {
        system.sql("DELETE FROM sign_in_session WHERE expires_at < :before")
                .param("before", Timestamp.from(clock.instant().minus(KEPT)))
                .update();
    }
}

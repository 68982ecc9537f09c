package io.hrsystem.command.identity.tokens.people;

import io.hrsystem.command.platform.tasks.RecurringWork;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Forgets what can be used no more: a code a day later, so that one that comes again is known until then. */
@Component
final class PurgeSignIns implements RecurringWork {
    private static final Duration KEPT = Duration.ofDays(1);

    private final JdbcClient system;
    private final PeopleSettings settings;
    private final Clock clock;

    PurgeSignIns(DataSource system, PeopleSettings settings, Clock clock) {
        this.system = JdbcClient.create(system);
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "purge-sign-ins";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        purge("authorization_code WHERE expires_at", KEPT);
        purge("refresh_family WHERE expires_at", KEPT);
        purge("browser_session WHERE last_seen_at", settings.browserIdle());
    }

    private void purge(String which, Duration kept) {
        system.sql("DELETE FROM " + which + " < :before")
                .param("before", Timestamp.from(clock.instant().minus(kept)))
                .update();
    }
}

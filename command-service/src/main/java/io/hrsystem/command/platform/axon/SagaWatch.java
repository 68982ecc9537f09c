package io.hrsystem.command.platform.axon;

import io.hrsystem.command.platform.tasks.RecurringWork;
import io.hrsystem.contract.TenantId;
import io.hrsystem.platform.alerts.AlertCause;
import io.hrsystem.platform.alerts.AlertOutbox;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Raises an alert for sagas that no node has worked on for a while: what they wait for does not happen. */
record SagaWatch(JdbcClient system, SagaSettings settings, AlertOutbox alerts, Clock clock, Instant started)
        implements RecurringWork {
    @Override
    public String name() {
        return "saga-watch";
    }

    @Override
    public Duration every() {
        return settings.claim();
    }

    @Override
    public void run() {
        var longAgo = clock.instant().minus(settings.claim().multipliedBy(2));
        // a node that has just started takes them up first
        if (started.isAfter(longAgo)) return;
        system.sql("SELECT processorname FROM token_entry WHERE timestamp::timestamptz < :longAgo")
                .param("longAgo", Timestamp.from(longAgo))
                .query(String.class)
                .list()
                .forEach(it -> alerts.raise(AlertCause.READER_STOPPED, TenantId.PLATFORM, it));
    }
}

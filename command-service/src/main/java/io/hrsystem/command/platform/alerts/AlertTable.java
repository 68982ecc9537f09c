package io.hrsystem.command.platform.alerts;

import io.hrsystem.platform.alerts.AlertCause;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The outbox, as who empties it sees it. */
record AlertTable(JdbcClient system, Clock clock) {
    private static final int NAMED = 5;
    private static final int AT_ONCE = 1_000;
    private static final Duration KEPT = Duration.ofDays(90);

    /** By cause; those of which people were told just now wait. */
    List<PendingAlerts> pending(Duration quiet) {
        return Stream.of(AlertCause.values())
                .filter(cause -> !wasToldAfter(cause, clock.instant().minus(quiet)))
                .map(this::pending)
                .filter(it -> !it.ids().isEmpty())
                .toList();
    }

    void told(PendingAlerts alerts) {
        system.sql("UPDATE alert SET told_at = :now WHERE told_at IS NULL AND alert_id IN (:ids)")
                .param("now", Timestamp.from(clock.instant()))
                .param("ids", alerts.ids())
                .update();
    }

    void purge() {
        system.sql("DELETE FROM alert WHERE told_at < :before")
                .param("before", Timestamp.from(clock.instant().minus(KEPT)))
                .update();
    }

    private boolean wasToldAfter(AlertCause cause, Instant moment) {
        return system.sql("SELECT EXISTS (SELECT FROM alert WHERE cause = :cause AND told_at > :moment)")
                .param("cause", cause.name())
                .param("moment", Timestamp.from(moment))
                .query(Boolean.class)
                .single();
    }

    private PendingAlerts pending(AlertCause cause) {
        record Row(String id, String subject) {}
        var rows = system.sql("""
            SELECT alert_id, tenant_id || ': ' || subject FROM alert
             WHERE cause = :cause AND told_at IS NULL ORDER BY raised_at, alert_id LIMIT :most
            """)
                .param("cause", cause.name())
                .param("most", AT_ONCE)
                .query((row, _) -> new Row(row.getString(1), row.getString(2)))
                .list();
        return new PendingAlerts(
                cause,
                rows.stream().map(Row::id).toList(),
                rows.stream().map(Row::subject).limit(NAMED).toList());
    }
}

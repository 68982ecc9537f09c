package io.hrsystem.command.platform.alerts;

import io.hrsystem.command.platform.alerts.PendingAlerts.Pending;
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
    private static final int AT_ONCE = 1_000;
    private static final Duration KEPT = Duration.ofDays(90);

    /** By cause; those of which people were told just now wait. */
    List<PendingAlerts> pending(Duration quiet) {
        return Stream.of(AlertCause.values())
                .filter(cause -> !wasToldAfter(cause, clock.instant().minus(quiet)))
                .map(this::pending)
                .filter(it -> !it.alerts().isEmpty())
                .toList();
    }

    void told(PendingAlerts alerts) {
        system.sql("UPDATE alert SET told_at = :now WHERE told_at IS NULL AND alert_id IN (:ids)")
                .param("now", Timestamp.from(clock.instant()))
                .param("ids", alerts.ids())
                .update();
    }

    /** Of this alert people were told, though that may not be known here any more. */
    void told(AlertCause cause, Pending alert, Instant moment) {
        system.sql("""
            INSERT INTO alert (tenant_id, alert_id, cause, subject, raised_at, told_at)
            VALUES (:tenant, :id, :cause, :subject, :moment, :moment)
            ON CONFLICT (tenant_id, alert_id) DO UPDATE SET told_at = coalesce(alert.told_at, excluded.told_at)
            """)
                .param("tenant", alert.tenant())
                .param("id", alert.id())
                .param("cause", cause.name())
                .param("subject", alert.subject())
                .param("moment", Timestamp.from(moment))
                .update();
    }

    /** While a recovery is under way the same is found again of which people were told in the history that is lost. */
    void dropRepeated() {
        system.sql("""
            UPDATE alert SET told_at = :now
             WHERE told_at IS NULL AND EXISTS (
               SELECT FROM alert told JOIN recovery ON recovery.ended_at IS NULL
                WHERE told.tenant_id = alert.tenant_id AND told.cause = alert.cause AND told.subject = alert.subject
                  AND told.told_at >= coalesce(recovery.restored_to, recovery.found_at))
            """).param("now", Timestamp.from(clock.instant())).update();
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
        var rows = system.sql("""
            SELECT tenant_id, alert_id, subject FROM alert
             WHERE cause = :cause AND told_at IS NULL ORDER BY raised_at, alert_id LIMIT :most
            """)
                .param("cause", cause.name())
                .param("most", AT_ONCE)
                .query((row, _) -> new Pending(row.getString(1), row.getString(2), row.getString(3)))
                .list();
        return new PendingAlerts(cause, rows);
    }
}

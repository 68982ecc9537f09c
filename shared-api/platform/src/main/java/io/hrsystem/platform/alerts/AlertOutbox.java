package io.hrsystem.platform.alerts;

import io.hrsystem.contract.Ids;
import io.hrsystem.contract.TenantId;
import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.JdbcOperations;

/**
 * Where an alert waits until somebody has been told; in the command database. Raising the same again meanwhile changes
 * nothing.
 *
 * @param database as {@code hr_log} or {@code hr_system}; inside a transaction the alert is part of it
 */
public record AlertOutbox(JdbcOperations database, Clock clock) {
    private static final int LONGEST_SUBJECT = 300;

    /** @param subject what it is about, in ids and names of parts: never a personal value */
    public void raise(AlertCause cause, TenantId tenant, String subject) {
        database.update(
                """
                INSERT INTO alert (tenant_id, alert_id, cause, subject, raised_at) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT DO NOTHING
                """,
                tenant.value(),
                Ids.next(),
                cause.name(),
                subject.length() > LONGEST_SUBJECT ? subject.substring(0, LONGEST_SUBJECT) : subject,
                Timestamp.from(clock.instant()));
    }
}

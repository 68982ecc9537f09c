package io.hrsystem.query.platform.alerts;

import io.hrsystem.contract.TenantId;
import io.hrsystem.platform.alerts.AlertCause;
import io.hrsystem.platform.alerts.AlertOutbox;
import io.hrsystem.platform.logging.Trace;
import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks for parked streams and for segments that nobody works on, and raises each once as long as it lasts; after a
 * restart once more.
 */
@Component
class ReadSideWatch {
    private static final Logger LOG = LoggerFactory.getLogger(ReadSideWatch.class);
    private static final int AT_ONCE = 1_000;

    private final JdbcTemplate system;
    private final AlertOutbox alerts;
    private Set<Alarm> raised = Set.of();

    private record Alarm(AlertCause cause, TenantId tenant, String subject) {}

    ReadSideWatch(JdbcTemplate systemJdbc, JdbcTemplate logJdbc, Clock clock) {
        this.system = systemJdbc;
        this.alerts = new AlertOutbox(logJdbc, clock);
    }

    /** Not at once: after a start segments wait for the claims of the node before to end. */
    @Scheduled(initialDelay = 30_000, fixedDelay = 5_000)
    synchronized void look() {
        try {
            var now = new HashSet<Alarm>();
            now.addAll(parked());
            now.addAll(unclaimed());
            for (var alarm : now)
                if (!raised.contains(alarm)) alerts.raise(alarm.cause(), alarm.tenant(), alarm.subject());
            raised = now;
        } catch (DataAccessException e) {
            LOG.warn("Alerts of the read side cannot be raised now", Trace.of(e));
        }
    }

    /** Those that are the cause; what waits behind them is part of it. */
    private Set<Alarm> parked() {
        return new HashSet<>(system.query(
                """
                SELECT tenant_id, processor || ' ' || stream_id FROM parked_event WHERE error IS NOT NULL
                 ORDER BY xid, pos LIMIT ?
                """,
                (row, _) -> new Alarm(AlertCause.STREAM_PARKED, new TenantId(row.getString(1)), row.getString(2)),
                AT_ONCE));
    }

    private Set<Alarm> unclaimed() {
        return new HashSet<>(system.query(
                """
                SELECT DISTINCT processor FROM projection_token
                 WHERE owner IS NULL OR claimed_at::timestamptz < now() - interval '30 seconds'
                """, (row, _) -> new Alarm(AlertCause.READER_STOPPED, TenantId.PLATFORM, row.getString(1))));
    }
}

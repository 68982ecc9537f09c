package io.hrsystem.query.platform.recovery;

import io.hrsystem.contract.Ids;
import io.hrsystem.contract.TenantId;
import io.hrsystem.eventstore.GlobalPosition;
import io.hrsystem.platform.alerts.AlertCause;
import io.hrsystem.platform.alerts.AlertOutbox;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What this side writes down about a recovery, in the command database: it is what both sides and people look at. */
@Component
class Recoveries {
    private final JdbcTemplate command;
    private final Clock clock;

    /**
     * One that has not ended.
     *
     * @param restoredTo null if nobody has restored anything
     * @param common null if it has not been found out
     * @param history the number of the one that began then; null likewise
     */
    record Open(
            String id,
            @Nullable Instant restoredTo,
            @Nullable GlobalPosition common,
            @Nullable Integer history) {
        /** Whether it has still to be found out where the histories part. */
        boolean isUnknown() {
            return common == null || history == null;
        }

        private static Open of(ResultSet row) throws SQLException {
            var restored = row.getObject(2, OffsetDateTime.class);
            var xid = row.getObject(3, Long.class);
            return new Open(
                    row.getString(1),
                    restored == null ? null : restored.toInstant(),
                    xid == null ? null : new GlobalPosition(xid, row.getLong(4)),
                    row.getObject(5, Integer.class));
        }
    }

    Recoveries(JdbcTemplate commandJdbc, Clock clock) {
        this.command = commandJdbc;
        this.clock = clock;
    }

    Optional<Open> open() {
        return command
                .query(
                        "SELECT recovery_id, restored_to, common_xid, common_pos, history FROM recovery"
                                + " WHERE ended_at IS NULL",
                        (row, _) -> Open.of(row))
                .stream()
                .findFirst();
    }

    /** The one that is open, or one that begins now. */
    Open begin() {
        var id = Ids.next();
        var begun = command.update(
                "INSERT INTO recovery (recovery_id, found_at) VALUES (?, ?) ON CONFLICT ((true)) WHERE ended_at IS NULL"
                        + " DO NOTHING",
                id,
                now());
        if (begun > 0) new AlertOutbox(command, clock).raise(AlertCause.EVENTS_SET_BACK, TenantId.PLATFORM, id);
        return open().orElseThrow();
    }

    /** Where the histories part; of two such points in one recovery the earlier one counts. */
    void found(String recovery, GlobalPosition common, int history) {
        command.update("""
            UPDATE recovery SET history = ?,
                   (common_xid, common_pos) = (SELECT xid, pos FROM (VALUES (common_xid, common_pos), (?, ?)) AS at (xid, pos)
                                                WHERE xid IS NOT NULL ORDER BY xid, pos LIMIT 1)
             WHERE recovery_id = ?
            """, history, common.xid(), common.pos(), recovery);
    }

    /** Some of a read model has been put right. */
    void healed(String recovery, String projection, long events, Duration took) {
        command.update("""
            INSERT INTO recovery_healed AS healed (recovery_id, projection, events, seconds) VALUES (?, ?, ?, ?)
            ON CONFLICT (recovery_id, projection)
            DO UPDATE SET events = healed.events + excluded.events, seconds = healed.seconds + excluded.seconds
            """, recovery, projection, events, took.toMillis() / 1_000.0);
    }

    void checked(String recovery, Finding finding) {
        command.update("""
            INSERT INTO recovery_check (recovery_id, name, ok, detail, checked_at) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (recovery_id, name)
            DO UPDATE SET ok = excluded.ok, detail = excluded.detail, checked_at = excluded.checked_at
            """, recovery, finding.name().name(), finding.ok(), finding.detail(), now());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}

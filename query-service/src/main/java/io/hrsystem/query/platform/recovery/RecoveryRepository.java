package io.hrsystem.query.platform.recovery;

import io.hrsystem.eventstore.GlobalPosition;
import io.hrsystem.eventstore.KnownPosition;
import io.hrsystem.eventstore.PositionCode;
import io.hrsystem.query.platform.recovery.Recovery.Check;
import io.hrsystem.query.platform.recovery.Recovery.Decision;
import io.hrsystem.query.platform.recovery.Recovery.Healed;
import io.hrsystem.query.platform.recovery.Recovery.LostEvent;
import io.hrsystem.query.platform.recovery.Recovery.LostEvents;
import io.hrsystem.query.platform.recovery.Recovery.LostOfTenant;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is on record about recoveries, over all companies. */
@Component
class RecoveryRepository {
    private final JdbcClient command;
    private final PositionCode positions;

    RecoveryRepository(JdbcTemplate commandJdbc, PositionCode positions) {
        this.command = JdbcClient.create(commandJdbc);
        this.positions = positions;
    }

    /** The last one, whether it has ended or not. */
    Optional<Recovery> last() {
        return command.sql("""
            SELECT recovery_id, found_at, common_xid, common_pos, coalesce(history, 0), ledger_xid, ledger_pos, 0
              FROM recovery ORDER BY found_at DESC, recovery_id DESC LIMIT 1
            """)
                .query((row, _) -> new Recovery(row.getString(1), instant(row, 2), position(row, 3), position(row, 6)))
                .optional();
    }

    LostEvents lost(String recovery) {
        return command.sql("SELECT count(*) FROM lost_event WHERE recovery_id = ?")
                .param(recovery)
                .query((row, _) -> new LostEvents(recovery, row.getInt(1)))
                .single();
    }

    List<LostOfTenant> byTenant(String recovery) {
        return command.sql("SELECT tenant_id, count(*) FROM lost_event WHERE recovery_id = ? GROUP BY 1 ORDER BY 1")
                .param(recovery)
                .query((row, _) -> new LostOfTenant(row.getString(1), row.getInt(2)))
                .list();
    }

    /** In the order in which they happened. */
    List<LostEvent> page(String recovery, GlobalPosition after, int limit) {
        return command.sql("""
            SELECT payload_type, tenant_id, actor, recorded_at, xid, pos FROM lost_event
             WHERE recovery_id = ? AND (xid, pos) > (?, ?) ORDER BY xid, pos LIMIT ?
            """)
                .params(recovery, after.xid(), after.pos(), limit)
                .query((row, _) -> new LostEvent(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        instant(row, 4),
                        row.getLong(5),
                        row.getLong(6)))
                .list();
    }

    List<Decision> decisions(String recovery) {
        return command.sql("SELECT kind, target, state FROM recovery_decision WHERE recovery_id = ? ORDER BY event_id")
                .param(recovery)
                .query((row, _) -> new Decision(row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }

    List<Healed> healed(String recovery) {
        return command.sql("SELECT projection, events, seconds FROM recovery_healed WHERE recovery_id = ? ORDER BY 1")
                .param(recovery)
                .query((row, _) -> new Healed(
                        row.getString(1), (int) Math.min(row.getLong(2), Integer.MAX_VALUE), row.getDouble(3)))
                .list();
    }

    List<Check> checks(String recovery) {
        return command.sql("SELECT name, ok, detail FROM recovery_check WHERE recovery_id = ? ORDER BY name")
                .param(recovery)
                .query((row, _) -> new Check(row.getString(1), row.getBoolean(2), row.getString(3)))
                .list();
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** Of two columns and the number of their history. */
    private @Nullable String position(ResultSet row, int first) throws SQLException {
        var xid = row.getLong(first);
        if (row.wasNull()) return null;
        var position = new GlobalPosition(xid, row.getLong(first + 1));
        return positions.hide(new KnownPosition(position, row.getInt(first + 2)));
    }
}

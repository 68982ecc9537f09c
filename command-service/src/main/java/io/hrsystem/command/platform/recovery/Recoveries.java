package io.hrsystem.command.platform.recovery;

import io.hrsystem.eventstore.GlobalPosition;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The recovery that is under way, if one is, and how far it has come. */
@Component
public final class Recoveries {
    private final JdbcClient system;
    private final Clock clock;

    public Recoveries(DataSource system, Clock clock) {
        this.system = JdbcClient.create(system);
        this.clock = clock;
    }

    /**
     * Whether nothing may be sent to people now: what was sent in a history that is lost is not known here yet, and would
     * be sent again.
     */
    public boolean holdSending() {
        return system.sql("""
            SELECT EXISTS (SELECT FROM recovery r WHERE r.ended_at IS NULL AND NOT EXISTS (
              SELECT FROM recovery_check c WHERE c.recovery_id = r.recovery_id AND c.name = 'MAILS' AND c.ok))
            """).query(Boolean.class).single();
    }

    Optional<Recovery> open() {
        return system.sql("""
            SELECT recovery_id, coalesce(restored_to, found_at) AS point, ledger_xid IS NOT NULL AS known
              FROM recovery WHERE ended_at IS NULL
            """).query(Recoveries::read).optional();
    }

    /**
     * From when on the ledger may tell of what was lost of a history that begins at that moment; empty if nothing was.
     */
    public Optional<Instant> lostSince(Instant begin) {
        return system.sql("""
            SELECT recovery_id, coalesce(restored_to, found_at) AS point, ledger_xid IS NOT NULL AS known
              FROM recovery WHERE ended_at IS NULL OR found_at >= :begin ORDER BY point LIMIT 1
            """)
                .param("begin", Timestamp.from(begin))
                .query(Recoveries::read)
                .optional()
                .map(Recovery::readFrom);
    }

    private static Recovery read(ResultSet row, int number) throws SQLException {
        return new Recovery(
                row.getString("recovery_id"), row.getTimestamp("point").toInstant(), row.getBoolean("known"));
    }

    /** Up to where the ledger tells of the lost history; said once. */
    void ledgerReached(Recovery recovery, GlobalPosition position) {
        system.sql("""
            UPDATE recovery SET ledger_xid = :xid, ledger_pos = :pos WHERE recovery_id = :id AND ledger_xid IS NULL
            """)
                .param("id", recovery.id())
                .param("xid", position.xid())
                .param("pos", position.pos())
                .update();
    }

    boolean isLedgerKnown(Recovery recovery) {
        return system.sql("SELECT ledger_xid IS NOT NULL FROM recovery WHERE recovery_id = :id")
                .param("id", recovery.id())
                .query(Boolean.class)
                .single();
    }

    boolean isOk(Recovery recovery, RecoveryCheck check) {
        return system.sql("""
            SELECT EXISTS (SELECT FROM recovery_check WHERE recovery_id = :id AND name = :name AND ok)
            """)
                .param("id", recovery.id())
                .param("name", check.name())
                .query(Boolean.class)
                .single();
    }

    /** @param detail what people are told of it: numbers and ids, nothing personal */
    void note(Recovery recovery, RecoveryCheck check, boolean ok, String detail) {
        system.sql("""
            INSERT INTO recovery_check (recovery_id, name, ok, detail, checked_at) VALUES (:id, :name, :ok, :detail, :now)
            ON CONFLICT (recovery_id, name) DO UPDATE
              SET ok = excluded.ok, detail = excluded.detail, checked_at = excluded.checked_at
            """)
                .param("id", recovery.id())
                .param("name", check.name())
                .param("ok", ok)
                .param("detail", detail)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }
}

package io.hrsystem.query.testing;

import io.hrsystem.contract.Ids;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A recovery that has ended, as the side that decides and the way back have left it. */
public record PastRecovery(String id, JdbcClient command) {
    public static PastRecovery in(TestDatabases databases) {
        var recovery = new PastRecovery(
                Ids.next(), JdbcClient.create(databases.command().superuser()));
        recovery.command
                .sql("INSERT INTO recovery (recovery_id, found_at, ended_at) VALUES (?, now(), now())")
                .param(recovery.id)
                .update();
        return recovery;
    }

    /** Up to there nothing was lost. */
    public PastRecovery common(long xid, long pos, int history) {
        command.sql("UPDATE recovery SET common_xid = ?, common_pos = ?, history = ? WHERE recovery_id = ?")
                .params(xid, pos, history, id)
                .update();
        return this;
    }

    /** Something of this company. */
    public PastRecovery lost(String tenant) {
        command.sql("""
            INSERT INTO lost_event (recovery_id, tenant_id, xid, pos, event_id, stream_id, payload_type, actor,
                                    recorded_at)
            SELECT ?, ?, 1000 + count(*), count(*), ?, 'employee:1', 'employees.EmployeeHired', 'somebody', ?
              FROM lost_event WHERE recovery_id = ?
            """)
                .params(id, tenant, UUID.randomUUID(), OffsetDateTime.parse("2026-03-02T09:00:00Z"), id)
                .update();
        return this;
    }

    public PastRecovery put(String sql, Object... values) {
        command.sql(sql).params(values).update();
        return this;
    }
}

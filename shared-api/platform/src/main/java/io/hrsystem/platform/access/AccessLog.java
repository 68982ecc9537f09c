package io.hrsystem.platform.access;

import io.hrsystem.contract.Ids;
import io.hrsystem.contract.TenantId;
import io.hrsystem.platform.security.Caller;
import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.JdbcOperations;

/**
 * Puts reading on record, in the command database, before the answer goes out: what is not on record is not shown.
 *
 * @param database as {@code hr_log}, which can add and nothing else
 */
public record AccessLog(JdbcOperations database, Clock clock) {
    private static final int LONGEST = 2_000;

    /**
     * @param tenant whose data it is; {@code platform} if of several companies
     * @param address of the caller's end of the connection
     * @param what was asked for: names and ids, never a value that was read
     */
    public void record(
            AccessKind kind, TenantId tenant, Caller caller, String address, String what, String correlation) {
        database.update(
                """
                INSERT INTO access_log (tenant_id, access_id, at, actor, address, kind, what, correlation)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                tenant.value(),
                Ids.next(),
                Timestamp.from(clock.instant()),
                caller.actor(),
                address,
                kind.name(),
                what.length() > LONGEST ? what.substring(0, LONGEST) : what,
                correlation);
    }
}

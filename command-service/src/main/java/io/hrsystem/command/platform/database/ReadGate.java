package io.hrsystem.command.platform.database;

import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.identity.AccountId;
import io.hrsystem.contract.identity.SessionId;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Copies the gate into the read database before a change of state is answered, so that it holds for reads at once. If
 * that fails the caller is told so; the projection of tenants copies it too, as soon as it can.
 */
public final class ReadGate {
    private final JdbcClient command;
    private final JdbcClient read;

    ReadGate(DataSource commandSystem, DataSource readSystem) {
        command = JdbcClient.create(commandSystem);
        read = JdbcClient.create(readSystem);
    }

    public void copy(TenantId tenant) {
        command.sql("SELECT tenant_id, status, version FROM tenant_gate WHERE tenant_id = ?")
                .param(tenant.value())
                .query((row, _) -> read.sql("SELECT set_gate(?, ?, ?)")
                        .params(row.getString(1), row.getString(2), row.getLong(3))
                        .query()
                        .listOfRows())
                .list();
    }

    /** Takes the access away for reads too. */
    public void revoke(TenantId tenant, String client) {
        read.sql("SELECT revoke_client(?, ?)")
                .params(tenant.value(), client)
                .query()
                .listOfRows();
    }

    /** For both sides; also of a client that is not known any more, whose last token may still be good. */
    public void revokeOnBoth(TenantId tenant, String client) {
        command.sql("SELECT revoke_client(?, ?)")
                .params(tenant.value(), client)
                .query()
                .listOfRows();
        revoke(tenant, client);
    }

    /** The same of a session. */
    public void endOnBoth(TenantId tenant, SessionId session) {
        for (var side : new JdbcClient[] {command, read})
            side.sql("SELECT end_session(?, ?, now())")
                    .params(tenant.value(), session.value())
                    .query()
                    .listOfRows();
    }

    /** Of an account, what it may do. */
    public void copyAccess(TenantId tenant, AccountId account) {
        command.sql("SELECT tenant_id, account_id, fact, holds, version FROM account_access"
                        + " WHERE tenant_id = ? AND account_id = ?")
                .params(tenant.value(), account.value())
                .query((row, _) -> read.sql("SELECT set_account_access(?, ?, ?, ?, ?)")
                        .params(row.getString(1), row.getString(2), row.getString(3), row.getBoolean(4), row.getLong(5))
                        .query()
                        .listOfRows())
                .list();
    }

    /** Refuses the tokens of an account's sessions that have ended for reads too. */
    public void copyEnded(TenantId tenant, AccountId account) {
        command.sql("SELECT tenant_id, session_id, ended_at FROM ended_session"
                        + " JOIN sign_in_session USING (tenant_id, session_id) WHERE tenant_id = ? AND account_id = ?")
                .params(tenant.value(), account.value())
                .query((row, _) -> read.sql("SELECT end_session(?, ?, ?)")
                        .params(row.getString(1), row.getString(2), row.getTimestamp(3))
                        .query()
                        .listOfRows())
                .list();
    }

    public void copyMaintenance() {
        command.sql("SELECT mode, version FROM maintenance")
                .query((row, _) -> read.sql("SELECT set_maintenance(?, ?)")
                        .params(row.getString(1), row.getLong(2))
                        .query()
                        .listOfRows())
                .list();
    }
}

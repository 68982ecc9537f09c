package io.hrsystem.command.platform.database;

import io.hrsystem.contract.TenantId;
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

    public void copyMaintenance() {
        command.sql("SELECT mode, version FROM maintenance")
                .query((row, _) -> read.sql("SELECT set_maintenance(?, ?)")
                        .params(row.getString(1), row.getLong(2))
                        .query()
                        .listOfRows())
                .list();
    }
}

package io.hrsystem.platform.database;

import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.operations.MaintenanceMode;
import io.hrsystem.platform.Refusal;
import io.hrsystem.platform.RefusalCode;
import io.hrsystem.platform.database.TenantGate.Access;
import io.hrsystem.platform.database.TenantGate.Status;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * What a request finds at the gate of its tenant.
 *
 * @param status null if nothing is known of the tenant
 */
public record GateState(MaintenanceMode mode, @Nullable Status status) {
    /** Columns and tables of a query that finds it, for the tenant that has been entered and is its first parameter. */
    public static final String COLUMNS = "mode, status";

    public static final String TABLES = "maintenance LEFT JOIN tenant_gate ON tenant_gate.tenant_id = ?";

    public static GateState of(ResultSet row) throws SQLException {
        var status = row.getString("status");
        return new GateState(
                MaintenanceMode.valueOf(row.getString("mode")), status == null ? null : Status.valueOf(status));
    }

    /** @throws Refusal unless a caller of this tenant may do this now */
    public void admit(TenantId tenant, Access access) {
        // the platform's own people must be able to end a maintenance
        if (tenant.equals(TenantId.PLATFORM)) return;
        if (mode == MaintenanceMode.MAINTENANCE || mode == MaintenanceMode.READ_ONLY && access == Access.WRITE)
            throw closed();
        if (status == null) throw Refusal.of(RefusalCode.TENANT_UNKNOWN);
        switch (status) {
            case ACTIVE -> {}
            case PROVISIONING -> throw Refusal.of(RefusalCode.TENANT_PROVISIONING);
            case SUSPENDED -> throw Refusal.of(RefusalCode.TENANT_SUSPENDED);
            case INACTIVE -> throw Refusal.of(RefusalCode.TENANT_INACTIVE);
        }
    }

    /** @throws Refusal if a super admin may not change anything of this tenant now; its status does not matter */
    public void admitAdmin(TenantId tenant) {
        if (!tenant.equals(TenantId.PLATFORM) && mode != MaintenanceMode.NORMAL) throw closed();
    }

    private Refusal closed() {
        return Refusal.of(mode == MaintenanceMode.READ_ONLY ? RefusalCode.READ_ONLY : RefusalCode.MAINTENANCE);
    }
}

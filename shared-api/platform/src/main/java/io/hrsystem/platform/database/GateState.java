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
 * @param revoked whether the caller's access has been taken away, whatever its token says
 * @param ended whether the employment of the person who calls is over, by the company's date; machines have none
 */
public record GateState(MaintenanceMode mode, @Nullable Status status, boolean revoked, boolean ended) {
    /**
     * Columns and tables of a query that finds it. Its first parameters are the tenant that has been entered, once more
     * the tenant, and the caller's {@code actor}.
     */
    public static final String COLUMNS = "mode, status, revoked_client.client_id IS NOT NULL AS revoked";

    public static final String TABLES = "maintenance LEFT JOIN tenant_gate ON tenant_gate.tenant_id = ?"
            + " LEFT JOIN revoked_client ON revoked_client.tenant_id = ? AND revoked_client.client_id = ?";

    /** The same for a person. Parameters after those: the tenant and the employee. */
    public static final String COLUMNS_OF_A_PERSON = COLUMNS + ", employment.ended IS NOT NULL AS ended";

    public static final String TABLES_OF_A_PERSON = TABLES + " LEFT JOIN LATERAL (SELECT true AS ended"
            + " FROM employment_end WHERE employment_end.tenant_id = ? AND employment_end.employee_id = ?"
            + " AND employment_end.ended_from <= today_of(employment_end.tenant_id) LIMIT 1) employment ON true";

    public static GateState of(ResultSet row) throws SQLException {
        return of(row, false);
    }

    public static GateState ofAPerson(ResultSet row) throws SQLException {
        return of(row, row.getBoolean("ended"));
    }

    private static GateState of(ResultSet row, boolean ended) throws SQLException {
        var status = row.getString("status");
        return new GateState(
                MaintenanceMode.valueOf(row.getString("mode")),
                status == null ? null : Status.valueOf(status),
                row.getBoolean("revoked"),
                ended);
    }

    /** @throws Refusal unless a caller of this tenant may do this now */
    public void admit(TenantId tenant, Access access) {
        admitCaller();
        // the platform's own people must be able to end a maintenance
        if (tenant.equals(TenantId.PLATFORM)) return;
        if (mode == MaintenanceMode.MAINTENANCE || mode == MaintenanceMode.READ_ONLY && access == Access.WRITE)
            throw closed();
        if (status == null) throw Refusal.of(RefusalCode.TENANT_UNKNOWN);
        switch (status) {
            case ACTIVE -> {}
            case PROVISIONING -> throw Refusal.of(RefusalCode.TENANT_PROVISIONING);
            case SUSPENDED -> throw Refusal.of(RefusalCode.TENANT_SUSPENDED);
            case INACTIVE, ERASED -> throw Refusal.of(RefusalCode.TENANT_INACTIVE);
        }
    }

    /**
     * A maintenance is what super admins do something in: companies are shut out, they are not.
     *
     * @throws Refusal if a super admin may not change anything of this tenant now; its status does not matter
     */
    public void admitAdmin(TenantId tenant) {
        admitCaller();
        if (!tenant.equals(TenantId.PLATFORM) && mode == MaintenanceMode.READ_ONLY) throw closed();
    }

    private void admitCaller() {
        if (revoked) throw Refusal.of(RefusalCode.CLIENT_REVOKED);
        if (ended) throw Refusal.of(RefusalCode.ACCOUNT_ENDED);
    }

    private Refusal closed() {
        return Refusal.of(mode == MaintenanceMode.READ_ONLY ? RefusalCode.READ_ONLY : RefusalCode.MAINTENANCE);
    }
}

package io.hrsystem.command.operations;

import io.hrsystem.command.platform.commands.Preconditions;
import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.tenants.TenantSettings;
import io.hrsystem.platform.Refusal;
import io.hrsystem.platform.RefusalCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * The company whose events are asked for; a super admin may name one that does not exist.
 *
 * @param zone by whose clock its days begin
 */
record AuditedCompany(boolean isKnown, boolean isEmployeeKnown, ZoneId zone) {
    private static final String FIND = """
        SELECT settings ->> 'zone' AS zone,
               ? = '' OR EXISTS (SELECT FROM event WHERE event.tenant_id = tenant_gate.tenant_id
                                                     AND stream_id = ? AND sequence = 0) AS is_employee_known
          FROM tenant_gate LEFT JOIN tenant_settings USING (tenant_id) WHERE tenant_id = ?\
        """;

    static Preconditions<AuditedCompany> of(TenantId tenant, @Nullable EmployeeId employee) {
        var stream = employee == null ? "" : StreamIds.employee(employee);
        return Preconditions.of(FIND, AuditedCompany::read, stream, stream, tenant.value());
    }

    /** @throws Refusal NOT_FOUND if there is no such company, or no such employee of it */
    RequestAuditPackage request(RequestAuditPackage asked) {
        if (!isKnown || !isEmployeeKnown) throw Refusal.of(RefusalCode.NOT_FOUND);
        if (asked.to().isBefore(asked.from()))
            throw Refusal.of(RefusalCode.PERIOD_ENDS_BEFORE_ITS_START).about("to");
        return new RequestAuditPackage(
                asked.packageId(), asked.from(), asked.to(), zone, asked.employeeId(), asked.reason());
    }

    private static AuditedCompany read(ResultSet rows) throws SQLException {
        var otherwise = TenantSettings.DEFAULTS.zone();
        if (!rows.next()) return new AuditedCompany(false, false, otherwise);
        var zone = rows.getString("zone");
        return new AuditedCompany(
                true, rows.getBoolean("is_employee_known"), zone == null ? otherwise : ZoneId.of(zone));
    }
}

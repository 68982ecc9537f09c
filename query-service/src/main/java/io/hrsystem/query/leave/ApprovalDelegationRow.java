package io.hrsystem.query.leave;

import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.query.platform.projections.api.Row;
import io.hrsystem.query.platform.projections.api.RowKey;
import java.time.LocalDate;

/** Who decides in a head's place, on which days; both are included. */
record ApprovalDelegationRow(Key key, LocalDate lastDay) implements Row<ApprovalDelegationRow> {
    record Key(TenantId tenantId, EmployeeId employeeId, EmployeeId deputyId, LocalDate firstDay)
            implements RowKey<ApprovalDelegationRow> {}
}

package io.hrsystem.query.identity;

import io.hrsystem.contract.ChangeId;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.query.platform.projections.api.Row;
import io.hrsystem.query.platform.projections.api.RowKey;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** @param endedFrom the first day without the employment; null if the change was taken back */
record EmploymentEndRow(Key key, @Nullable LocalDate endedFrom, long version) implements Row<EmploymentEndRow> {
    record Key(TenantId tenantId, EmployeeId employeeId, ChangeId changeId) implements RowKey<EmploymentEndRow> {}
}

package io.hrsystem.query.payroll.runs;

import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.payroll.PayrollRunId;
import io.hrsystem.query.platform.projections.api.Row;
import io.hrsystem.query.platform.projections.api.RowKey;

/** @param revision of the run in which it was found last */
record PayrollFailureRow(Key key, int revision, String error) implements Row<PayrollFailureRow> {
    record Key(TenantId tenantId, PayrollRunId runId, EmployeeId employeeId) implements RowKey<PayrollFailureRow> {}
}

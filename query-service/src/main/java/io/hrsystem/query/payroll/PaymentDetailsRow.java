package io.hrsystem.query.payroll;

import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.payroll.PayEvent.PaymentDetailsSet;
import io.hrsystem.query.platform.projections.api.Row;
import io.hrsystem.query.platform.projections.api.RowKey;

/**
 * Where an employee's money goes.
 *
 * @param residentNumber masked
 * @param account masked
 */
record PaymentDetailsRow(Key key, String residentNumber, String bank, String account)
        implements Row<PaymentDetailsRow> {
    record Key(TenantId tenantId, EmployeeId employeeId) implements RowKey<PaymentDetailsRow> {}

    static PaymentDetailsRow of(Key key, PaymentDetailsSet event) {
        return new PaymentDetailsRow(
                key,
                event.residentNumber().masked(),
                event.bank().value(),
                event.account().masked());
    }
}

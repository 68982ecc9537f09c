package io.hrsystem.command.employees;

import io.hrsystem.command.platform.referencerows.Claims;
import io.hrsystem.command.platform.referencerows.EventMeta;
import io.hrsystem.command.platform.referencerows.ReferenceRows;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.employees.EmployeeEvent;
import io.hrsystem.contract.employees.EmployeeEvent.EmployeeHired;
import io.hrsystem.eventstore.append.TransactionalWrites;
import io.hrsystem.platform.RefusalCode;
import org.springframework.stereotype.Component;

/** Numbers and addresses are taken once in a company; an employee's department must exist. */
@Component
final class EmployeeClaims implements ReferenceRows<EmployeeEvent> {
    private final Claims claims;

    EmployeeClaims(Claims claims) {
        this.claims = claims;
    }

    @Override
    public Class<EmployeeEvent> events() {
        return EmployeeEvent.class;
    }

    @Override
    public String table() {
        return Claims.TABLE;
    }

    @Override
    public void apply(EmployeeEvent event, EventMeta meta, TransactionalWrites rows) {
        switch (event) {
            case EmployeeHired hired -> hired(hired, meta.tenant(), rows);
            case EmployeeEvent _ -> {}
        }
    }

    private void hired(EmployeeHired hired, TenantId tenant, TransactionalWrites rows) {
        var owner = hired.employeeId().value();
        rows.add(
                "SELECT require_department(?, ?)",
                tenant.value(),
                hired.departmentId().value());
        var number = hired.employeeNumber().value();
        claims.take(rows, tenant, RefusalCode.EMPLOYEE_NUMBER_TAKEN, number, owner);
        claims.takePersonal(rows, tenant, RefusalCode.EMPLOYEE_EMAIL_TAKEN, hired.email(), owner);
    }
}

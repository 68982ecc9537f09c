package io.hrsystem.command.employees;

import io.hrsystem.command.platform.messages.ReferenceRows;
import io.hrsystem.contract.DomainEvent;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.employees.EmployeeEvent;
import io.hrsystem.contract.employees.EmployeeEvent.EmployeeHired;
import io.hrsystem.eventstore.append.TransactionalWrites;
import org.springframework.stereotype.Component;

/** Numbers and addresses are taken once in a company; an employee's department must exist. */
@Component
final class EmployeeRows implements ReferenceRows {
    private static final String CLAIM = "SELECT claim(?, ?, ?, ?)";
    private static final String CLAIM_PERSONAL = "SELECT claim_personal(?, ?, ?, ?)";

    @Override
    public void apply(TenantId tenant, DomainEvent event, long sequence, TransactionalWrites rows) {
        if (!(event instanceof EmployeeEvent fact)) return;
        switch (fact) {
            case EmployeeHired hired -> {
                var owner = hired.employeeId().value();
                rows.add(
                                "SELECT require_department(?, ?)",
                                tenant.value(),
                                hired.departmentId().value())
                        .add(
                                CLAIM,
                                tenant.value(),
                                "EMPLOYEE_NUMBER",
                                hired.employeeNumber().value(),
                                owner)
                        .add(
                                CLAIM_PERSONAL,
                                tenant.value(),
                                "EMPLOYEE_EMAIL",
                                hired.email().value(),
                                owner);
            }
        }
    }
}

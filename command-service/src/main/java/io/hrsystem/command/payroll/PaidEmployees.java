package io.hrsystem.command.payroll;

import io.hrsystem.command.platform.referencerows.EventMeta;
import io.hrsystem.command.platform.referencerows.ReferenceRows;
import io.hrsystem.contract.payroll.PayEvent;
import io.hrsystem.contract.payroll.PayEvent.InsuranceDeclared;
import io.hrsystem.contract.payroll.PayEvent.PayAgreed;
import io.hrsystem.contract.payroll.PayEvent.PaymentDetailsSet;
import io.hrsystem.contract.payroll.PayEvent.TaxDeclared;
import io.hrsystem.eventstore.append.TransactionalWrites;
import org.springframework.stereotype.Component;

/** Of whom payroll knows something: a hire is not withdrawn then. */
@Component
final class PaidEmployees implements ReferenceRows<PayEvent> {
    @Override
    public Class<PayEvent> events() {
        return PayEvent.class;
    }

    @Override
    public String table() {
        return "paid_employee";
    }

    @Override
    public void apply(PayEvent event, EventMeta meta, TransactionalWrites rows) {
        switch (event) {
            case PayAgreed _, TaxDeclared _, InsuranceDeclared _, PaymentDetailsSet _ ->
                rows.add(
                        "INSERT INTO paid_employee (tenant_id, employee_id) VALUES (?, ?) ON CONFLICT DO NOTHING",
                        meta.tenant().value(),
                        event.employeeId().value());
        }
    }

    @Override
    public void require(PayEvent event, EventMeta meta, TransactionalWrites rows) {
        rows.add(
                "SELECT require_employment_to_pay(?, ?)",
                meta.tenant().value(),
                event.employeeId().value());
    }
}

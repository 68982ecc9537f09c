package io.hrsystem.query.payroll;

import io.hrsystem.contract.payroll.PayEvent;
import io.hrsystem.contract.payroll.PayEvent.InsuranceDeclared;
import io.hrsystem.contract.payroll.PayEvent.PayAgreed;
import io.hrsystem.contract.payroll.PayEvent.PaymentDetailsSet;
import io.hrsystem.contract.payroll.PayEvent.TaxDeclared;
import io.hrsystem.query.platform.projections.api.Changes;
import io.hrsystem.query.platform.projections.api.EventMeta;
import io.hrsystem.query.platform.projections.api.Projection;
import org.springframework.stereotype.Component;

@Component
final class PaymentDetailsProjection extends Projection<PayEvent, PaymentDetailsRow> {
    PaymentDetailsProjection() {
        super("payroll", PayEvent.class, PaymentDetailsRow.class);
    }

    @Override
    public void apply(PayEvent event, EventMeta meta, Changes<PaymentDetailsRow> rows) {
        switch (event) {
            case PaymentDetailsSet it ->
                rows.put(PaymentDetailsRow.of(new PaymentDetailsRow.Key(meta.tenant(), it.employeeId()), it));
            case PayAgreed _, TaxDeclared _, InsuranceDeclared _ -> {}
        }
    }
}

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
final class PayAgreementProjection extends Projection<PayEvent, PayAgreementRow> {
    PayAgreementProjection() {
        super("payroll", PayEvent.class, PayAgreementRow.class);
    }

    @Override
    public void apply(PayEvent event, EventMeta meta, Changes<PayAgreementRow> rows) {
        switch (event) {
            case PayAgreed it -> rows.put(PayAgreementRow.of(it, meta));
            case TaxDeclared _, InsuranceDeclared _, PaymentDetailsSet _ -> {}
        }
    }
}

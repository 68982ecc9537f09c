package io.hrsystem.query.audit;

import io.hrsystem.contract.payroll.PayEvent;
import io.hrsystem.contract.payroll.PayEvent.InsuranceDeclared;
import io.hrsystem.contract.payroll.PayEvent.PayAgreed;
import io.hrsystem.contract.payroll.PayEvent.PaymentDetailsSet;
import io.hrsystem.contract.payroll.PayEvent.TaxDeclared;
import java.util.Set;

/** What is told of somebody's pay. */
final class PayFacts {
    private static final Set<String> NAMED_OTHERWISE = Set.of("employeeId", "changeId", "effectiveOn");

    private PayFacts() {}

    static Told of(PayEvent event) {
        var told = Told.facts(Said.by(event, NAMED_OTHERWISE));
        return switch (event) {
            case PayAgreed it ->
                told.and("allowances", it.allowances().isEmpty() ? null : it.allowances())
                        .from(it.effectiveOn(), it.changeId());
            case TaxDeclared it -> told.from(it.effectiveOn(), it.changeId());
            case InsuranceDeclared it -> told.from(it.effectiveOn(), it.changeId());
            case PaymentDetailsSet _ -> told;
        };
    }
}

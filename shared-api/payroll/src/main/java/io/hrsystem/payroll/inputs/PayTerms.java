package io.hrsystem.payroll.inputs;

import io.hrsystem.contract.Timeline;
import io.hrsystem.contract.payroll.InsuranceBasis;
import io.hrsystem.contract.payroll.PayEvent;
import io.hrsystem.contract.payroll.PayEvent.InsuranceDeclared;
import io.hrsystem.contract.payroll.PayEvent.PayAgreed;
import io.hrsystem.contract.payroll.PayEvent.PaymentDetailsSet;
import io.hrsystem.contract.payroll.PayEvent.TaxDeclared;
import io.hrsystem.payroll.Insurance;
import io.hrsystem.payroll.Pay;
import io.hrsystem.payroll.Tax;
import io.hrsystem.payroll.WorkMonth.PayPeriod;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the stream of an employee's pay says. */
final class PayTerms {
    private Timeline<Known<PayAgreed>> pay = Timeline.none();
    private Timeline<Known<TaxDeclared>> tax = Timeline.none();
    private Timeline<Known<InsuranceDeclared>> insurance = Timeline.none();

    void on(PayEvent event, String eventId) {
        switch (event) {
            case PayAgreed it -> pay = pay.with(it.changeId(), it.effectiveOn(), new Known<>(it, eventId));
            case TaxDeclared it -> tax = tax.with(it.changeId(), it.effectiveOn(), new Known<>(it, eventId));
            case InsuranceDeclared it ->
                insurance = insurance.with(it.changeId(), it.effectiveOn(), new Known<>(it, eventId));
            case PaymentDetailsSet _ -> {}
        }
    }

    /** One after the other; the first may begin later than asked for, if nothing was agreed before. */
    List<PayPeriod> periods(LocalDate from, LocalDate until) {
        return pay.periods(from, until).stream()
                .map(it -> new PayPeriod(
                        it.from(),
                        it.until(),
                        pay(it.value().value()),
                        List.of(it.value().eventId())))
                .toList();
    }

    /** Null if nothing was agreed for that day. */
    @Nullable
    Known<Pay> payOn(LocalDate day) {
        var known = pay.on(day);
        return known == null ? null : new Known<>(pay(known.value()), known.eventId());
    }

    /** Null if it was never declared. */
    @Nullable
    Tax taxOn(LocalDate day) {
        var known = tax.on(day);
        if (known == null) return null;
        var it = known.value();
        return new Tax(it.familyMembers(), it.children(), it.withholdingPercent(), List.of(known.eventId()));
    }

    /** Null if it was never declared. */
    @Nullable
    Insurance insuranceOn(LocalDate day) {
        var known = insurance.on(day);
        if (known == null) return null;
        var it = known.value();
        return new Insurance(
                it.birthDate().day(),
                it.basis() == InsuranceBasis.NOTIFIED ? Insurance.Basis.NOTIFIED : Insurance.Basis.ACTUAL,
                it.notifiedPension().value(),
                it.notifiedHealth().value(),
                List.of(known.eventId()));
    }

    private static Pay pay(PayAgreed it) {
        return Pay.agreed(it.kind(), it.amount().value(), it.weeklyMinutes(), it.allowances());
    }
}

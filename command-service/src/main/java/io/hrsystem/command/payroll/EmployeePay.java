package io.hrsystem.command.payroll;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.hrsystem.command.payroll.PayCommand.AgreePay;
import io.hrsystem.command.payroll.PayCommand.DeclareInsurance;
import io.hrsystem.command.payroll.PayCommand.DeclareTax;
import io.hrsystem.command.payroll.PayCommand.SetPaymentDetails;
import io.hrsystem.contract.ChangeId;
import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.Timeline;
import io.hrsystem.contract.payroll.PayEvent;
import io.hrsystem.contract.payroll.PayEvent.InsuranceDeclared;
import io.hrsystem.contract.payroll.PayEvent.PayAgreed;
import io.hrsystem.contract.payroll.PayEvent.PaymentDetailsSet;
import io.hrsystem.contract.payroll.PayEvent.TaxDeclared;
import java.util.function.BiPredicate;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** What payroll reads of one employee. Of what holds already nothing is recorded: it answers by which change it does. */
@Aggregate(lockFactory = "streamLocks")
final class EmployeePay {
    @AggregateIdentifier
    private @Nullable String stream;

    private Timeline<PayAgreed> pay = Timeline.none();
    private Timeline<TaxDeclared> tax = Timeline.none();
    private Timeline<InsuranceDeclared> insurance = Timeline.none();
    private @Nullable PaymentDetailsSet payment;

    EmployeePay() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    ChangeId handle(AgreePay command) {
        var asked = command.asked();
        return unlessHeld(pay.on(asked.effectiveOn()), asked, PayAgreed::saysTheSameAs);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    ChangeId handle(DeclareTax command) {
        var asked = command.asked();
        return unlessHeld(tax.on(asked.effectiveOn()), asked, TaxDeclared::saysTheSameAs);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    ChangeId handle(DeclareInsurance command) {
        var asked = command.asked();
        return unlessHeld(insurance.on(asked.effectiveOn()), asked, InsuranceDeclared::saysTheSameAs);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    ChangeId handle(SetPaymentDetails command) {
        return unlessHeld(payment, command.asked(), PaymentDetailsSet::saysTheSameAs);
    }

    @EventSourcingHandler
    void on(PayEvent event) {
        stream = StreamIds.pay(event.employeeId());
        switch (event) {
            case PayAgreed it -> pay = pay.with(it.changeId(), it.effectiveOn(), it);
            case TaxDeclared it -> tax = tax.with(it.changeId(), it.effectiveOn(), it);
            case InsuranceDeclared it -> insurance = insurance.with(it.changeId(), it.effectiveOn(), it);
            case PaymentDetailsSet it -> payment = it;
        }
    }

    private static <E extends PayEvent> ChangeId unlessHeld(@Nullable E held, E asked, BiPredicate<E, E> same) {
        if (held != null && same.test(held, asked)) return held.changeId();
        apply(asked);
        return asked.changeId();
    }
}

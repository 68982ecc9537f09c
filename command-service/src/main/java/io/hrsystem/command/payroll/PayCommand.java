package io.hrsystem.command.payroll;

import io.hrsystem.command.platform.commands.AggregateCommand;
import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.payroll.PayEvent;
import io.hrsystem.contract.payroll.PayEvent.InsuranceDeclared;
import io.hrsystem.contract.payroll.PayEvent.PayAgreed;
import io.hrsystem.contract.payroll.PayEvent.PaymentDetailsSet;
import io.hrsystem.contract.payroll.PayEvent.TaxDeclared;

/** What can be said of an employee's pay: each as it is recorded, unless it holds already. */
sealed interface PayCommand extends AggregateCommand {
    PayEvent asked();

    @Override
    default String stream() {
        return StreamIds.pay(asked().employeeId());
    }

    record AgreePay(PayAgreed asked) implements PayCommand {}

    record DeclareTax(TaxDeclared asked) implements PayCommand {}

    record DeclareInsurance(InsuranceDeclared asked) implements PayCommand {}

    record SetPaymentDetails(PaymentDetailsSet asked) implements PayCommand {}
}

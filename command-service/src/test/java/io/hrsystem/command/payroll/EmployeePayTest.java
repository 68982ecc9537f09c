package io.hrsystem.command.payroll;

import io.hrsystem.command.payroll.PayCommand.AgreePay;
import io.hrsystem.command.payroll.PayCommand.DeclareInsurance;
import io.hrsystem.command.payroll.PayCommand.DeclareTax;
import io.hrsystem.command.payroll.PayCommand.SetPaymentDetails;
import io.hrsystem.contract.ChangeId;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.payroll.InsuranceBasis;
import io.hrsystem.contract.payroll.PayEvent.InsuranceDeclared;
import io.hrsystem.contract.payroll.PayEvent.PayAgreed;
import io.hrsystem.contract.payroll.PayEvent.PaymentDetailsSet;
import io.hrsystem.contract.payroll.PayEvent.TaxDeclared;
import io.hrsystem.contract.payroll.PayKind;
import io.hrsystem.contract.payroll.Won;
import io.hrsystem.contract.personal.AccountNumber;
import io.hrsystem.contract.personal.BankCode;
import io.hrsystem.contract.personal.BirthDate;
import io.hrsystem.contract.personal.ResidentNumber;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;

class EmployeePayTest {
    private static final EmployeeId ANNA = new EmployeeId("anna");

    @Test
    void eachFactIsRecordedAsItWasSaid() {
        when(given(), new AgreePay(pay("1", 3_000_000, 3)))
                .expectEvents(pay("1", 3_000_000, 3))
                .expectResultMessagePayload(new ChangeId("1"));
        when(given(), new DeclareTax(tax("1", 4, 3)))
                .expectEvents(tax("1", 4, 3))
                .expectResultMessagePayload(new ChangeId("1"));
        when(given(), new DeclareInsurance(insurance("1", 3_000_000, 3)))
                .expectEvents(insurance("1", 3_000_000, 3))
                .expectResultMessagePayload(new ChangeId("1"));
        when(given(), new SetPaymentDetails(payment("1", "110-234-567890")))
                .expectEvents(payment("1", "110-234-567890"))
                .expectResultMessagePayload(new ChangeId("1"));
    }

    @Test
    void whatHoldsAlreadyIsAnsweredByTheChangeByWhichItDoes() {
        when(given(pay("1", 3_000_000, 3)), new AgreePay(pay("2", 3_000_000, 5)))
                .expectNoEvents()
                .expectResultMessagePayload(new ChangeId("1"));
        when(given(tax("1", 4, 3)), new DeclareTax(tax("2", 4, 3)))
                .expectNoEvents()
                .expectResultMessagePayload(new ChangeId("1"));
        when(given(insurance("1", 3_000_000, 3)), new DeclareInsurance(insurance("2", 3_000_000, 4)))
                .expectNoEvents()
                .expectResultMessagePayload(new ChangeId("1"));
        when(given(payment("1", "110-234-567890")), new SetPaymentDetails(payment("2", "110-234-567890")))
                .expectNoEvents()
                .expectResultMessagePayload(new ChangeId("1"));
    }

    @Test
    void whatHoldsFromALaterDayOnDoesNotHoldBefore() {
        when(given(pay("1", 3_000_000, 5)), new AgreePay(pay("2", 3_000_000, 3)))
                .expectEvents(pay("2", 3_000_000, 3));
        when(given(tax("1", 4, 5)), new DeclareTax(tax("2", 4, 3))).expectEvents(tax("2", 4, 3));
    }

    @Test
    void onOneDayWhatWasSaidLastHolds() {
        var raised = given(pay("1", 3_000_000, 3), pay("2", 3_300_000, 3));
        when(raised, new AgreePay(pay("3", 3_300_000, 3))).expectNoEvents();
        when(given(pay("1", 3_000_000, 3), pay("2", 3_300_000, 3)), new AgreePay(pay("3", 3_000_000, 3)))
                .expectEvents(pay("3", 3_000_000, 3));
    }

    @Test
    void anEarlierAccountIsSetAgain() {
        when(
                        given(payment("1", "110-234-567890"), payment("2", "220-234-567890")),
                        new SetPaymentDetails(payment("3", "110-234-567890")))
                .expectEvents(payment("3", "110-234-567890"));
    }

    private static TestExecutor<EmployeePay> given(Object... events) {
        return new AggregateTestFixture<>(EmployeePay.class).given(events);
    }

    private static ResultValidator<EmployeePay> when(TestExecutor<EmployeePay> given, PayCommand command) {
        return given.when(command);
    }

    private static PayAgreed pay(String change, long amount, int month) {
        return new PayAgreed(
                ANNA, new ChangeId(change), PayKind.MONTHLY, new Won(amount), 2_400, List.of(), day(month));
    }

    private static TaxDeclared tax(String change, int family, int month) {
        return new TaxDeclared(ANNA, new ChangeId(change), family, 1, 100, day(month));
    }

    private static InsuranceDeclared insurance(String change, long notified, int month) {
        return new InsuranceDeclared(
                ANNA,
                new ChangeId(change),
                new BirthDate("1990-01-01"),
                InsuranceBasis.NOTIFIED,
                new Won(notified),
                new Won(notified),
                day(month));
    }

    private static PaymentDetailsSet payment(String change, String account) {
        return new PaymentDetailsSet(
                ANNA,
                new ChangeId(change),
                new ResidentNumber("900101-1234567"),
                new BankCode("088"),
                new AccountNumber(account));
    }

    private static LocalDate day(int month) {
        return LocalDate.of(2026, month, 1);
    }
}

package io.hrsystem.query.payroll;

import static io.hrsystem.query.platform.projections.ProjectionFixture.TENANT;
import static io.hrsystem.query.platform.projections.ProjectionFixture.at;

import io.hrsystem.contract.ChangeId;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.payroll.Allowance;
import io.hrsystem.contract.payroll.InsuranceBasis;
import io.hrsystem.contract.payroll.PayCode;
import io.hrsystem.contract.payroll.PayEvent;
import io.hrsystem.contract.payroll.PayEvent.InsuranceDeclared;
import io.hrsystem.contract.payroll.PayEvent.PayAgreed;
import io.hrsystem.contract.payroll.PayEvent.PaymentDetailsSet;
import io.hrsystem.contract.payroll.PayEvent.TaxDeclared;
import io.hrsystem.contract.payroll.PayKind;
import io.hrsystem.contract.payroll.Won;
import io.hrsystem.contract.personal.AccountNumber;
import io.hrsystem.contract.personal.BankCode;
import io.hrsystem.contract.personal.BirthDate;
import io.hrsystem.contract.personal.PersonalValue;
import io.hrsystem.contract.personal.ResidentNumber;
import io.hrsystem.query.platform.projections.ProjectionFixture;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PayProjectionsTest {
    private static final EmployeeId ANNA = new EmployeeId("anna");
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
    private static final Allowance MEAL = new Allowance(new PayCode("MEAL"), "식대", new Won(200_000), false, true);

    private final PayEvent monthly =
            new PayAgreed(ANNA, new ChangeId("1"), PayKind.MONTHLY, new Won(3_000_000), 2_400, List.of(MEAL), MARCH);
    private final PayEvent hourly =
            new PayAgreed(ANNA, new ChangeId("2"), PayKind.HOURLY, new Won(12_000), 1_200, List.of(), MARCH);
    private final PayEvent tax = new TaxDeclared(ANNA, new ChangeId("3"), 4, 2, 100, MARCH);
    private final PayEvent insurance = new InsuranceDeclared(
            ANNA, new ChangeId("4"), new BirthDate("1990-01-01"), InsuranceBasis.ACTUAL, new Won(0), new Won(0), MARCH);
    private final PayEvent payment = payment("900101-1234567", "088", "110-234-567890");

    @Test
    void everyAgreementIsKept() {
        ProjectionFixture.of(new PayAgreementProjection())
                .givenEveryEvent(monthly, tax, insurance, payment, hourly)
                .expectRows(
                        new PayAgreementRow(
                                new PayAgreementRow.Key(TENANT, ANNA, new ChangeId("1")),
                                MARCH,
                                0,
                                at(0),
                                PayKind.MONTHLY,
                                new Won(3_000_000),
                                2_400,
                                new Allowances(List.of(MEAL))),
                        new PayAgreementRow(
                                new PayAgreementRow.Key(TENANT, ANNA, new ChangeId("2")),
                                MARCH,
                                4,
                                at(4),
                                PayKind.HOURLY,
                                new Won(12_000),
                                1_200,
                                new Allowances(List.of())));
    }

    @Test
    void ofWhereTheMoneyGoesTheLastIsKeptMasked() {
        var details = ProjectionFixture.of(new PaymentDetailsProjection());
        details.givenEveryEvent(payment, monthly, tax, insurance)
                .expectRows(row("900101-1******", "088", "***-***-***890"));
        details.given(payment, payment("900101-1234567", "004", "220234567"))
                .expectRows(row("900101-1******", "004", "******567"));
        details.given(payment(PersonalValue.ERASED, PersonalValue.ERASED, PersonalValue.ERASED))
                .expectRows(row(PersonalValue.ERASED, PersonalValue.ERASED, PersonalValue.ERASED));
    }

    private static PayEvent payment(String number, String bank, String account) {
        return new PaymentDetailsSet(
                ANNA, new ChangeId("5"), new ResidentNumber(number), new BankCode(bank), new AccountNumber(account));
    }

    private static PaymentDetailsRow row(String number, String bank, String account) {
        return new PaymentDetailsRow(new PaymentDetailsRow.Key(TENANT, ANNA), number, bank, account);
    }
}

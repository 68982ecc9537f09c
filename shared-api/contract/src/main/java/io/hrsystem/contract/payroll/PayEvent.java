package io.hrsystem.contract.payroll;

import io.hrsystem.contract.ChangeId;
import io.hrsystem.contract.DomainEvent;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.personal.AccountNumber;
import io.hrsystem.contract.personal.BankCode;
import io.hrsystem.contract.personal.BirthDate;
import io.hrsystem.contract.personal.ResidentNumber;
import java.time.LocalDate;
import java.util.List;

/**
 * Facts about one employee that payroll reads. Those with a day hold from it until the next of the same kind; on a day
 * that has one already the one recorded last replaces it.
 */
public sealed interface PayEvent extends DomainEvent {
    EmployeeId employeeId();

    /** Names the fact, so that what was computed can say by which one. */
    ChangeId changeId();

    @Override
    default String subject() {
        return employeeId().value();
    }

    /**
     * What the contract pays.
     *
     * @param amount a month or an hour
     * @param weeklyMinutes of the contract; the work schedule is for attendance
     */
    record PayAgreed(
            EmployeeId employeeId,
            ChangeId changeId,
            PayKind kind,
            Won amount,
            int weeklyMinutes,
            List<Allowance> allowances,
            LocalDate effectiveOn)
            implements PayEvent {
        public boolean saysTheSameAs(PayAgreed other) {
            return kind == other.kind
                    && amount.equals(other.amount)
                    && weeklyMinutes == other.weeklyMinutes
                    && allowances.equals(other.allowances);
        }
    }

    /**
     * What income tax is withheld by.
     *
     * @param familyMembers the employee included
     * @param children of eight to twenty years among them
     * @param withholdingPercent of the table's tax, as the employee chose
     */
    record TaxDeclared(
            EmployeeId employeeId,
            ChangeId changeId,
            int familyMembers,
            int children,
            int withholdingPercent,
            LocalDate effectiveOn)
            implements PayEvent {
        public boolean saysTheSameAs(TaxDeclared other) {
            return familyMembers == other.familyMembers
                    && children == other.children
                    && withholdingPercent == other.withholdingPercent;
        }
    }

    /**
     * What insurances are charged by.
     *
     * @param notifiedPension a month, as the office notified it; zero if it is not charged by that
     * @param notifiedHealth a month, as the office notified it; zero if it is not charged by that
     */
    record InsuranceDeclared(
            EmployeeId employeeId,
            ChangeId changeId,
            BirthDate birthDate,
            InsuranceBasis basis,
            Won notifiedPension,
            Won notifiedHealth,
            LocalDate effectiveOn)
            implements PayEvent {
        public boolean saysTheSameAs(InsuranceDeclared other) {
            return birthDate.equals(other.birthDate)
                    && basis == other.basis
                    && notifiedPension.equals(other.notifiedPension)
                    && notifiedHealth.equals(other.notifiedHealth);
        }
    }

    /** Where the money goes, and by which number it is reported; holds at once. */
    record PaymentDetailsSet(
            EmployeeId employeeId,
            ChangeId changeId,
            ResidentNumber residentNumber,
            BankCode bank,
            AccountNumber account)
            implements PayEvent {
        public boolean saysTheSameAs(PaymentDetailsSet other) {
            return residentNumber.equals(other.residentNumber)
                    && bank.equals(other.bank)
                    && account.equals(other.account);
        }
    }
}

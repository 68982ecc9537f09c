package io.hrsystem.query.payroll;

import io.hrsystem.contract.payroll.Allowance;
import io.hrsystem.contract.payroll.PayKind;
import io.hrsystem.payroll.Pay;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.annotations.Immutable;

/** What a contract pays from a day on. */
@Entity
@Immutable
@Table(name = "pay_agreement")
@SuppressWarnings("NullAway.Init") // Hibernate sets the fields
class EmployeePay {
    @Id
    private String changeId;

    private String employeeId;
    private LocalDate effectiveOn;

    @Enumerated(EnumType.STRING)
    private PayKind kind;

    private long amount;
    private int weeklyMinutes;

    @Convert(converter = AllowancesText.class)
    private Allowances allowances;

    record PayAllowance(String code, String name, long amount, boolean taxable, boolean ordinary) {
        static PayAllowance of(Allowance it) {
            return new PayAllowance(it.code().value(), it.name(), it.amount().value(), it.taxable(), it.ordinary());
        }
    }

    /** As it is computed with. */
    Pay terms() {
        return Pay.agreed(kind, amount, weeklyMinutes, allowances.all());
    }

    String employeeId() {
        return employeeId;
    }

    public PayKind kind() {
        return kind;
    }

    public long amount() {
        return amount;
    }

    public int weeklyMinutes() {
        return weeklyMinutes;
    }

    public List<PayAllowance> allowances() {
        return allowances.all().stream().map(PayAllowance::of).toList();
    }

    public LocalDate effectiveOn() {
        return effectiveOn;
    }
}

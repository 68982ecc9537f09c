package io.hrsystem.query.payroll;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** Where an employee's money goes, masked. */
@Entity
@Immutable
@Table(name = "payment_details")
@SuppressWarnings("NullAway.Init") // Hibernate sets the fields
class PaymentDetails {
    @Id
    private String employeeId;

    private String residentNumber;
    private String bank;
    private String account;

    String employeeId() {
        return employeeId;
    }

    public String residentNumber() {
        return residentNumber;
    }

    public String bank() {
        return bank;
    }

    public String account() {
        return account;
    }
}

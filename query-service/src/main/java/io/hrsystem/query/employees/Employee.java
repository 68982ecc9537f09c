package io.hrsystem.query.employees;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

@Entity
@Immutable
@IdClass(Employee.Key.class)
@Table(name = "employee_version")
@SuppressWarnings("NullAway.Init") // Hibernate sets the fields
class Employee {
    record Key(String employeeId, LocalDate validFrom, Instant knownFrom) {}

    @Id
    private String employeeId;

    @Id
    private LocalDate validFrom;

    @Id
    private Instant knownFrom;

    private String employeeNumber;
    private LocalDate hiredOn;
    private @Nullable String previousEmployment;
    private String name;
    private String email;
    private @Nullable String phone;
    private String departmentId;
    private String position;
    private @Nullable String workScheduleId;

    @Enumerated(EnumType.STRING)
    private EmploymentStatus status;

    private @Nullable LocalDate terminatedOn;

    String employeeId() {
        return employeeId;
    }

    String employeeNumber() {
        return employeeNumber;
    }

    LocalDate hiredOn() {
        return hiredOn;
    }

    @Nullable
    String previousEmployment() {
        return previousEmployment;
    }

    String name() {
        return name;
    }

    String email() {
        return email;
    }

    @Nullable
    String phone() {
        return phone;
    }

    String departmentId() {
        return departmentId;
    }

    String position() {
        return position;
    }

    @Nullable
    String workScheduleId() {
        return workScheduleId;
    }

    EmploymentStatus status() {
        return status;
    }

    @Nullable
    LocalDate terminatedOn() {
        return terminatedOn;
    }
}

package io.hrsystem.query.employees;

import io.hrsystem.query.platform.graphql.api.DepartmentReference;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;

@Entity
@Immutable
@Table(name = "employee")
@SuppressWarnings("NullAway.Init") // Hibernate sets the fields
class Employee implements DepartmentReference {
    @Id
    @Column(name = "employee_id")
    private String id;

    private String employeeNumber;
    private String name;
    private String email;
    private String departmentId;
    private String position;

    @Enumerated(EnumType.STRING)
    private EmploymentStatus status;

    private LocalDate hiredOn;

    public String id() {
        return id;
    }

    public String employeeNumber() {
        return employeeNumber;
    }

    public String name() {
        return name;
    }

    public String email() {
        return email;
    }

    @Override
    public String departmentId() {
        return departmentId;
    }

    public String position() {
        return position;
    }

    public EmploymentStatus status() {
        return status;
    }

    public LocalDate hiredOn() {
        return hiredOn;
    }
}

package io.hrsystem.query.employees;

import io.hrsystem.query.platform.graphql.api.DepartmentReference;
import io.hrsystem.query.platform.graphql.api.EmployeeAtMoment;
import io.hrsystem.query.platform.graphql.api.Moment;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An employee as of the moment that was asked for.
 *
 * @param whole whether the caller may see more than how to reach whom others report to
 */
record EmployeeOn(Employee employee, Moment moment, boolean whole) implements DepartmentReference, EmployeeAtMoment {
    @Override
    public String id() {
        return employee.employeeId();
    }

    public String employeeNumber() {
        return employee.employeeNumber();
    }

    public String name() {
        return employee.name();
    }

    public String email() {
        return employee.email();
    }

    public @Nullable String phone() {
        return whole ? employee.phone() : null;
    }

    @Override
    public String departmentId() {
        return employee.departmentId();
    }

    public String position() {
        return employee.position();
    }

    public EmploymentStatus status() {
        return employee.status();
    }

    public LocalDate hiredOn() {
        return employee.hiredOn();
    }

    public @Nullable LocalDate terminatedOn() {
        return whole ? employee.terminatedOn() : null;
    }

    @Nullable
    String previousId() {
        return employee.previousEmployment();
    }
}

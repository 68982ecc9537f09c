package io.hrsystem.contract.employees;

import io.hrsystem.contract.DomainEvent;
import io.hrsystem.contract.organisation.DepartmentId;
import io.hrsystem.contract.personal.EmailAddress;
import io.hrsystem.contract.personal.PersonName;
import io.hrsystem.contract.personal.PhoneNumber;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Facts about one employment. */
public sealed interface EmployeeEvent extends DomainEvent {
    EmployeeId employeeId();

    @Override
    default String subject() {
        return employeeId().value();
    }

    record EmployeeHired(
            EmployeeId employeeId,
            EmployeeNumber employeeNumber,
            PersonName name,
            EmailAddress email,
            @Nullable PhoneNumber phone,
            DepartmentId departmentId,
            String position,
            LocalDate hiredOn)
            implements EmployeeEvent {}
}

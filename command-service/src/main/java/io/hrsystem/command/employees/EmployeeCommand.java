package io.hrsystem.command.employees;

import io.hrsystem.command.platform.commands.AggregateCommand;
import io.hrsystem.command.platform.quotas.Quota;
import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.employees.EmployeeNumber;
import io.hrsystem.contract.organisation.DepartmentId;
import io.hrsystem.contract.personal.EmailAddress;
import io.hrsystem.contract.personal.PersonName;
import io.hrsystem.contract.personal.PhoneNumber;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What can be asked of an employment. */
sealed interface EmployeeCommand extends AggregateCommand {
    EmployeeId employeeId();

    @Override
    default String stream() {
        return StreamIds.employee(employeeId());
    }

    record HireEmployee(
            EmployeeId employeeId,
            EmployeeNumber employeeNumber,
            PersonName name,
            EmailAddress email,
            @Nullable PhoneNumber phone,
            DepartmentId departmentId,
            String position,
            LocalDate hiredOn)
            implements EmployeeCommand {
        @Override
        public Quota needs() {
            return Quota.EMPLOYEES;
        }
    }
}

package io.hrsystem.command.employees;

import io.hrsystem.command.employees.EmployeeCommand.HireEmployee;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.employees.EmployeeNumber;
import io.hrsystem.contract.organisation.DepartmentId;
import io.hrsystem.contract.personal.EmailAddress;
import io.hrsystem.contract.personal.PersonName;
import io.hrsystem.contract.personal.PhoneNumber;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A position that is not given is that of a plain member of staff. */
record HireRequest(
        @NotBlank @Size(max = 20) String employeeNumber,
        @NotBlank @Size(max = 100) String name,
        @NotBlank @Email @Size(max = 254) String email,
        @Nullable @Pattern(regexp = "[+0-9][0-9 -]{6,19}") String phone,
        @NotNull DepartmentId departmentId,
        @Nullable @Size(max = 50) String position,
        @NotNull LocalDate hiredOn) {
    private static final String DEFAULT_POSITION = "STAFF";

    HireEmployee command(EmployeeId employee) {
        return new HireEmployee(
                employee,
                new EmployeeNumber(employeeNumber.strip()),
                new PersonName(name.strip()),
                new EmailAddress(email.strip().toLowerCase(Locale.ROOT)),
                phone == null ? null : new PhoneNumber(phone.strip()),
                departmentId,
                position == null || position.isBlank() ? DEFAULT_POSITION : position.strip(),
                hiredOn);
    }
}

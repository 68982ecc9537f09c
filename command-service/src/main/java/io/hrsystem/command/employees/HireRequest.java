package io.hrsystem.command.employees;

import io.hrsystem.command.employees.EmployeeCommand.HireEmployee;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.employees.EmployeeNumber;
import io.hrsystem.contract.organisation.DepartmentId;
import io.hrsystem.contract.personal.EmailAddress;
import io.hrsystem.contract.personal.PersonName;
import io.hrsystem.contract.personal.PhoneNumber;
import io.swagger.v3.oas.annotations.media.Schema;
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
        @NotBlank @Size(max = 20) @Schema(description = "Unique within the company.", example = "E-1001")
        String employeeNumber,

        @NotBlank @Size(max = 100) @Schema(example = "김하나") String name,

        @NotBlank
        @Email
        @Size(max = 254)
        @Schema(description = "Unique within the company.", example = "hana@acme.example")
        String email,

        @Nullable @Pattern(regexp = "[+0-9][0-9 -]{6,19}") @Schema(example = "+82 10-1234-5678")
        String phone,

        @NotNull DepartmentId departmentId,

        @Nullable @Size(max = 50) @Schema(description = "STAFF if it is left out.", example = "STAFF")
        String position,

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

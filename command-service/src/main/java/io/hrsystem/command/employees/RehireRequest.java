package io.hrsystem.command.employees;

import static java.util.Objects.requireNonNull;

import io.hrsystem.command.employees.EmployeeCommand.RehireEmployee;
import io.hrsystem.contract.employees.EmployeeEvent.Hired;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.employees.EmployeeNumber;
import io.hrsystem.contract.organisation.DepartmentId;
import io.hrsystem.contract.personal.EmailAddress;
import io.hrsystem.contract.personal.PersonalValue;
import io.hrsystem.platform.Refusal;
import io.hrsystem.platform.RefusalCode;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is not given is as it was on the last day of the employment before. */
record RehireRequest(
        @NotNull @Schema(description = "After the last day of the employment before.")
        LocalDate hiredOn,

        @NotNull DepartmentId departmentId,

        @Nullable
        @Schema(description = "The earlier one if it is left out.", example = "E-1001", minLength = 1, maxLength = 20)
        EmployeeNumber employeeNumber,

        @Nullable
        @Schema(
                description = "The last one if it is left out.",
                example = "hana@acme.example",
                minLength = 1,
                maxLength = 254)
        EmailAddress email,

        @Nullable @Size(max = 50) @Schema(description = "The last one if it is left out.", example = "STAFF")
        String position) {
    RehireEmployee command(EmployeeId employee, Hired before, Employment employment, LocalDate last) {
        var details = employment.details();
        var name = known(requireNonNull(details.names().on(last)));
        var address = email == null ? known(requireNonNull(details.emails().on(last))) : email;
        var phone = requireNonNull(details.phones().on(last)).filter(it -> !it.isErased());
        return new RehireEmployee(
                employee,
                before.employeeId(),
                before.firstEmployment(),
                Objects.requireNonNullElse(employeeNumber, before.employeeNumber()),
                name,
                address,
                phone.orElse(null),
                departmentId,
                position == null || position.isEmpty()
                        ? requireNonNull(employment.positions().on(last))
                        : position,
                hiredOn);
    }

    /** Who has been erased is hired as somebody new. */
    private static <V extends PersonalValue> V known(V value) {
        if (value.isErased()) throw Refusal.of(RefusalCode.PERSON_ERASED);
        return value;
    }
}

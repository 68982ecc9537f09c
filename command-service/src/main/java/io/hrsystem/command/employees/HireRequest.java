package io.hrsystem.command.employees;

import io.hrsystem.command.employees.EmployeeCommand.HireEmployee;
import io.hrsystem.contract.ChangeId;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.attendance.WorkScheduleId;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.employees.EmployeeNumber;
import io.hrsystem.contract.organisation.DepartmentId;
import io.hrsystem.contract.personal.EmailAddress;
import io.hrsystem.contract.personal.PersonName;
import io.hrsystem.contract.personal.PhoneNumber;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A position that is not given is that of a plain member of staff. The first day may lie ahead. */
record HireRequest(
        @NotNull @Schema(description = "Unique within the company.", example = "E-1001", minLength = 1, maxLength = 20)
        EmployeeNumber employeeNumber,

        @NotNull @Schema(example = "김하나", minLength = 1, maxLength = 100)
        PersonName name,

        @NotNull
        @Schema(
                description = "Unique within the company.",
                example = "hana@acme.example",
                minLength = 1,
                maxLength = 254)
        EmailAddress email,

        @Nullable @Schema(example = "+82 10-1234-5678", pattern = "[+0-9][0-9 -]{6,19}")
        PhoneNumber phone,

        @NotNull DepartmentId departmentId,

        @Nullable @Size(max = 50) @Schema(description = "STAFF if it is left out.", example = "STAFF")
        String position,

        @Nullable @Schema(description = "The company's default one if it is left out.")
        WorkScheduleId workScheduleId,

        @NotNull @Schema(description = "Past or future.") LocalDate hiredOn) {
    private static final String DEFAULT_POSITION = "STAFF";

    HireEmployee command(EmployeeId employee, TenantId tenant) {
        return new HireEmployee(
                employee,
                employeeNumber,
                name,
                email,
                phone,
                departmentId,
                position == null || position.isEmpty() ? DEFAULT_POSITION : position,
                schedule(workScheduleId, tenant),
                ChangeId.next(),
                hiredOn);
    }

    /** Null for the default one, which also has a name. */
    static @Nullable WorkScheduleId schedule(@Nullable WorkScheduleId asked, TenantId tenant) {
        return WorkScheduleId.defaultOf(tenant).equals(asked) ? null : asked;
    }
}

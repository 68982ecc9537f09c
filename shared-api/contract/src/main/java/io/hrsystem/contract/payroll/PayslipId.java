package io.hrsystem.contract.payroll;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.hrsystem.contract.employees.EmployeeId;
import java.util.UUID;

/** What one run pays one employee, however often it is computed. */
public record PayslipId(@JsonValue String value) {
    @JsonCreator
    public PayslipId {}

    public static PayslipId of(PayrollRunId run, EmployeeId employee) {
        var name = "payslip %s %s".formatted(run, employee);
        return new PayslipId(UUID.nameUUIDFromBytes(name.getBytes(UTF_8)).toString());
    }

    @Override
    public String toString() {
        return value;
    }
}

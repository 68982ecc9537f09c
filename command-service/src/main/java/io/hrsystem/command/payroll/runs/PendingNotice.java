package io.hrsystem.command.payroll.runs;

import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.payroll.PayrollRunId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;

/** A mail about a payslip. */
record PendingNotice(TenantId tenant, PayrollRunId run, EmployeeId employee, YearMonth month, int attempts) {
    static PendingNotice of(ResultSet row, int number) throws SQLException {
        return new PendingNotice(
                new TenantId(row.getString("tenant_id")),
                PayrollRunId.of(row.getString("run_id")),
                new EmployeeId(row.getString("employee_id")),
                YearMonth.from(row.getObject("month", LocalDate.class)),
                row.getInt("attempts"));
    }

    String mail() {
        return "payslip-%s-%s".formatted(run, employee);
    }

    /** The page where it is, for who has signed in. */
    String path() {
        return "/pay/" + month;
    }
}

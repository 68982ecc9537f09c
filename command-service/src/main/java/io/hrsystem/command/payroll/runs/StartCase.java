package io.hrsystem.command.payroll.runs;

import io.hrsystem.command.payroll.runs.PayrollRunCommand.StartPayroll;
import io.hrsystem.command.platform.commands.Preconditions;
import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.payroll.PayrollRunId;
import io.hrsystem.contract.payroll.RunItem;
import io.hrsystem.contract.payroll.RunKind;
import io.hrsystem.platform.Refusal;
import io.hrsystem.platform.RefusalCode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** A run that is asked for. */
record StartCase(PayrollRunId id, YearMonth month, RunKind kind, LocalDate payDate, List<RunItem> items) {
    private static final String STRANGERS = """
        SELECT count(*) FROM unnest(?::text[]) AS given (employee)
         WHERE NOT EXISTS (SELECT FROM employment_period p WHERE p.tenant_id = ? AND p.employee_id = given.employee)\
        """;

    /** A second run of a month means the first; another one of items is another one. */
    static StartCase of(TenantId tenant, YearMonth month, RunKind kind, LocalDate payDate, List<RunItem> items) {
        var id = kind == RunKind.REGULAR ? PayrollRunId.regular(tenant, month) : PayrollRunId.next();
        return new StartCase(id, month, kind, payDate, items);
    }

    /** Whoever is not, or was not, an employee of this company is NOT_FOUND. */
    Preconditions<StartPayroll> asking(TenantId tenant) {
        var employees =
                items.stream().map(it -> it.employeeId().value()).distinct().toArray(String[]::new);
        return Preconditions.of(
                        STRANGERS,
                        row -> {
                            if (!row.next() || row.getInt(1) > 0) throw Refusal.of(RefusalCode.NOT_FOUND);
                            return new StartPayroll(id, month, kind, payDate, items, false);
                        },
                        employees,
                        tenant.value())
                .expecting(StreamIds.payrollRun(id));
    }
}

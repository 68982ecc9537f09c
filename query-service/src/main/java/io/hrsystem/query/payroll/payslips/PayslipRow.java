package io.hrsystem.query.payroll.payslips;

import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.payroll.PayrollRunId;
import io.hrsystem.contract.payroll.PayslipAttendance;
import io.hrsystem.contract.payroll.PayslipEvent.PayslipCalculated;
import io.hrsystem.contract.payroll.PayslipEvent.PayslipNoticeDelivered;
import io.hrsystem.contract.payroll.PayslipId;
import io.hrsystem.contract.payroll.RunKind;
import io.hrsystem.contract.payroll.Won;
import io.hrsystem.query.platform.projections.api.Row;
import io.hrsystem.query.platform.projections.api.RowKey;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What one run pays one employee. How far its run is stands there.
 *
 * @param noticeDeliveredAt when a mail about it was handed over; null if none was
 */
record PayslipRow(
        Key key,
        Of of,
        int version,
        String ruleSetId,
        Sums sums,
        PayslipLines lines,
        Warnings warnings,
        PayslipAttendance attendance,
        String hash,
        @Nullable Instant noticeDeliveredAt)
        implements Row<PayslipRow> {
    record Key(TenantId tenantId, PayslipId payslipId) implements RowKey<PayslipRow> {}

    /** @param month its first day */
    record Of(PayrollRunId runId, EmployeeId employeeId, LocalDate month, RunKind kind, LocalDate payDate) {}

    record Sums(Won gross, Won taxable, Won deductions, Won net) {}

    static PayslipRow calculated(Key key, PayslipCalculated event) {
        return new PayslipRow(
                key,
                new Of(event.runId(), event.employeeId(), event.month().atDay(1), event.kind(), event.payDate()),
                event.version(),
                event.ruleSetId(),
                new Sums(event.gross(), event.taxable(), event.deductions(), event.net()),
                new PayslipLines(event.lines()),
                new Warnings(event.warnings()),
                event.attendance(),
                event.hash(),
                null);
    }

    PayslipRow noticed(PayslipNoticeDelivered event) {
        return new PayslipRow(
                key, of, version, ruleSetId, sums, lines, warnings, attendance, hash, event.deliveredAt());
    }
}

package io.hrsystem.query.payroll.payslips;

import io.hrsystem.contract.payroll.PayslipAttendance;
import io.hrsystem.contract.payroll.PayslipLine;
import io.hrsystem.contract.payroll.PayslipWarning;
import io.hrsystem.contract.payroll.RunKind;
import io.hrsystem.contract.payroll.RunState;
import io.hrsystem.query.platform.graphql.api.EmployeeReference;
import io.hrsystem.query.platform.graphql.api.RuleSetReference;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one run pays one employee, in won.
 *
 * @param state that of its run
 * @param content in the order in which it is written
 */
public record Payslip(
        String id,
        String runId,
        String employeeId,
        YearMonth month,
        RunKind kind,
        LocalDate payDate,
        RunState state,
        int version,
        String ruleSetId,
        long gross,
        long taxable,
        long deductions,
        long net,
        List<PayslipLine> content,
        List<PayslipWarning> warnings,
        PayslipAttendance attendance,
        String hash,
        @Nullable Instant noticeDeliveredAt)
        implements EmployeeReference {
    public Payslip {
        content = List.copyOf(content);
        warnings = List.copyOf(warnings);
    }

    /** Each with what it belongs to; other ones each time. */
    public List<Line> lines() {
        return content.stream().map(it -> new Line(this, it)).toList();
    }

    public RuleSetReference ruleSet() {
        return new RuleSetReference(ruleSetId);
    }

    /** Whether it was handed over to whom it pays. */
    public boolean isHandedOver() {
        return state == RunState.FINALISED || state == RunState.PAID;
    }
}

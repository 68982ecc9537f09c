package io.hrsystem.contract.payroll;

import io.hrsystem.contract.DomainEvent;
import io.hrsystem.contract.employees.EmployeeId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** Facts about what one run pays one employee. */
public sealed interface PayslipEvent extends DomainEvent {
    PayslipId payslipId();

    PayrollRunId runId();

    EmployeeId employeeId();

    @Override
    default String subject() {
        return employeeId().value();
    }

    /**
     * @param version from 1, one more each time that it came out differently
     * @param hash SHA-256 of what it says, in hexadecimal digits: the same inputs give the same
     */
    record PayslipCalculated(
            PayslipId payslipId,
            PayrollRunId runId,
            EmployeeId employeeId,
            YearMonth month,
            RunKind kind,
            LocalDate payDate,
            int version,
            String ruleSetId,
            List<PayslipLine> lines,
            Won gross,
            Won taxable,
            Won deductions,
            Won net,
            List<PayslipWarning> warnings,
            PayslipAttendance attendance,
            String hash)
            implements PayslipEvent {
        public PayslipCalculated {
            lines = List.copyOf(lines);
            warnings = List.copyOf(warnings);
        }

        /** The same as that version. */
        public PayslipCalculated as(int number) {
            return new PayslipCalculated(
                    payslipId,
                    runId,
                    employeeId,
                    month,
                    kind,
                    payDate,
                    number,
                    ruleSetId,
                    lines,
                    gross,
                    taxable,
                    deductions,
                    net,
                    warnings,
                    attendance,
                    hash);
        }
    }

    /** By what is known now there is nothing to pay. */
    record PayslipDropped(PayslipId payslipId, PayrollRunId runId, EmployeeId employeeId, int version)
            implements PayslipEvent {}

    /** A mail with a link to it was handed to the mail server. */
    record PayslipNoticeDelivered(PayslipId payslipId, PayrollRunId runId, EmployeeId employeeId, Instant deliveredAt)
            implements PayslipEvent {}
}

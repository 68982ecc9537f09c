package io.hrsystem.payroll.inputs;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.payroll.PayrollRunId;
import io.hrsystem.contract.payroll.PayslipEvent.PayslipCalculated;
import io.hrsystem.contract.payroll.PayslipId;
import io.hrsystem.contract.payroll.RunKind;
import io.hrsystem.contract.payroll.Won;
import io.hrsystem.payroll.Payslip;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;

/** Payslips as they are computed, and as they are stored. */
public final class Payslips {
    private Payslips() {}

    /**
     * As it is stored. Its hash is of everything it says but the version: whoever computes the same again needs no other
     * event.
     *
     * @param version from 1, one more each time that it came out differently
     */
    public static PayslipCalculated calculated(
            PayslipId payslipId,
            PayrollRunId runId,
            RunKind kind,
            LocalDate payDate,
            int version,
            PayslipInput input,
            Payslip payslip) {
        return new PayslipCalculated(
                payslipId,
                runId,
                new EmployeeId(payslip.employeeId()),
                payslip.month(),
                kind,
                payDate,
                version,
                payslip.ruleSetId(),
                payslip.lines(),
                new Won(payslip.gross()),
                new Won(payslip.taxable()),
                new Won(payslip.deductions()),
                new Won(payslip.net()),
                payslip.warnings(),
                input.attendance(),
                hash(runId, kind, payDate, input, payslip));
    }

    /** As it was computed. */
    public static Payslip of(PayslipCalculated stored) {
        return new Payslip(
                stored.employeeId().value(),
                stored.month(),
                stored.ruleSetId(),
                stored.lines(),
                stored.gross().value(),
                stored.taxable().value(),
                stored.deductions().value(),
                stored.net().value(),
                stored.warnings());
    }

    private static String hash(PayrollRunId run, RunKind kind, LocalDate payDate, PayslipInput input, Payslip payslip) {
        var it = input.attendance();
        var rest = "\n%s %s %s %d %d %d %d %d %d %d %d %d %d"
                .formatted(
                        run,
                        kind,
                        payDate,
                        it.scheduledDays(),
                        it.workedDays(),
                        it.workMinutes(),
                        it.overtimeMinutes(),
                        it.nightMinutes(),
                        it.holidayMinutes(),
                        it.longHolidayMinutes(),
                        it.absentDays(),
                        it.lateMinutes(),
                        it.leaveMinutes());
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(payslip.bytes());
            return HexFormat.of().formatHex(digest.digest(rest.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

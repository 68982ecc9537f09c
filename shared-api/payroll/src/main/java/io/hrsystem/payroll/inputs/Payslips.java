package io.hrsystem.payroll.inputs;

import io.hrsystem.contract.payroll.PayrollRunId;
import io.hrsystem.contract.payroll.PayslipEvent.PayslipCalculated;
import io.hrsystem.contract.payroll.PayslipId;
import io.hrsystem.contract.payroll.RunKind;
import io.hrsystem.payroll.Payslip;
import java.time.LocalDate;

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
        throw new UnsupportedOperationException("skeleton");
    }

    /** As it was computed. */
    public static Payslip of(PayslipCalculated stored) {
        throw new UnsupportedOperationException("skeleton");
    }
}

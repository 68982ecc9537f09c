package io.hrsystem.query.payroll.files;

import io.hrsystem.query.payroll.payslips.Payslip;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who is paid by a payslip, as they were at the end of the month.
 *
 * @param residentNumber masked; empty if nobody has said it
 */
record PaidPerson(
        String employeeId,
        String number,
        String name,
        @Nullable LocalDate hiredOn,
        String position,
        String department,
        String residentNumber,
        Payslip payslip) {
    /** Of all lines with this code; 0 if there is none. */
    long amount(String code) {
        return payslip.content().stream()
                .filter(it -> it.code().equals(code))
                .mapToLong(it -> it.amount())
                .sum();
    }
}

package io.hrsystem.command.leave;

import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.leave.LeaveEvent.LeaveGranted;
import io.hrsystem.contract.leave.LotId;
import io.hrsystem.contract.leave.LotKind;
import java.time.LocalDate;

/**
 * Leave that has fallen due.
 *
 * @param rule with the day the key by which it is granted once
 * @param on the legal day
 * @param expiresOn the last valid day
 */
record Accrued(String rule, LotKind kind, LocalDate on, LocalDate expiresOn, int minutes) {
    LeaveGranted granted(EmployeeId employee) {
        return new LeaveGranted(employee, LotId.of(employee, rule, on), kind, rule, on, on, expiresOn, minutes, null);
    }
}

package io.hrsystem.query.leave;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What of leave is left when an employment ends.
 *
 * @param shortfallMinutes by which the hire date would have given more in all than the fiscal year, if all was attended
 * @param amount in won; null as long as payroll has not said what an hour is worth
 */
record LeaveSettlement(
        int minutes, int shortfallMinutes, @Nullable Integer amount) {
    public BigDecimal days() {
        return LeaveDays.of(minutes);
    }
}

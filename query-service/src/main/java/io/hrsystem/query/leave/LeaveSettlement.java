package io.hrsystem.query.leave;

import io.hrsystem.query.platform.graphql.api.UnusedLeave;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What of leave is left when an employment ends.
 *
 * @param shortfallMinutes by which the hire date would have given more in all than the fiscal year, if all was attended
 */
record LeaveSettlement(String employeeId, LocalDate on, int minutes, int shortfallMinutes) implements UnusedLeave {
    public BigDecimal days() {
        return LeaveDays.of(minutes);
    }
}

package io.hrsystem.query.leave;

import io.hrsystem.contract.leave.Entitlement;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Minutes as people count leave. */
final class LeaveDays {
    private LeaveDays() {}

    static BigDecimal of(int minutes) {
        return BigDecimal.valueOf(minutes)
                .divide(BigDecimal.valueOf(Entitlement.MINUTES_OF_A_DAY), 2, RoundingMode.HALF_UP);
    }
}

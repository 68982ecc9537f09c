package io.hrsystem.command.leave;

import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.leave.PromotionId;
import io.hrsystem.contract.leave.PromotionStep;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One mail about leave that is to be used, of several lots.
 *
 * @param minutes of all of them
 * @param dates the days that were named; null in a notice
 */
record PendingPromotions(
        TenantId tenant,
        EmployeeId employee,
        PromotionStep step,
        List<PromotionId> promotions,
        LocalDate windowTo,
        int minutes,
        int attempts,
        @Nullable String dates) {
    static PendingPromotions of(ResultSet row, int number) throws SQLException {
        return new PendingPromotions(
                new TenantId(row.getString("tenant_id")),
                EmployeeId.of(row.getString("employee_id")),
                PromotionStep.valueOf(row.getString("step")),
                List.of((String[]) row.getArray("promotions").getArray()).stream()
                        .map(PromotionId::of)
                        .toList(),
                row.getObject("window_to", LocalDate.class),
                row.getInt("minutes"),
                row.getInt("attempts"),
                row.getString("dates"));
    }

    /** The same for the same promotions. */
    String mail() {
        return "leave-%s-%s".formatted(step.name().toLowerCase(Locale.ROOT), promotions.getFirst());
    }
}

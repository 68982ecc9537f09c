package io.hrsystem.query.leave;

import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.leave.LeaveEvent.LeavePromoted;
import io.hrsystem.contract.leave.LeaveEvent.LeavePromotionAnswered;
import io.hrsystem.contract.leave.LeaveEvent.LeavePromotionDelivered;
import io.hrsystem.contract.leave.LotId;
import io.hrsystem.contract.leave.PromotionId;
import io.hrsystem.contract.leave.PromotionStep;
import io.hrsystem.query.platform.projections.api.Row;
import io.hrsystem.query.platform.projections.api.RowKey;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A notice to use leave, and its proofs. */
record LeavePromotionRow(
        Key key,
        Notice notice,
        @Nullable Instant deliveredAt,
        @Nullable Instant answeredAt,
        @Nullable PromisedDates dates)
        implements Row<LeavePromotionRow> {
    record Key(TenantId tenantId, PromotionId promotionId) implements RowKey<LeavePromotionRow> {}

    record Notice(
            EmployeeId employeeId,
            LotId lotId,
            PromotionStep step,
            LocalDate windowFrom,
            LocalDate windowTo,
            int minutes,
            Instant sentAt) {}

    static LeavePromotionRow sent(Key key, LeavePromoted event, Instant at) {
        var notice = new Notice(
                event.employeeId(),
                event.lotId(),
                event.step(),
                event.windowFrom(),
                event.windowTo(),
                event.minutes(),
                at);
        return new LeavePromotionRow(key, notice, null, null, null);
    }

    LeavePromotionRow delivered(LeavePromotionDelivered event) {
        return new LeavePromotionRow(key, notice, event.deliveredAt(), answeredAt, dates);
    }

    LeavePromotionRow answered(LeavePromotionAnswered event, Instant at) {
        return new LeavePromotionRow(key, notice, deliveredAt, at, new PromisedDates(event.dates()));
    }
}

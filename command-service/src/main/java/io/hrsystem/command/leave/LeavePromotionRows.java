package io.hrsystem.command.leave;

import static java.util.stream.Collectors.joining;

import io.hrsystem.command.platform.referencerows.EventMeta;
import io.hrsystem.command.platform.referencerows.ReferenceRows;
import io.hrsystem.contract.leave.LeaveEvent;
import io.hrsystem.contract.leave.LeaveEvent.LeaveApproved;
import io.hrsystem.contract.leave.LeaveEvent.LeaveCancelled;
import io.hrsystem.contract.leave.LeaveEvent.LeaveGranted;
import io.hrsystem.contract.leave.LeaveEvent.LeavePromoted;
import io.hrsystem.contract.leave.LeaveEvent.LeavePromotionAnswered;
import io.hrsystem.contract.leave.LeaveEvent.LeavePromotionDelivered;
import io.hrsystem.contract.leave.LeaveEvent.LeaveRejected;
import io.hrsystem.contract.leave.LeaveEvent.LeaveRequested;
import io.hrsystem.contract.leave.LeaveEvent.LotAdjusted;
import io.hrsystem.contract.leave.LeaveEvent.LotExpired;
import io.hrsystem.contract.leave.LeaveEvent.LotExpiryReversed;
import io.hrsystem.contract.leave.LeaveEvent.LotPaidOut;
import io.hrsystem.eventstore.append.TransactionalWrites;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** What employees were asked to use, and whether they have been told. */
@Component
final class LeavePromotionRows implements ReferenceRows<LeaveEvent> {
    @Override
    public Class<LeaveEvent> events() {
        return LeaveEvent.class;
    }

    @Override
    public String table() {
        return "leave_promotion";
    }

    @Override
    public void apply(LeaveEvent event, EventMeta meta, TransactionalWrites rows) {
        switch (event) {
            case LeavePromoted it -> promoted(it, meta, rows);
            case LeavePromotionAnswered it ->
                rows.add(
                        "UPDATE leave_promotion SET dates = ?, due_at = now() WHERE tenant_id = ? AND promotion_id = ?",
                        it.dates().stream().map(LocalDate::toString).collect(joining(", ")),
                        meta.tenant().value(),
                        it.promotionId().value());
            case LeavePromotionDelivered it ->
                rows.add(
                        "UPDATE leave_promotion SET delivered = true WHERE tenant_id = ? AND promotion_id = ?",
                        meta.tenant().value(),
                        it.promotionId().value());
            case LeaveGranted _, LeaveRequested _, LeaveApproved _, LeaveRejected _, LeaveCancelled _ -> {}
            case LotExpired _, LotExpiryReversed _, LotPaidOut _, LotAdjusted _ -> {}
        }
    }

    private static void promoted(LeavePromoted event, EventMeta meta, TransactionalWrites rows) {
        rows.add(
                """
                INSERT INTO leave_promotion (tenant_id, promotion_id, employee_id, step, lot_id, window_to, minutes)
                VALUES (?, ?, ?, ?, ?, ?, ?)\
                """,
                meta.tenant().value(),
                event.promotionId().value(),
                event.employeeId().value(),
                event.step().name(),
                event.lotId().value(),
                event.windowTo(),
                event.minutes());
    }
}

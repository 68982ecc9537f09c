package io.hrsystem.query.leave;

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
import io.hrsystem.contract.leave.PromotionId;
import io.hrsystem.query.platform.projections.api.Changes;
import io.hrsystem.query.platform.projections.api.EventMeta;
import io.hrsystem.query.platform.projections.api.Projection;
import org.springframework.stereotype.Component;

@Component
final class LeavePromotionProjection extends Projection<LeaveEvent, LeavePromotionRow> {
    LeavePromotionProjection() {
        super("leave", LeaveEvent.class, LeavePromotionRow.class);
    }

    @Override
    public void apply(LeaveEvent event, EventMeta meta, Changes<LeavePromotionRow> rows) {
        switch (event) {
            case LeavePromoted it -> rows.put(LeavePromotionRow.sent(key(meta, it.promotionId()), it, meta.at()));
            case LeavePromotionDelivered it -> rows.change(key(meta, it.promotionId()), row -> row.delivered(it));
            case LeavePromotionAnswered it ->
                rows.change(key(meta, it.promotionId()), row -> row.answered(it, meta.at()));
            case LeaveRequested _, LeaveApproved _, LeaveRejected _, LeaveCancelled _ -> {}
            case LeaveGranted _, LotExpired _, LotExpiryReversed _, LotPaidOut _, LotAdjusted _ -> {}
        }
    }

    private static LeavePromotionRow.Key key(EventMeta meta, PromotionId id) {
        return new LeavePromotionRow.Key(meta.tenant(), id);
    }
}

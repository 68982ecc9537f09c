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
import io.hrsystem.contract.leave.LeaveRequestId;
import io.hrsystem.query.platform.projections.api.Changes;
import io.hrsystem.query.platform.projections.api.EventMeta;
import io.hrsystem.query.platform.projections.api.Projection;
import org.springframework.stereotype.Component;

@Component
final class LeaveRequestProjection extends Projection<LeaveEvent, LeaveRequestRow> {
    LeaveRequestProjection() {
        super("leave", LeaveEvent.class, LeaveRequestRow.class);
    }

    @Override
    public void apply(LeaveEvent event, EventMeta meta, Changes<LeaveRequestRow> rows) {
        switch (event) {
            case LeaveRequested it -> rows.put(LeaveRequestRow.requested(key(meta, it.requestId()), it, meta.at()));
            case LeaveApproved it -> rows.change(key(meta, it.requestId()), row -> row.approved(it, meta.at()));
            case LeaveRejected it ->
                rows.change(
                        key(meta, it.requestId()),
                        row -> row.ended(RequestState.REJECTED, it.rejectedBy(), meta.at(), it.reason()));
            case LeaveCancelled it ->
                rows.change(
                        key(meta, it.requestId()),
                        row -> row.ended(RequestState.CANCELLED, it.cancelledBy(), meta.at(), it.reason()));
            case LeaveGranted _, LotExpired _, LotExpiryReversed _, LotPaidOut _, LotAdjusted _ -> {}
            case LeavePromoted _, LeavePromotionDelivered _, LeavePromotionAnswered _ -> {}
        }
    }

    private static LeaveRequestRow.Key key(EventMeta meta, LeaveRequestId id) {
        return new LeaveRequestRow.Key(meta.tenant(), id);
    }
}

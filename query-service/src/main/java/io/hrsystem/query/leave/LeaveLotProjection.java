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
import io.hrsystem.query.platform.projections.api.Changes;
import io.hrsystem.query.platform.projections.api.EventMeta;
import io.hrsystem.query.platform.projections.api.Projection;
import org.springframework.stereotype.Component;

@Component
final class LeaveLotProjection extends Projection<LeaveEvent, LeaveLotRow> {
    LeaveLotProjection() {
        super("leave", LeaveEvent.class, LeaveLotRow.class);
    }

    @Override
    public void apply(LeaveEvent event, EventMeta meta, Changes<LeaveLotRow> rows) {
        switch (event) {
            case LeaveGranted it ->
                rows.put(new LeaveLotRow(
                        new LeaveLotRow.Key(meta.tenant(), it.employeeId(), it.lotId()),
                        it.kind(),
                        it.accruedOn(),
                        it.grantedOn(),
                        it.expiresOn(),
                        meta.at()));
            case LeaveRequested _, LeaveApproved _, LeaveRejected _, LeaveCancelled _ -> {}
            case LotExpired _, LotExpiryReversed _, LotPaidOut _, LotAdjusted _ -> {}
            case LeavePromoted _, LeavePromotionDelivered _, LeavePromotionAnswered _ -> {}
        }
    }
}

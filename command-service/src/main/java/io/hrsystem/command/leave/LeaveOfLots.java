package io.hrsystem.command.leave;

import io.hrsystem.command.platform.referencerows.EventMeta;
import io.hrsystem.command.platform.referencerows.ReferenceRows;
import io.hrsystem.contract.TenantId;
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
import io.hrsystem.contract.leave.LotKind;
import io.hrsystem.eventstore.append.TransactionalWrites;
import org.springframework.stereotype.Component;

/** Lots by hand lapse like all others, and it may be time already to ask for their use. */
@Component
final class LeaveOfLots implements ReferenceRows<LeaveEvent> {
    @Override
    public Class<LeaveEvent> events() {
        return LeaveEvent.class;
    }

    @Override
    public String table() {
        return LeaveToSettle.TABLE;
    }

    @Override
    public void forget(TenantId company, TransactionalWrites rows) {}

    @Override
    public void apply(LeaveEvent event, EventMeta meta, TransactionalWrites rows) {
        switch (event) {
            case LeaveGranted _, LeaveRequested _, LeaveApproved _, LeaveRejected _, LeaveCancelled _ -> {}
            case LotExpired _, LotExpiryReversed _, LotPaidOut _, LotAdjusted _ -> {}
            case LeavePromoted _, LeavePromotionDelivered _, LeavePromotionAnswered _ -> {}
        }
    }

    @Override
    public void require(LeaveEvent event, EventMeta meta, TransactionalWrites rows) {
        switch (event) {
            case LeaveGranted it
            when it.kind() == LotKind.OPENING || it.kind() == LotKind.BY_HAND ->
                LeaveToSettle.on(meta.tenant(), it.employeeId(), it.grantedOn(), rows);
            case LeaveGranted _, LeaveRequested _, LeaveApproved _, LeaveRejected _, LeaveCancelled _ -> {}
            case LotExpired _, LotExpiryReversed _, LotPaidOut _, LotAdjusted _ -> {}
            case LeavePromoted _, LeavePromotionDelivered _, LeavePromotionAnswered _ -> {}
        }
    }
}

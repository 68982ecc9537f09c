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
import io.hrsystem.contract.leave.LotUse;
import io.hrsystem.query.platform.projections.api.Changes;
import io.hrsystem.query.platform.projections.api.EventMeta;
import io.hrsystem.query.platform.projections.api.Projection;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
final class LeaveLineProjection extends Projection<LeaveEvent, LeaveLineRow> {
    LeaveLineProjection() {
        super("leave", LeaveEvent.class, LeaveLineRow.class);
    }

    @Override
    public void apply(LeaveEvent event, EventMeta meta, Changes<LeaveLineRow> rows) {
        var of = new LeaveLineRow.Of(event.employeeId(), null, meta);
        switch (event) {
            case LeaveGranted it -> rows.put(of.line(0, LedgerKind.GRANTED, it.grantedOn(), it.minutes(), it.lotId()));
            case LeaveApproved it ->
                lines(new LeaveLineRow.Of(it.employeeId(), it.requestId(), meta), LedgerKind.USED, -1, it.uses(), rows);
            case LeaveCancelled it ->
                lines(
                        new LeaveLineRow.Of(it.employeeId(), it.requestId(), meta),
                        LedgerKind.RESTORED,
                        1,
                        it.restored(),
                        rows);
            case LotExpired it -> rows.put(of.line(0, LedgerKind.EXPIRED, it.on(), -it.minutes(), it.lotId()));
            case LotExpiryReversed it ->
                rows.put(of.line(0, LedgerKind.EXPIRY_REVERSED, it.on(), it.minutes(), it.lotId()));
            case LotPaidOut it -> rows.put(of.line(0, LedgerKind.PAID_OUT, it.on(), -it.minutes(), it.lotId()));
            case LotAdjusted it -> rows.put(of.line(0, LedgerKind.ADJUSTED, it.on(), it.minutes(), it.lotId()));
            case LeaveRequested _, LeaveRejected _ -> {}
            case LeavePromoted _, LeavePromotionDelivered _, LeavePromotionAnswered _ -> {}
        }
    }

    private static void lines(
            LeaveLineRow.Of of, LedgerKind kind, int sign, List<LotUse> uses, Changes<LeaveLineRow> rows) {
        for (var place = 0; place < uses.size(); place++) {
            var use = uses.get(place);
            rows.put(of.line(place, kind, use.date(), sign * use.minutes(), use.lotId()));
        }
    }
}

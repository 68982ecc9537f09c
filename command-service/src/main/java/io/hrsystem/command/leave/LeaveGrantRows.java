package io.hrsystem.command.leave;

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
import io.hrsystem.contract.leave.LotKind;
import io.hrsystem.eventstore.append.TransactionalWrites;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What was granted by rule: a policy of the past does not change it any more. */
@Component
final class LeaveGrantRows implements ReferenceRows<LeaveEvent> {
    private static final Set<LotKind> NO_RULES = Set.of(LotKind.OPENING, LotKind.BY_HAND);

    @Override
    public Class<LeaveEvent> events() {
        return LeaveEvent.class;
    }

    @Override
    public String table() {
        return "leave_grant";
    }

    @Override
    public void apply(LeaveEvent event, EventMeta meta, TransactionalWrites rows) {
        switch (event) {
            case LeaveGranted it when NO_RULES.contains(it.kind()) -> {}
            case LeaveGranted it ->
                rows.add(
                        "INSERT INTO leave_grant (tenant_id, accrued_on, employee_id, rule) VALUES (?, ?, ?, ?)",
                        meta.tenant().value(),
                        it.accruedOn(),
                        it.employeeId().value(),
                        it.rule());
            case LeaveRequested _, LeaveApproved _, LeaveRejected _, LeaveCancelled _ -> {}
            case LotExpired _, LotExpiryReversed _, LotPaidOut _, LotAdjusted _ -> {}
            case LeavePromoted _, LeavePromotionDelivered _, LeavePromotionAnswered _ -> {}
        }
    }
}

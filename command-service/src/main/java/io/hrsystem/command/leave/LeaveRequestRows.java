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
import io.hrsystem.eventstore.append.TransactionalWrites;
import org.springframework.stereotype.Component;

/** Where a request of leave is found by its id. */
@Component
final class LeaveRequestRows implements ReferenceRows<LeaveEvent> {
    @Override
    public Class<LeaveEvent> events() {
        return LeaveEvent.class;
    }

    @Override
    public String table() {
        return "leave_request";
    }

    @Override
    public void apply(LeaveEvent event, EventMeta meta, TransactionalWrites rows) {
        switch (event) {
            case LeaveRequested it ->
                rows.add(
                        "INSERT INTO leave_request (tenant_id, request_id, employee_id, first_day) VALUES (?, ?, ?, ?)",
                        meta.tenant().value(),
                        it.requestId().value(),
                        it.employeeId().value(),
                        it.days().getFirst().date());
            case LeaveGranted _, LeaveApproved _, LeaveRejected _, LeaveCancelled _ -> {}
            case LotExpired _, LotExpiryReversed _, LotPaidOut _, LotAdjusted _ -> {}
            case LeavePromoted _, LeavePromotionDelivered _, LeavePromotionAnswered _ -> {}
        }
    }
}

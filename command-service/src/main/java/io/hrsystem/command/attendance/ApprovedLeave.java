package io.hrsystem.command.attendance;

import io.hrsystem.command.platform.referencerows.EventMeta;
import io.hrsystem.command.platform.referencerows.ReferenceRows;
import io.hrsystem.contract.attendance.ClosingCause;
import io.hrsystem.contract.leave.LeaveDay;
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
import java.util.List;
import org.springframework.stereotype.Component;

/** What leave is approved on which work date. */
@Component
final class ApprovedLeave implements ReferenceRows<LeaveEvent> {
    @Override
    public Class<LeaveEvent> events() {
        return LeaveEvent.class;
    }

    @Override
    public String table() {
        return "approved_leave";
    }

    @Override
    public void apply(LeaveEvent event, EventMeta meta, TransactionalWrites rows) {
        switch (event) {
            case LeaveApproved it -> it.days().forEach(day -> add(it, day, meta, rows));
            case LeaveCancelled it ->
                rows.add(
                        "DELETE FROM approved_leave WHERE tenant_id = ? AND request_id = ?",
                        meta.tenant().value(),
                        it.requestId().value());
            case LeaveGranted _, LeaveRequested _, LeaveRejected _ -> {}
            case LotExpired _, LotExpiryReversed _, LotPaidOut _, LotAdjusted _ -> {}
            case LeavePromoted _, LeavePromotionDelivered _, LeavePromotionAnswered _ -> {}
        }
    }

    private static void add(LeaveApproved event, LeaveDay day, EventMeta meta, TransactionalWrites rows) {
        rows.add(
                """
                INSERT INTO approved_leave (tenant_id, work_date, employee_id, request_id, from_time, to_time)
                VALUES (?, ?, ?, ?, ?, ?)\
                """,
                meta.tenant().value(),
                day.date(),
                event.employeeId().value(),
                event.requestId().value(),
                day.from(),
                day.to());
    }

    @Override
    public void require(LeaveEvent event, EventMeta meta, TransactionalWrites rows) {
        switch (event) {
            case LeaveApproved it -> anew(it, it.days(), meta, rows);
            case LeaveCancelled it -> anew(it, it.days(), meta, rows);
            case LeaveGranted _, LeaveRequested _, LeaveRejected _ -> {}
            case LotExpired _, LotExpiryReversed _, LotPaidOut _, LotAdjusted _ -> {}
            case LeavePromoted _, LeavePromotionDelivered _, LeavePromotionAnswered _ -> {}
        }
    }

    private static void anew(LeaveEvent event, List<LeaveDay> days, EventMeta meta, TransactionalWrites rows) {
        for (var day : days) DaysToClose.anew(meta.tenant(), event.employeeId(), day.date(), ClosingCause.LEAVE, rows);
    }
}

package io.hrsystem.query.audit;

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
import java.util.List;

/**
 * What is told of leave: which days it is on, and how much of them, in a word. Nothing of it is instead of what was told
 * before of other leave of the same person.
 */
final class LeaveFacts {
    private LeaveFacts() {}

    /** @param told what the event says itself */
    static Told of(LeaveEvent event, Told told) {
        return apart(withDays(event, told));
    }

    /** Of things that come one beside the other. */
    static Told apart(Told told) {
        var apart = told;
        for (var field : told.facts().keySet()) apart = apart.insteadOf(field, null);
        return apart;
    }

    private static Told withDays(LeaveEvent event, Told told) {
        return switch (event) {
            case LeaveRequested it -> on(it.days(), told);
            case LeaveApproved it -> on(it.days(), told);
            case LeaveCancelled it -> on(it.days(), told);
            case LeaveRejected _, LeaveGranted _ -> told;
            case LotExpired _, LotExpiryReversed _, LotPaidOut _, LotAdjusted _ -> told;
            case LeavePromoted _, LeavePromotionDelivered _, LeavePromotionAnswered _ -> told;
        };
    }

    private static Told on(List<LeaveDay> days, Told told) {
        var dates = days.stream().map(LeaveDay::date).toList();
        return told.and("dates", dates.isEmpty() ? null : dates)
                .and("leaveMinutes", days.stream().mapToInt(LeaveDay::minutes).sum());
    }
}

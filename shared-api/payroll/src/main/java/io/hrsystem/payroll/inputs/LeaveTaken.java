package io.hrsystem.payroll.inputs;

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
import io.hrsystem.contract.leave.LeaveType;
import io.hrsystem.contract.leave.LotId;
import io.hrsystem.payroll.WorkMonth.Fact;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the stream of an employee's leave says that pay hangs on: unpaid days, and what is left in the lots. */
final class LeaveTaken {
    private final Map<LeaveRequestId, Known<LeaveApproved>> unpaid = new LinkedHashMap<>();
    private final List<Known<LeaveGranted>> lots = new ArrayList<>();
    private final List<Known<Entry>> entries = new ArrayList<>();

    /** @param minutes less than zero takes away */
    private record Entry(LotId lot, LocalDate on, int minutes) {}

    void on(LeaveEvent event, String eventId) {
        switch (event) {
            case LeaveGranted it -> lots.add(new Known<>(it, eventId));
            case LeaveApproved it -> {
                if (it.type() == LeaveType.UNPAID) unpaid.put(it.requestId(), new Known<>(it, eventId));
                for (var use : it.uses()) enter(use.lotId(), use.date(), -use.minutes(), eventId);
            }
            case LeaveCancelled it -> {
                unpaid.remove(it.requestId());
                for (var use : it.restored()) enter(use.lotId(), use.date(), use.minutes(), eventId);
            }
            // what was paid on the last day is what this says
            case LotPaidOut it -> enter(it.lotId(), it.on().plusDays(1), -it.minutes(), eventId);
            case LotAdjusted it -> enter(it.lotId(), it.on(), it.minutes(), eventId);
            // what has lapsed by the last day is not valid on it, whether somebody said so by then or not
            case LotExpired _, LotExpiryReversed _ -> {}
            case LeaveRequested _, LeaveRejected _ -> {}
            case LeavePromoted _, LeavePromotionDelivered _, LeavePromotionAnswered _ -> {}
        }
    }

    private void enter(LotId lot, LocalDate on, int minutes, String eventId) {
        entries.add(new Known<>(new Entry(lot, on, minutes), eventId));
    }

    /** Minutes of unpaid leave on a day; null if there is none. */
    @Nullable
    Known<Integer> unpaidOn(LocalDate day) {
        for (var approved : unpaid.values())
            for (var each : approved.value().days())
                if (each.date().equals(day)) return new Known<>(each.minutes(), approved.eventId());
        return null;
    }

    /** Minutes that are left at the end of the last day, of the lots that are valid on it; null if there are none. */
    @Nullable
    Fact payout(LocalDate lastDay) {
        var causes = new ArrayList<String>();
        var sum = 0;
        for (var lot : lots) {
            if (lot.value().grantedOn().isAfter(lastDay)
                    || lot.value().expiresOn().isBefore(lastDay)) continue;
            var left = lot.value().minutes();
            causes.add(lot.eventId());
            for (var entry : entries) {
                if (!entry.value().lot().equals(lot.value().lotId())
                        || entry.value().on().isAfter(lastDay)) continue;
                left += entry.value().minutes();
                causes.add(entry.eventId());
            }
            sum += Math.max(0, left);
        }
        return sum == 0 ? null : new Fact(Fact.Kind.LEAVE_PAYOUT, lastDay, sum, causes);
    }
}

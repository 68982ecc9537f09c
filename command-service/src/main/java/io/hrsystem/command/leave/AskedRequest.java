package io.hrsystem.command.leave;

import io.hrsystem.contract.leave.LeaveDay;
import io.hrsystem.contract.leave.LeaveEvent.LeaveCancelled;
import io.hrsystem.contract.leave.LeaveEvent.LeaveRequested;
import io.hrsystem.contract.leave.LotUse;
import io.hrsystem.contract.personal.FreeText;
import io.hrsystem.platform.Refusal;
import io.hrsystem.platform.RefusalCode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request as it stands.
 *
 * @param uses what was taken for it; empty unless it is approved
 */
record AskedRequest(LeaveRequested asked, State state, List<LotUse> uses) {
    enum State {
        REQUESTED,
        APPROVED,
        OVER
    }

    static AskedRequest of(LeaveRequested asked) {
        return new AskedRequest(asked, State.REQUESTED, List.of());
    }

    AskedRequest approved(List<LotUse> taken) {
        return new AskedRequest(asked, State.APPROVED, taken);
    }

    AskedRequest over() {
        return new AskedRequest(asked, State.OVER, List.of());
    }

    boolean isApproved() {
        return state == State.APPROVED;
    }

    /** Whoever does it has to see to the lots. */
    LeaveCancelled cancelled(String actor, @Nullable FreeText reason) {
        var days = isApproved() ? asked.days() : List.<LeaveDay>of();
        return new LeaveCancelled(asked.employeeId(), asked.requestId(), days, uses, actor, reason);
    }

    /** Somebody else than who has asked for it decides. */
    LeaveRequested undecided(String actor) {
        if (state != State.REQUESTED) throw Refusal.of(RefusalCode.LEAVE_DECIDED);
        if (asked.requestedBy().equals(actor)) throw Refusal.of(RefusalCode.OWN_REQUEST);
        return asked;
    }

    /** Of one that has begun by then somebody has to say what becomes of the rest. */
    boolean isOpenBehind(LocalDate day) {
        return state != State.OVER && asked.days().getFirst().date().isAfter(day);
    }

    /** @param evenIfTaken whether the caller may take leave back that has begun */
    void requireCancellable(LocalDate today, boolean evenIfTaken) {
        if (state == State.OVER) throw Refusal.of(RefusalCode.LEAVE_DECIDED);
        var hasBegun = isApproved() && !asked.days().getFirst().date().isAfter(today);
        if (hasBegun && !evenIfTaken) throw Refusal.of(RefusalCode.LEAVE_TAKEN);
    }

    /** The same time is not taken off twice, whether it is decided yet or not. */
    void requireApartFrom(List<LeaveDay> days) {
        if (state == State.OVER) return;
        for (var mine : asked.days())
            for (var other : days)
                if (mine.from().isBefore(other.to()) && other.from().isBefore(mine.to()))
                    throw Refusal.of(RefusalCode.LEAVE_OVERLAPS)
                            .with("date", mine.date())
                            .about("from");
    }
}

package io.hrsystem.contract.leave;

import io.hrsystem.contract.DomainEvent;
import io.hrsystem.contract.tenants.LeaveBasis;
import java.time.LocalDate;
import java.time.MonthDay;

/** Facts about how a company grants annual leave. */
public sealed interface LeavePolicyEvent extends DomainEvent {
    /** The policy itself: no person is in it. */
    @Override
    default String subject() {
        return "leave-policy";
    }

    /**
     * @param effectiveFrom what falls due from this day on is granted by it
     * @param applyBelowFive statutory leave also where the law demands none
     */
    record LeavePolicySet(
            LeaveBasis basis,
            MonthDay fiscalYearStart,
            LeaveRounding rounding,
            LocalDate effectiveFrom,
            boolean applyBelowFive)
            implements LeavePolicyEvent {}
}

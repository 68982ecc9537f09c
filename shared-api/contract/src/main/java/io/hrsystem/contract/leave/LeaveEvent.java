package io.hrsystem.contract.leave;

import io.hrsystem.contract.DomainEvent;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.personal.FreeText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Facts about one employee's leave. Minutes are whole; who asks, decides and cancels is an account or a client. */
public sealed interface LeaveEvent extends DomainEvent {
    EmployeeId employeeId();

    @Override
    default String subject() {
        return employeeId().value();
    }

    /**
     * @param rule with {@code accruedOn} the key by which nothing is granted twice
     * @param expiresOn the last valid day
     */
    record LeaveGranted(
            EmployeeId employeeId,
            LotId lotId,
            LotKind kind,
            String rule,
            LocalDate accruedOn,
            LocalDate grantedOn,
            LocalDate expiresOn,
            int minutes,
            @Nullable FreeText reason)
            implements LeaveEvent {}

    record LeaveRequested(
            EmployeeId employeeId,
            LeaveRequestId requestId,
            LeaveType type,
            LocalDate from,
            LocalDate to,
            LeavePart part,
            List<LeaveDay> days,
            FreeText reason,
            String requestedBy)
            implements LeaveEvent {}

    /** @param uses empty unless it is annual leave */
    record LeaveApproved(
            EmployeeId employeeId,
            LeaveRequestId requestId,
            LeaveType type,
            List<LeaveDay> days,
            List<LotUse> uses,
            String approvedBy,
            @Nullable FreeText comment)
            implements LeaveEvent {}

    record LeaveRejected(EmployeeId employeeId, LeaveRequestId requestId, String rejectedBy, FreeText reason)
            implements LeaveEvent {}

    /**
     * @param days empty if it was not approved
     * @param restored into the lots they came from
     */
    record LeaveCancelled(
            EmployeeId employeeId,
            LeaveRequestId requestId,
            List<LeaveDay> days,
            List<LotUse> restored,
            String cancelledBy,
            @Nullable FreeText reason)
            implements LeaveEvent {}

    /** @param on the day after the last valid one */
    record LotExpired(EmployeeId employeeId, LotId lotId, LocalDate on, int minutes) implements LeaveEvent {}

    /** Leave on a day when the lot was valid became known only after it had lapsed. */
    record LotExpiryReversed(EmployeeId employeeId, LotId lotId, LocalDate on, int minutes) implements LeaveEvent {}

    record LotPaidOut(EmployeeId employeeId, LotId lotId, LocalDate on, int minutes) implements LeaveEvent {}

    /** @param minutes less than zero takes away */
    record LotAdjusted(EmployeeId employeeId, LotId lotId, LocalDate on, int minutes, FreeText reason)
            implements LeaveEvent {}

    /** @param windowTo the last day on which this step counts */
    record LeavePromoted(
            EmployeeId employeeId,
            PromotionId promotionId,
            LotId lotId,
            PromotionStep step,
            LocalDate windowFrom,
            LocalDate windowTo,
            int minutes)
            implements LeaveEvent {}

    record LeavePromotionDelivered(EmployeeId employeeId, PromotionId promotionId, Instant deliveredAt)
            implements LeaveEvent {}

    record LeavePromotionAnswered(EmployeeId employeeId, PromotionId promotionId, List<LocalDate> dates)
            implements LeaveEvent {}
}

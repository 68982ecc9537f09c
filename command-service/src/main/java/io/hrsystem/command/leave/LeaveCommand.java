package io.hrsystem.command.leave;

import io.hrsystem.command.platform.commands.AggregateCommand;
import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.leave.LeaveDay;
import io.hrsystem.contract.leave.LeavePart;
import io.hrsystem.contract.leave.LeaveRequestId;
import io.hrsystem.contract.leave.LeaveType;
import io.hrsystem.contract.leave.LotId;
import io.hrsystem.contract.leave.LotKind;
import io.hrsystem.contract.leave.PromotionId;
import io.hrsystem.contract.personal.FreeText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be done with one employee's leave. */
sealed interface LeaveCommand extends AggregateCommand {
    EmployeeId employeeId();

    @Override
    default String stream() {
        return StreamIds.leave(employeeId());
    }

    /** @param expiresOn the last valid day */
    record GrantLot(
            EmployeeId employeeId,
            LotId lotId,
            LotKind kind,
            LocalDate grantedOn,
            LocalDate expiresOn,
            int minutes,
            FreeText reason)
            implements LeaveCommand {}

    record RequestLeave(
            EmployeeId employeeId,
            LeaveRequestId requestId,
            LeaveType type,
            LocalDate from,
            LocalDate to,
            LeavePart part,
            List<LeaveDay> days,
            FreeText reason,
            String actor)
            implements LeaveCommand {}

    record ApproveLeave(
            EmployeeId employeeId,
            LeaveRequestId requestId,
            String actor,
            @Nullable FreeText comment) implements LeaveCommand {}

    record RejectLeave(EmployeeId employeeId, LeaveRequestId requestId, String actor, FreeText reason)
            implements LeaveCommand {}

    /**
     * @param today by the company's clock
     * @param evenIfTaken whether the caller may take leave back that has begun
     */
    record CancelLeave(
            EmployeeId employeeId,
            LeaveRequestId requestId,
            LocalDate today,
            boolean evenIfTaken,
            String actor,
            @Nullable FreeText reason)
            implements LeaveCommand {}

    /** @param dates the days on which the leave is to be used */
    record AnswerPromotion(EmployeeId employeeId, PromotionId promotionId, List<LocalDate> dates)
            implements LeaveCommand {}

    record DeliverPromotion(EmployeeId employeeId, PromotionId promotionId, Instant deliveredAt)
            implements LeaveCommand {}

    /**
     * Ends what was asked for days behind the last one.
     *
     * @param isPaid whether what is left on that day was paid for (LSA art. 60 (7))
     */
    record EndLeave(EmployeeId employeeId, LocalDate lastDay, boolean isPaid) implements LeaveCommand {}

    /** Grants what has fallen due, asks for what is to be used, and lets lapse what has run out. */
    record SettleLeave(EmployeeId employeeId, List<Accrued> due, LocalDate today) implements LeaveCommand {}
}

package io.hrsystem.contract.attendance;

import io.hrsystem.contract.DomainEvent;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.personal.FreeText;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Facts about a request to work outside of the schedule. Who asks, decides and cancels is an account or a client. */
public sealed interface OvertimeEvent extends DomainEvent {
    OvertimeRequestId requestId();

    EmployeeId employeeId();

    LocalDate workDate();

    @Override
    default String subject() {
        return employeeId().value();
    }

    /** @param to not included */
    record OvertimeRequested(
            OvertimeRequestId requestId,
            EmployeeId employeeId,
            LocalDate workDate,
            Instant from,
            Instant to,
            FreeText reason,
            String requestedBy)
            implements OvertimeEvent {}

    /** Work in this time counts. */
    record OvertimeApproved(
            OvertimeRequestId requestId,
            EmployeeId employeeId,
            LocalDate workDate,
            Instant from,
            Instant to,
            String approvedBy,
            @Nullable FreeText comment)
            implements OvertimeEvent {}

    record OvertimeRejected(
            OvertimeRequestId requestId, EmployeeId employeeId, LocalDate workDate, String rejectedBy, FreeText reason)
            implements OvertimeEvent {}

    /** Approved or not, it does not count from now on. */
    record OvertimeCancelled(
            OvertimeRequestId requestId,
            EmployeeId employeeId,
            LocalDate workDate,
            String cancelledBy,
            @Nullable FreeText reason)
            implements OvertimeEvent {}
}

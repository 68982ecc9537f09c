package io.hrsystem.command.attendance;

import io.hrsystem.command.platform.commands.AggregateCommand;
import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.attendance.OvertimeRequestId;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.personal.FreeText;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What can be done with a request of overtime. */
sealed interface OvertimeCommand extends AggregateCommand {
    OvertimeRequestId requestId();

    @Override
    default String stream() {
        return StreamIds.overtime(requestId());
    }

    record RequestOvertime(
            OvertimeRequestId requestId,
            EmployeeId employeeId,
            LocalDate workDate,
            Instant from,
            Instant to,
            FreeText reason,
            String actor)
            implements OvertimeCommand {}

    record ApproveOvertime(
            OvertimeRequestId requestId,
            String actor,
            @Nullable FreeText comment) implements OvertimeCommand {}

    record RejectOvertime(OvertimeRequestId requestId, String actor, FreeText reason) implements OvertimeCommand {}

    record CancelOvertime(
            OvertimeRequestId requestId,
            String actor,
            @Nullable FreeText reason) implements OvertimeCommand {}
}

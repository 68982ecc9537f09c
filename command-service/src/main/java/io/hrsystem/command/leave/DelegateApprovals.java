package io.hrsystem.command.leave;

import io.hrsystem.command.platform.commands.AggregateCommand;
import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.employees.EmployeeId;
import java.time.LocalDate;

/** Lets somebody decide in one's place. */
record DelegateApprovals(EmployeeId employeeId, EmployeeId to, LocalDate from, LocalDate until)
        implements AggregateCommand {
    @Override
    public String stream() {
        return StreamIds.delegation(employeeId);
    }
}

package io.hrsystem.command.attendance;

import io.hrsystem.command.platform.commands.AggregateCommand;
import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.attendance.Punch;
import io.hrsystem.contract.attendance.Shift;
import io.hrsystem.contract.employees.EmployeeId;
import java.time.LocalDate;

/** What can be asked of a work date; which date it is has been decided before. */
sealed interface AttendanceCommand extends AggregateCommand {
    EmployeeId employeeId();

    LocalDate workDate();

    @Override
    default String stream() {
        return StreamIds.attendance(employeeId(), workDate());
    }

    record CheckIn(EmployeeId employeeId, LocalDate workDate, Punch punch, Shift shift, int graceMinutes)
            implements AttendanceCommand {}

    record CheckOut(EmployeeId employeeId, LocalDate workDate, Punch punch) implements AttendanceCommand {}
}

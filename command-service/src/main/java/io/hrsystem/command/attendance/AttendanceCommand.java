package io.hrsystem.command.attendance;

import io.hrsystem.command.platform.commands.AggregateCommand;
import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.attendance.ClosingCause;
import io.hrsystem.contract.attendance.CorrectionId;
import io.hrsystem.contract.attendance.Punch;
import io.hrsystem.contract.attendance.Shift;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.personal.FreeText;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

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

    record RequestCorrection(
            EmployeeId employeeId,
            LocalDate workDate,
            CorrectionId correctionId,
            @Nullable Instant checkIn,
            @Nullable Instant checkOut,
            Shift shift,
            int graceMinutes,
            FreeText reason,
            String actor)
            implements AttendanceCommand {}

    record ApproveCorrection(
            EmployeeId employeeId,
            LocalDate workDate,
            CorrectionId correctionId,
            String actor,
            @Nullable FreeText comment)
            implements AttendanceCommand {}

    record RejectCorrection(
            EmployeeId employeeId, LocalDate workDate, CorrectionId correctionId, String actor, FreeText reason)
            implements AttendanceCommand {}

    /**
     * Closes the date if it can be closed by now.
     *
     * @param again only if it has been closed before
     */
    record CloseDay(
            EmployeeId employeeId,
            LocalDate workDate,
            DayTerms terms,
            Duration checkOutWindow,
            Instant now,
            ClosingCause cause,
            boolean again)
            implements AttendanceCommand {}

    /** The company is suspended: nobody could come. */
    record SkipDay(EmployeeId employeeId, LocalDate workDate) implements AttendanceCommand {}
}

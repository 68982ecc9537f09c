package io.hrsystem.contract.attendance;

import io.hrsystem.contract.DomainEvent;
import io.hrsystem.contract.employees.EmployeeId;
import java.time.LocalDate;

/** Facts about one employee's work date. The date is decided once, at the punch, and stored. */
public sealed interface AttendanceEvent extends DomainEvent {
    EmployeeId employeeId();

    LocalDate workDate();

    @Override
    default String subject() {
        return employeeId().value();
    }

    /** {@code lateMinutes} counts from the shift's start and is 0 within the grace and after the first check-in. */
    record CheckedIn(EmployeeId employeeId, LocalDate workDate, Punch punch, Shift shift, int lateMinutes)
            implements AttendanceEvent {}

    /**
     * Minutes are of the whole work date so far.
     *
     * @param recognisedMinutes scheduled minutes worked, without breaks
     * @param earlyLeaveMinutes scheduled minutes after this check-out
     * @param gapMinutes scheduled minutes between sessions
     */
    record CheckedOut(
            EmployeeId employeeId,
            LocalDate workDate,
            Punch punch,
            int recognisedMinutes,
            int earlyLeaveMinutes,
            int gapMinutes)
            implements AttendanceEvent {}
}

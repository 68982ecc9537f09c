package io.hrsystem.command.attendance;

import io.hrsystem.contract.attendance.AttendanceEvent.DayClosed;
import io.hrsystem.contract.attendance.ClosingCause;
import io.hrsystem.contract.attendance.DayFlag;
import io.hrsystem.contract.attendance.DayMinutes;
import io.hrsystem.contract.attendance.DayStatus;
import io.hrsystem.contract.attendance.Segment;
import io.hrsystem.contract.employees.EmployeeId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What a work date comes to. */
record ClosedDay(
        DayStatus status, List<Segment> segments, DayMinutes minutes, int scheduledMinutes, List<DayFlag> flags) {
    static ClosedDay of(DayClosed event) {
        return new ClosedDay(
                event.status(), event.segments(), event.minutes(), event.scheduledMinutes(), event.flags());
    }

    ClosedDay with(DayFlag flag) {
        if (flags.contains(flag)) return this;
        var more = new ArrayList<>(flags);
        more.add(flag);
        return new ClosedDay(status, segments, minutes, scheduledMinutes, List.copyOf(more));
    }

    DayClosed event(EmployeeId employee, LocalDate workDate, int revision, ClosingCause cause) {
        return new DayClosed(employee, workDate, revision, status, segments, minutes, scheduledMinutes, flags, cause);
    }
}

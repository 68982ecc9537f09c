package io.hrsystem.query.testing;

import io.hrsystem.contract.attendance.AttendanceEvent.DayClosed;
import io.hrsystem.contract.attendance.ClosingCause;
import io.hrsystem.contract.attendance.DayMinutes;
import io.hrsystem.contract.attendance.DayStatus;
import io.hrsystem.contract.attendance.Segment;
import io.hrsystem.contract.attendance.SegmentKind;
import io.hrsystem.contract.employees.EmployeeId;
import java.time.LocalDate;
import java.util.List;

/** What days are closed with. */
public final class Closings {
    private Closings() {}

    /** A first closing, whatever has been worked. */
    public static DayClosed closed(EmployeeId employee, LocalDate date, DayStatus status) {
        return status == DayStatus.PRESENT
                ? worked(employee, date, 480, 0, 0)
                : closed(employee, date, status, new DayMinutes(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0));
    }

    /** A first closing of a day in minutes that were worked. */
    public static DayClosed worked(EmployeeId employee, LocalDate date, int recognised, int overtime, int holiday) {
        var all = recognised + overtime + holiday;
        var minutes = new DayMinutes(all, recognised, 0, 0, 0, 0, 0, holiday, overtime, 0, overtime / 2);
        return closed(employee, date, DayStatus.PRESENT, minutes);
    }

    public static DayClosed closed(EmployeeId employee, LocalDate date, DayStatus status, DayMinutes minutes) {
        var kind = minutes.recognised() > 0 ? SegmentKind.WORK : SegmentKind.ABSENCE;
        var segments = List.of(
                segment(kind, date, 9, 12), segment(SegmentKind.BREAK, date, 12, 13), segment(kind, date, 13, 18));
        return new DayClosed(employee, date, 1, status, segments, minutes, 480, List.of(), ClosingCause.BATCH);
    }

    private static Segment segment(SegmentKind kind, LocalDate date, int from, int to) {
        return new Segment(kind, date.atTime(from, 0), date.atTime(to, 0), 60 * (to - from));
    }
}

package io.hrsystem.payroll.inputs;

import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.attendance.AttendanceEvent.DayClosed;
import io.hrsystem.contract.attendance.ClosingCause;
import io.hrsystem.contract.attendance.DayMinutes;
import io.hrsystem.contract.attendance.DayStatus;
import io.hrsystem.contract.employees.EmployeeId;
import java.time.LocalDate;
import java.util.List;

/** Closings of days, as the closing job stores them. */
final class Closing {
    static final DayMinutes WHOLE = worked(480);
    static final DayMinutes NOTHING = worked(0);

    private Closing() {}

    static DayMinutes worked(int minutes) {
        return new DayMinutes(minutes, minutes, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    static DayMinutes absent(int minutes) {
        return new DayMinutes(0, 0, minutes, 0, 0, minutes, 0, 0, 0, 0, 0);
    }

    static String close(
            TestCompany company,
            EmployeeId employee,
            LocalDate day,
            DayStatus status,
            int scheduled,
            DayMinutes minutes) {
        return company.say(
                        StreamIds.attendance(employee, day),
                        new DayClosed(
                                employee, day, 1, status, List.of(), minutes, scheduled, List.of(), ClosingCause.BATCH))
                .getFirst();
    }

    /** Working days of Monday to Friday, each as long as it is scheduled for. */
    static void closeWeekdays(TestCompany company, EmployeeId employee, LocalDate from, LocalDate until, int minutes) {
        for (var day = from; day.isBefore(until); day = day.plusDays(1))
            if (day.getDayOfWeek().getValue() < 6)
                close(company, employee, day, DayStatus.PRESENT, minutes, worked(minutes));
    }
}

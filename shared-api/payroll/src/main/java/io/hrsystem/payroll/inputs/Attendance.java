package io.hrsystem.payroll.inputs;

import io.hrsystem.contract.payroll.PayslipAttendance;
import java.util.List;
import java.util.function.ToIntFunction;

/** What a payslip says of a month's attendance. */
final class Attendance {
    static final PayslipAttendance NONE = new PayslipAttendance(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    private Attendance() {}

    /** @param weeklyOvertime regular minutes beyond those of a week */
    static PayslipAttendance of(List<PaidDay> days, int weeklyOvertime) {
        return new PayslipAttendance(
                count(days, it -> it.scheduled() > 0 ? 1 : 0),
                count(days, it -> it.isWorked() ? 1 : 0),
                count(days, it -> it.recognised() + it.overtime() + it.holiday()),
                count(days, PaidDay::overtime) + weeklyOvertime,
                count(days, PaidDay::night),
                count(days, it -> Math.min(PaidDay.DAY, it.holiday())),
                count(days, it -> Math.max(0, it.holiday() - PaidDay.DAY)),
                count(days, it -> it.absence() > 0 ? 1 : 0),
                count(days, PaidDay::late),
                count(days, PaidDay::leave));
    }

    private static int count(List<PaidDay> days, ToIntFunction<PaidDay> number) {
        return days.stream().mapToInt(number).sum();
    }
}

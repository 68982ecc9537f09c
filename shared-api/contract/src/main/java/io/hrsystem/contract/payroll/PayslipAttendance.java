package io.hrsystem.contract.payroll;

/**
 * What a month's attendance came to, as a payslip has to say it (Enforcement Decree of the Labor Standards Act, article
 * 27-2). Minutes are whole.
 *
 * @param holidayMinutes worked on holidays, up to eight hours of a day
 * @param longHolidayMinutes beyond those
 * @param leaveMinutes paid leave that was taken
 */
public record PayslipAttendance(
        int scheduledDays,
        int workedDays,
        int workMinutes,
        int overtimeMinutes,
        int nightMinutes,
        int holidayMinutes,
        int longHolidayMinutes,
        int absentDays,
        int lateMinutes,
        int leaveMinutes) {}

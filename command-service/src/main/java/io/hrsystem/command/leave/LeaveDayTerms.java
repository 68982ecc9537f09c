package io.hrsystem.command.leave;

import io.hrsystem.contract.attendance.CompanyCalendar;
import io.hrsystem.contract.attendance.DayKind;
import io.hrsystem.contract.attendance.WorkWeek;
import io.hrsystem.platform.RefusalCode;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What a day of leave is counted by.
 *
 * @param paid whether the payroll of its month is final
 * @param refusal why nobody may take leave on it; null if they may
 */
record LeaveDayTerms(
        LocalDate date,
        ZoneId zone,
        WorkWeek week,
        boolean dayOff,
        boolean publicHoliday,
        boolean paid,
        @Nullable RefusalCode refusal) {
    boolean isScheduled() {
        return new CompanyCalendar(date, dayOff, publicHoliday).kindOf(week) == DayKind.WORKING;
    }
}

package io.hrsystem.command.attendance;

import io.hrsystem.contract.attendance.WorkingTimeRules;
import io.hrsystem.contract.attendance.WorkingTimeRules.Number;

/**
 * What is to be paid on top of a day's work (Labor Standards Act, article 56), in minutes. Counted in hundredths of a
 * minute, so that halves are exact; a day's half is rounded up. Overtime and holiday premium do not add up, night does.
 *
 * @param overtime beyond eight hours of the day
 * @param longHoliday work on a holiday beyond eight hours; those up to eight are {@code holiday}
 */
record Premium(int work, int night, int overtime, int holiday, int longHoliday, int minutes) {
    private static final int WHOLE = 100;

    static Premium of(int work, int night, boolean isHoliday, WorkingTimeRules rules) {
        var day = rules.of(Number.DAY);
        var beyond = Math.max(0, work - day);
        var overtime = isHoliday ? 0 : beyond;
        var holiday = isHoliday ? work - beyond : 0;
        var longHoliday = isHoliday ? beyond : 0;
        var hundredths = overtime * rules.of(Number.OVERTIME_PREMIUM)
                + night * rules.of(Number.NIGHT_PREMIUM)
                + holiday * rules.of(Number.HOLIDAY_PREMIUM)
                + longHoliday * rules.of(Number.LONG_HOLIDAY_PREMIUM);
        return new Premium(work, night, overtime, holiday, longHoliday, Math.ceilDiv(hundredths, WHOLE));
    }
}

package io.hrsystem.command.leave;

import io.hrsystem.contract.leave.LeaveRounding;
import io.hrsystem.contract.tenants.LeaveBasis;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.MonthDay;

/**
 * How a company grants annual leave.
 *
 * @param from what falls due from this day on is granted by it
 * @param belowFive statutory leave also where the law demands none
 */
record Policy(LocalDate from, LeaveBasis basis, MonthDay fiscalYearStart, LeaveRounding rounding, boolean belowFive) {
    /** Of a company that has said nothing else. */
    static Policy usual(LocalDate registeredOn) {
        return new Policy(registeredOn, LeaveBasis.HIRE_DATE, MonthDay.of(1, 1), LeaveRounding.CEIL_0_01, false);
    }

    static Policy of(ResultSet row) throws SQLException {
        return new Policy(
                row.getObject("from_day", LocalDate.class),
                LeaveBasis.valueOf(row.getString("basis")),
                MonthDay.parse(row.getString("fiscal_year_start")),
                LeaveRounding.valueOf(row.getString("rounding")),
                row.getBoolean("below_five"));
    }
}

package io.hrsystem.command.attendance;

import io.hrsystem.command.platform.imports.ImportDates;
import io.hrsystem.command.platform.imports.ImportRow;
import io.hrsystem.contract.employees.EmployeeNumber;
import io.hrsystem.platform.tables.Column;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A row of a file, read as a stay at work.
 *
 * @param checkIn null if it says only when somebody went
 * @param checkOut null if it says only when somebody came
 */
record PunchRow(
        ImportRow row,
        Day day,
        @Nullable EnteredTime checkIn,
        @Nullable EnteredTime checkOut) {
    /** Somebody's work date, as the file names it. */
    record Day(String number, LocalDate workDate) {}

    /** Null if something is wrong with it, which is noted in the row. */
    static @Nullable PunchRow of(ImportRow row) {
        var number = row.value(Column.NUMBER, EmployeeNumber::of);
        var workDate = row.value(PunchImport.WORK_DATE, ImportDates::of);
        var checkIn = row.value(PunchImport.CHECK_IN, EnteredTime::of);
        var checkOut = row.value(PunchImport.CHECK_OUT, EnteredTime::of);
        if (row.text(PunchImport.CHECK_IN) == null && row.text(PunchImport.CHECK_OUT) == null)
            row.note(PunchImport.CHECK_IN, "VALUE_MISSING");
        if (number == null || workDate == null || row.isWrong()) return null;
        return new PunchRow(row, new Day(number.value(), workDate), checkIn, checkOut);
    }
}

package io.hrsystem.command.platform.imports;

import io.hrsystem.contract.bounds.Times;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** Days as people write them in spreadsheets: year, month, day, with hyphens, dots or slashes between them. */
public final class ImportDates {
    private static final Pattern FORM = Pattern.compile("([0-9]{4})[-./] ?([0-9]{1,2})[-./] ?([0-9]{1,2})[.]?");

    private ImportDates() {}

    /** @throws io.hrsystem.contract.bounds.OutOfBounds if it is no day of the calendar, from 1900 to 2200 */
    public static LocalDate of(String entered) {
        var found = FORM.matcher(entered.strip());
        return Times.date(
                found.matches()
                        ? "%s-%02d-%02d"
                                .formatted(
                                        found.group(1),
                                        Integer.parseInt(found.group(2)),
                                        Integer.parseInt(found.group(3)))
                        : entered);
    }
}

package io.hrsystem.command.platform.imports;

import io.hrsystem.contract.bounds.Times;
import java.time.LocalTime;
import java.util.regex.Pattern;

/** Times of day as people and their spreadsheets write them; seconds are cut off. */
public final class ImportTimes {
    private static final Pattern FORM = Pattern.compile("([0-9]{1,2}):([0-9]{2})(?::[0-9]{2})?");

    private ImportTimes() {}

    /** @throws io.hrsystem.contract.bounds.OutOfBounds if it is no time of a day of 24 hours */
    public static LocalTime of(String entered) {
        var found = FORM.matcher(entered.strip());
        return Times.time(
                found.matches() ? "%02d:%s".formatted(Integer.parseInt(found.group(1)), found.group(2)) : entered);
    }
}

package io.hrsystem.contract.bounds;

import io.hrsystem.contract.bounds.OutOfBounds.Reason;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Dates and times that people and their machines mean: from 1900 to 2200, in ISO 8601, each in its one form. */
public final class Times {
    public static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    public static final LocalDate LATEST = LocalDate.of(2200, 12, 31);

    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern INSTANT = Pattern.compile(
            "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]{1,9})?)?(Z|[+-][0-9]{2}:[0-9]{2})");
    private static final Pattern TIME = Pattern.compile("[0-9]{2}:[0-9]{2}(:00)?");
    private static final Set<String> ZONES = Set.copyOf(ZoneId.getAvailableZoneIds());

    private Times() {}

    /** A day of the calendar: {@code 2026-03-02}. */
    public static LocalDate date(String entered) {
        var date = parsed(entered, DATE, LocalDate::parse, Reason.NO_DATE);
        if (date.isBefore(EARLIEST) || date.isAfter(LATEST)) throw OutOfBounds.of(Reason.NO_DATE, EARLIEST, LATEST);
        return date;
    }

    /** A point in time with its offset: {@code 2026-03-02T00:00:00Z}. */
    public static Instant instant(String entered) {
        var instant = parsed(entered, INSTANT, Times::instantOf, Reason.NO_INSTANT);
        var date = LocalDate.ofInstant(instant, ZoneOffset.UTC);
        if (date.isBefore(EARLIEST) || date.isAfter(LATEST)) throw OutOfBounds.of(Reason.NO_INSTANT, EARLIEST, LATEST);
        return instant;
    }

    /** A time of day in whole minutes: {@code 09:00}. */
    public static LocalTime time(String entered) {
        return parsed(entered, TIME, LocalTime::parse, Reason.NO_TIME);
    }

    /** A zone by its name in the IANA database: {@code Asia/Seoul}. */
    public static ZoneId zone(String entered) {
        if (!ZONES.contains(entered)) throw OutOfBounds.of(Reason.NO_ZONE);
        return ZoneId.of(entered);
    }

    private static Instant instantOf(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }

    private static <T> T parsed(String entered, Pattern form, Function<String, T> parse, Reason otherwise) {
        try {
            if (form.matcher(entered).matches()) return parse.apply(entered);
        } catch (DateTimeException e) {
            throw OutOfBounds.of(otherwise, EARLIEST, LATEST);
        }
        throw OutOfBounds.of(otherwise, EARLIEST, LATEST);
    }
}

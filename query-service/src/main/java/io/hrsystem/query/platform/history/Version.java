package io.hrsystem.query.platform.history;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;

/**
 * What holds from a day to a day, known from a moment to a moment; the ends do not belong to it, and are never null:
 * what has no end compares like what has one.
 */
public record Version<V>(LocalDate validFrom, LocalDate validUntil, Instant knownFrom, Instant knownUntil, V value) {
    public static final LocalDate END_OF_DAYS = LocalDate.of(9999, 12, 31);
    public static final Instant END_OF_TIME = END_OF_DAYS.atTime(LocalTime.MIN).toInstant(ZoneOffset.UTC);
}

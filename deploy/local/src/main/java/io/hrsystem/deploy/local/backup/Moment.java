package io.hrsystem.deploy.local.backup;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** How instants are typed, and told to PostgreSQL. */
public final class Moment {
    private static final DateTimeFormatter SQL = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS'+00'");

    private Moment() {}

    /**
     * An instant in ISO-8601, with its offset.
     *
     * @throws java.time.format.DateTimeParseException if it is something else
     */
    public static Instant parse(String typed) {
        return OffsetDateTime.parse(typed).toInstant();
    }

    /** In microseconds, as PostgreSQL counts: rather one more than one that is left out. */
    static String sql(Instant instant) {
        var whole = instant.truncatedTo(ChronoUnit.MICROS);
        var rounded = whole.equals(instant) ? whole : whole.plus(1, ChronoUnit.MICROS);
        return SQL.format(rounded.atOffset(ZoneOffset.UTC));
    }
}

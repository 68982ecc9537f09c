package io.hrsystem.contract.tenants;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.TemporalAdjusters;

/** When the files of the read server are written anew: once for all erasures of a week. */
public final class ReadModelRewrite {
    private static final DayOfWeek DAY = DayOfWeek.SUNDAY;
    /** Of the day: when few read. */
    private static final Duration HOUR = Duration.ofHours(4);

    private ReadModelRewrite() {}

    /** The first one after a day on which rows were erased. */
    public static LocalDate after(LocalDate erasedOn) {
        return erasedOn.with(TemporalAdjusters.next(DAY));
    }

    /** The last one that has begun; what was erased before that day is not in any file from then on. */
    public static LocalDate last(LocalDateTime now) {
        return now.minus(HOUR).toLocalDate().with(TemporalAdjusters.previousOrSame(DAY));
    }
}

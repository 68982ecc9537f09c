package io.hrsystem.contract.tenants;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** When the files of the read server are written anew: once for all erasures of a week. */
public final class ReadModelRewrite {
    private static final DayOfWeek DAY = DayOfWeek.SUNDAY;

    private ReadModelRewrite() {}

    /** The first one after a day on which rows were erased. */
    public static LocalDate after(LocalDate erasedOn) {
        return erasedOn.with(TemporalAdjusters.next(DAY));
    }
}

package io.hrsystem.command.attendance;

import io.hrsystem.contract.Timeline.Period;
import io.hrsystem.contract.attendance.Shift;
import io.hrsystem.contract.attendance.WorkWeek;
import io.hrsystem.contract.bounds.Times;
import io.hrsystem.contract.tenants.SettingsPart;
import io.hrsystem.platform.RefusalCode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * By which clock and hours somebody works, and whether at all, on the days around a punch.
 *
 * @param employments that touch those days, in order; not empty
 */
record WorkTerms(List<Period<SettingsPart>> settings, List<Period<Employment>> employments) {
    /** Of whom nothing else is known. */
    static final WorkTerms USUAL =
            new WorkTerms(List.of(), List.of(new Period<>(Times.EARLIEST, null, new Employment(List.of(), null))));

    /**
     * Days in which somebody works by one schedule, or does not work.
     *
     * @param refusal why not; null if they work
     */
    record Employment(
            List<Period<WorkWeek>> weeks, @Nullable RefusalCode refusal) {}

    SettingsPart settingsOn(LocalDate day) {
        for (var period : settings)
            if (period.contains(day)) return period.value().over(SettingsPart.DEFAULTS);
        return SettingsPart.DEFAULTS;
    }

    ZoneId zoneOn(LocalDate day) {
        return settingsOn(day).zoneInForce();
    }

    /** Outside of the employment as on its nearest day: that is when it began to matter. */
    WorkWeek weekOn(LocalDate day) {
        var nearest = employments.getFirst();
        for (var employment : employments) if (!employment.from().isAfter(day)) nearest = employment;
        for (var week : nearest.value().weeks()) if (week.contains(day)) return week.value();
        return WorkWeek.STANDARD;
    }

    Shift shiftOn(LocalDate day) {
        return weekOn(day).shiftOn(day, zoneOn(day));
    }

    /** The calendar's day in the company at some instant. */
    LocalDate dayOf(Instant at) {
        var almost = LocalDate.ofInstant(at, zoneOn(LocalDate.ofInstant(at, ZoneOffset.UTC)));
        return LocalDate.ofInstant(at, zoneOn(almost));
    }

    /** The last day that had begun by then, each at its own start of day by the clock of that day. */
    LocalDate workDateOf(Instant at) {
        var day = LocalDate.ofInstant(at, ZoneOffset.UTC).plusDays(1);
        while (at.isBefore(startOf(day))) day = day.minusDays(1);
        return day;
    }

    private Instant startOf(LocalDate day) {
        return day.atTime(weekOn(day).startOfDay()).atZone(zoneOn(day)).toInstant();
    }

    /** Why nobody may work on that day; null if they may. */
    @Nullable
    RefusalCode refusalOn(LocalDate day) {
        for (var employment : employments)
            if (employment.contains(day)) return employment.value().refusal();
        return day.isBefore(employments.getFirst().from()) ? RefusalCode.NOT_YET_HIRED : RefusalCode.EMPLOYMENT_ENDED;
    }
}

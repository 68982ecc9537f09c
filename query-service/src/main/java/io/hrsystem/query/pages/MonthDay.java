package io.hrsystem.query.pages;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One day of somebody's month.
 *
 * @param kind what stands in its status column: a status of attendance, or one of DAY_OFF, MISSING, TO_COME, TODAY, NOT_EMPLOYED
 * @param corrections that were asked for, the latest first
 */
record MonthDay(
        LocalDate date,
        String kind,
        @Nullable WorkDate known,
        @Nullable Shift shift,
        List<Correction> corrections) {
    record Correction(String state, LocalDate workDate) {}

    static MonthDay of(
            LocalDate date,
            @Nullable WorkDate known,
            @Nullable Shift shift,
            boolean employed,
            LocalDate today,
            List<Correction> corrections) {
        var ofTheDay =
                corrections.stream().filter(it -> it.workDate().equals(date)).toList();
        return new MonthDay(date, kind(date, known, shift, employed, today), known, shift, ofTheDay);
    }

    private static String kind(
            LocalDate date, @Nullable WorkDate known, @Nullable Shift shift, boolean employed, LocalDate today) {
        // whoever forgot to check out of an earlier day is not at work
        if (known != null)
            return known.status().equals("OPEN") && date.isBefore(today.minusDays(1)) ? "INCOMPLETE" : known.status();
        if (!employed) return "NOT_EMPLOYED";
        if (shift == null) return "DAY_OFF";
        if (date.isAfter(today)) return "TO_COME";
        return date.equals(today) ? "TODAY" : "MISSING";
    }

    public boolean isSaturday() {
        return date.getDayOfWeek() == DayOfWeek.SATURDAY;
    }

    public boolean isSunday() {
        return date.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}

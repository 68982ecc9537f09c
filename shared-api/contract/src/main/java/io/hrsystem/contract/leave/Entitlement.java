package io.hrsystem.contract.leave;

import io.hrsystem.contract.leave.LeaveRules.Number;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;

/** What LSA art. 60 gives, and when. Minutes are whole, fractions are rounded up. */
public final class Entitlement {
    public static final int MINUTES_OF_A_DAY = 480;

    /** The same since the article has had its present form. */
    private static final LeaveRules LAW = LeaveRules.on(LocalDate.EPOCH);

    private static final int FIRST = LAW.of(Number.YEAR_DAYS);
    private static final int FULL_TIME_WEEK = LAW.of(Number.FULL_TIME_WEEK);

    private Entitlement() {}

    /** Civil Act 160(3): where the month lacks the day, its last day ends the period and the right arises the day after. */
    public static LocalDate anniversary(LocalDate hired, int months) {
        var month = YearMonth.from(hired).plusMonths(months);
        return month.isValidDay(hired.getDayOfMonth())
                ? month.atDay(hired.getDayOfMonth())
                : month.plusMonths(1).atDay(1);
    }

    /** The days on which the eleven days of the first year arise, if each month is attended perfectly. */
    public static List<LocalDate> monthly(LocalDate hired) {
        return IntStream.rangeClosed(1, LAW.of(Number.FIRST_YEAR_DAYS))
                .mapToObj(month -> anniversary(hired, month))
                .toList();
    }

    /** @param years completed, at least one */
    public static int days(int years) {
        if (years < 1) throw new IllegalArgumentException("no completed year: " + years);
        return Math.min(LAW.of(Number.MOST_DAYS), FIRST + (years - 1) / LAW.of(Number.YEARS_FOR_ONE_MORE));
    }

    /** Agreed unpaid leave of absence: in proportion to the scheduled days worked. */
    public static int proportional(int days, long worked, long scheduled, LeaveRounding rounding) {
        var steps = ceil(days * worked * rounding.stepsOfADay(), scheduled);
        return Math.toIntExact(ceil(steps * MINUTES_OF_A_DAY, rounding.stepsOfADay()));
    }

    /** Part time gets hours, a fraction of one rounded up; below 15 hours a week nothing. */
    public static int partTime(int days, int weeklyMinutes) {
        return ofPartTime(days * MINUTES_OF_A_DAY, weeklyMinutes);
    }

    /**
     * The same of what full time would get.
     *
     * @param minutes of full time
     */
    public static int ofPartTime(int minutes, int weeklyMinutes) {
        if (weeklyMinutes < LAW.of(Number.LEAST_WEEK)) return 0;
        if (weeklyMinutes >= FULL_TIME_WEEK) return minutes;
        return Math.toIntExact(ceil((long) minutes * weeklyMinutes, FULL_TIME_WEEK * 60L) * 60);
    }

    /** On the first fiscal year's day after hiring: in proportion to the days employed in the year before. */
    public static int firstFiscalYear(LocalDate hired, MonthDay start, LeaveRounding rounding) {
        var next = nextStart(hired, start);
        var begun = start.atYear(next.getYear() - 1);
        return proportional(
                FIRST, ChronoUnit.DAYS.between(hired, next), ChronoUnit.DAYS.between(begun, next), rounding);
    }

    /** Whole fiscal years of service on the first day of one. */
    public static int fiscalYears(LocalDate hired, LocalDate day, MonthDay start) {
        var first = nextStart(hired.minusDays(1), start);
        return day.getYear() - first.getYear();
    }

    /** The first one after that day. */
    public static LocalDate nextStart(LocalDate day, MonthDay start) {
        var same = start.atYear(day.getYear());
        return same.isAfter(day) ? same : start.atYear(day.getYear() + 1);
    }

    private static long ceil(long dividend, long divisor) {
        return Math.ceilDiv(dividend, divisor);
    }
}

package io.hrsystem.payroll;

import io.hrsystem.contract.payroll.PayslipLine;
import io.hrsystem.contract.payroll.Words;
import io.hrsystem.payroll.LineBuilder.Factor;
import io.hrsystem.payroll.rules.Fraction;
import io.hrsystem.payroll.rules.RuleName;
import io.hrsystem.payroll.rules.RuleSet;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is due to who leaves after a year or more, before its own tax. */
public final class Severance {
    private static final int MINUTES = 60;
    private static final int MONTHS = 12;

    /**
     * @param leftOn the day after the last one
     * @param wages won of the window, see {@link #windowFrom}
     * @param yearlyBonus won of the last twelve months
     * @param leavePay won that were paid for leave unused in the year before
     * @param ordinaryDay ordinary wage of a day in won
     * @param causes ids of events
     */
    public record Leaving(
            LocalDate hiredOn,
            LocalDate leftOn,
            int weeklyMinutes,
            long wages,
            long yearlyBonus,
            long leavePay,
            Fraction ordinaryDay,
            List<String> causes) {}

    private final RuleSet rules;

    public Severance(RuleSet rules) {
        this.rules = rules;
    }

    /** The first day of the months whose wages are averaged; they end with the last day. */
    public LocalDate windowFrom(LocalDate leftOn) {
        return leftOn.minusMonths(rules.whole(RuleName.SEVERANCE_MONTHS));
    }

    public boolean isDue(LocalDate hiredOn, LocalDate leftOn, int weeklyMinutes) {
        return !leftOn.isBefore(hiredOn.plusYears(rules.whole(RuleName.SEVERANCE_YEARS_MIN)))
                && weeklyMinutes >= rules.whole(RuleName.SEVERANCE_HOURS_MIN) * MINUTES;
    }

    /** Wages of a day over the window, with its part of what is paid by the year. */
    Fraction averageDay(Leaving leaving) {
        var part = Fraction.of(rules.whole(RuleName.SEVERANCE_MONTHS), MONTHS);
        var wages = Fraction.of(leaving.wages).plus(part.times(leaving.yearlyBonus + leaving.leavePay));
        return rules.rounding(RuleName.SEVERANCE_DAY_ROUNDING).round(wages.over(windowDays(leaving)));
    }

    private long windowDays(Leaving leaving) {
        return ChronoUnit.DAYS.between(windowFrom(leaving.leftOn), leaving.leftOn);
    }

    /** Null if it is not due. */
    public @Nullable PayslipLine line(Leaving leaving) {
        if (!isDue(leaving.hiredOn, leaving.leftOn, leaving.weeklyMinutes)) return null;
        var average = averageDay(leaving);
        var isOrdinary = leaving.ordinaryDay.compareTo(average) > 0;
        var day = isOrdinary ? leaving.ordinaryDay : average;
        var service = ChronoUnit.DAYS.between(leaving.hiredOn, leaving.leftOn);
        var days = rules.whole(RuleName.SEVERANCE_DAYS);
        var year = rules.whole(RuleName.SEVERANCE_YEAR);
        var text = " " + Texts.about(day) + " x " + days;
        return LineBuilder.earning(
                        rules.rounding(RuleName.SEVERANCE_ROUNDING),
                        Earnings.SEVERANCE,
                        new Words("퇴직금", "Severance pay"))
                .article(rules.article(RuleName.SEVERANCE_DAYS))
                .because("wages", leaving.wages)
                .because("yearlyBonus", leaving.yearlyBonus)
                .because("leavePay", leaving.leavePay)
                .because("windowDays", windowDays(leaving))
                .plus(
                        Factor.of("wagePerDay", day),
                        Factor.of("days", days),
                        Factor.of("serviceDays", service),
                        Factor.of("perDayOfYear", Fraction.of(1, year)))
                .words(
                        (isOrdinary ? "1일 통상임금" : "1일 평균임금") + text + "일 x " + service + "/" + year,
                        (isOrdinary ? "ordinary wage of a day" : "average wage of a day") + text + " x " + service + "/"
                                + year)
                .causes(leaving.causes)
                .build();
    }
}

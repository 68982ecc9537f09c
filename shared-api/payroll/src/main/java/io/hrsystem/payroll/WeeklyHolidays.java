package io.hrsystem.payroll;

import io.hrsystem.contract.payroll.PayslipLine;
import io.hrsystem.contract.payroll.Words;
import io.hrsystem.payroll.LineBuilder.Factor;
import io.hrsystem.payroll.WorkMonth.Fact;
import io.hrsystem.payroll.WorkMonth.PayPeriod;
import io.hrsystem.payroll.rules.Fraction;
import io.hrsystem.payroll.rules.RuleName;
import io.hrsystem.payroll.rules.RuleSet;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;

/** The paid day off of a week, which an absence costs. A week belongs to the month of its Sunday. */
record WeeklyHolidays(RuleSet rules, WorkMonth month, MonthFacts facts, TimeTerms time) {
    /** For who is paid by the hour: of each whole week without absence that ends in the month. */
    @Nullable
    PayslipLine paid() {
        var line = LineBuilder.earning(rules, Earnings.WEEKLY_HOLIDAY, new Words("주휴수당", "Weekly holiday"))
                .article(rules.article(RuleName.WEEKLY_HOLIDAY_HOURS_MIN));
        var weeks = new LinkedHashMap<PayPeriod, Integer>();
        for (var sunday : facts.sundays()) {
            var period = month.payOn(sunday);
            if (period == null || period.pay().kind() != Pay.Kind.HOURLY) continue;
            var monday = sunday.minusDays(6);
            if (!month.isEmployedOn(monday) || !facts.absencesOfWeek(sunday).isEmpty()) continue;
            if (period.pay().weeklyHolidayHours(rules).signum() > 0) weeks.merge(period, 1, Integer::sum);
        }
        weeks.forEach((period, count) -> {
            var hours = period.pay().weeklyHolidayHours(rules);
            var text = " " + Texts.about(time.wage(period)) + " x " + Texts.number(hours);
            line.plus(
                            Factor.of("wagePerHour", time.wage(period)),
                            Factor.of("weeklyHolidayHours", hours),
                            Factor.of("weeks", count))
                    .words(
                            TimeTerms.WAGE.ko() + text + "시간 x " + count + "주",
                            TimeTerms.WAGE.en() + text + " h x " + count + " weeks")
                    .causes(period.causes());
        });
        return line.build();
    }

    /** For who is paid by the month: the time itself, and the weekly holiday with it. */
    @Nullable
    PayslipLine absence() {
        var line = LineBuilder.earning(rules, Earnings.ABSENCE, new Words("결근", "Absence"))
                .article(rules.article(RuleName.WEEKLY_HOLIDAY_HOURS_MIN));
        time.add(line, facts.of(Fact.Kind.ABSENCE, Pay.Kind.MONTHLY), Fraction.of(-1));
        for (var sunday : facts.sundays()) {
            var period = month.payOn(sunday);
            if (period == null || period.pay().kind() != Pay.Kind.MONTHLY) continue;
            var lost = period.pay().weeklyHolidayHours(rules);
            var ofWeek = facts.absencesOfWeek(sunday);
            if (ofWeek.isEmpty() || lost.signum() == 0) continue;
            var text = " " + sunday + ": " + Texts.about(time.wage(period)) + " x -" + Texts.number(lost);
            line.plus(
                            Factor.of("wagePerHour", time.wage(period)),
                            Factor.of("weeklyHolidayHours", lost),
                            Factor.of("rate", Fraction.of(-1)))
                    .words("주휴" + text + "시간", "weekly holiday" + text + " h");
            for (var fact : ofWeek) line.causes(fact.causes());
        }
        return line.build();
    }
}

package io.hrsystem.payroll;

import io.hrsystem.contract.payroll.Words;
import io.hrsystem.payroll.LineBuilder.Factor;
import io.hrsystem.payroll.WorkMonth.Fact;
import io.hrsystem.payroll.WorkMonth.PayPeriod;
import io.hrsystem.payroll.rules.Fraction;
import io.hrsystem.payroll.rules.RuleSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;

/** Terms of a line that are so many minutes of a wage. */
record TimeTerms(RuleSet rules, MonthFacts facts) {
    static final int MINUTES = 60;
    static final Words WAGE = new Words("통상시급", "ordinary hourly wage");

    interface Wage {
        Fraction of(PayPeriod period);
    }

    Fraction wage(PayPeriod period) {
        return period.pay().wagePerHour(rules);
    }

    /** By the ordinary hourly wage. */
    void add(LineBuilder line, List<Fact> times, Fraction rate) {
        add(line, times, this::wage, rate, WAGE);
    }

    /** One term for each pay that held, however many days. */
    void add(LineBuilder line, List<Fact> times, Wage wage, Fraction rate, Words wageName) {
        var wages = new IdentityHashMap<PayPeriod, Fraction>();
        var minutes = new LinkedHashMap<Fraction, Integer>();
        for (var fact : times) {
            var period = facts.period(fact);
            minutes.merge(wages.computeIfAbsent(period, wage::of), fact.minutes(), Integer::sum);
            line.causes(period.causes());
            line.causes(fact.causes());
        }
        minutes.forEach((each, sum) -> {
            var hours = Fraction.of(sum, MINUTES);
            line.plus(Factor.of("wagePerHour", each), Factor.of("hours", hours), Factor.of("rate", rate));
            var text = " " + Texts.about(each) + " x ";
            var factor = rate.equals(Fraction.ONE) ? "" : " x " + Texts.number(rate);
            line.words(
                    wageName.ko() + text + time(sum, "시간", "분") + factor,
                    wageName.en() + text + time(sum, " h", " min") + factor);
        });
    }

    private static String time(int minutes, String hour, String minute) {
        return minutes % MINUTES == 0 ? minutes / MINUTES + hour : minutes + minute;
    }
}

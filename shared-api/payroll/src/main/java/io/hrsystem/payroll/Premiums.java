package io.hrsystem.payroll;

import io.hrsystem.contract.payroll.PayslipLine;
import io.hrsystem.contract.payroll.Words;
import io.hrsystem.payroll.WorkMonth.Fact;
import io.hrsystem.payroll.rules.Fraction;
import io.hrsystem.payroll.rules.RuleName;
import io.hrsystem.payroll.rules.RuleSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Time that is paid for besides the base pay, with what small companies need not pay on top. */
record Premiums(RuleSet rules, WorkMonth month, MonthFacts facts, TimeTerms time) {
    @Nullable
    PayslipLine overtime() {
        var line = LineBuilder.earning(rules, Earnings.OVERTIME, new Words("연장근로수당", "Overtime"))
                .article(rules.article(RuleName.OVERTIME_PREMIUM));
        time.add(line, facts.of(Fact.Kind.OVERTIME), with(RuleName.OVERTIME_PREMIUM));
        if (month.premiums())
            time.add(line, facts.of(Fact.Kind.OVERTIME_PREMIUM), rules.fraction(RuleName.OVERTIME_PREMIUM));
        return line.build();
    }

    @Nullable
    PayslipLine night() {
        if (!month.premiums()) return null;
        var line = LineBuilder.earning(rules, Earnings.NIGHT, new Words("야간근로수당", "Night premium"))
                .article(rules.article(RuleName.NIGHT_PREMIUM));
        time.add(line, facts.of(Fact.Kind.NIGHT), rules.fraction(RuleName.NIGHT_PREMIUM));
        return line.build();
    }

    /** A day's hours above those of a working day have the higher premium, whatever pieces they came in. */
    @Nullable
    PayslipLine holiday() {
        var line = LineBuilder.earning(rules, Earnings.HOLIDAY, new Words("휴일근로수당", "Holiday work"))
                .article(rules.article(RuleName.HOLIDAY_PREMIUM));
        var most = rules.whole(RuleName.DAILY_HOURS) * TimeTerms.MINUTES;
        var within = new ArrayList<Fact>();
        var above = new ArrayList<Fact>();
        var soFar = new TreeMap<LocalDate, Integer>();
        for (var fact : facts.of(Fact.Kind.HOLIDAY)) {
            var before = soFar.getOrDefault(fact.day(), 0);
            var first = Math.clamp((long) most - before, 0, fact.minutes());
            soFar.put(fact.day(), before + fact.minutes());
            if (first > 0) within.add(new Fact(fact.kind(), fact.day(), first, fact.causes()));
            if (first < fact.minutes())
                above.add(new Fact(fact.kind(), fact.day(), fact.minutes() - first, fact.causes()));
        }
        time.add(line, within, with(RuleName.HOLIDAY_PREMIUM));
        time.add(line, above, with(RuleName.HOLIDAY_LONG_PREMIUM));
        return line.build();
    }

    private Fraction with(RuleName premium) {
        return month.premiums() ? rules.fraction(premium).plus(Fraction.ONE) : Fraction.ONE;
    }
}

package io.hrsystem.payroll.rules;

import io.hrsystem.payroll.rules.RuleName.Unit;
import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;

/** What rules have to be together, whatever file each of them is from. */
final class RuleChecks {
    /** Something is divided by these. */
    private static final Set<RuleName> ABOVE_ZERO = Set.of(
            RuleName.MONTHLY_HOURS,
            RuleName.WEEKLY_HOURS,
            RuleName.DAILY_HOURS,
            RuleName.WEEKS_OF_MONTH,
            RuleName.SEVERANCE_DAYS,
            RuleName.SEVERANCE_YEAR,
            RuleName.SEVERANCE_MONTHS);

    private static final Fraction MOST_RATIO = Fraction.of(10);
    private static final Fraction MOST_ROUNDING = Fraction.of(1_000_000);

    private RuleChecks() {}

    /** Every name is there from the first day on. */
    static void complete(Map<String, NavigableMap<LocalDate, Rule>> values) {
        var findings = new Findings();
        for (var name : RuleName.values()) {
            var rules = values.get(name.text());
            if (rules == null) findings.note(name.text(), "missing");
            else if (rules.firstKey().isAfter(RuleData.BEGIN))
                findings.note(name.text() + "[0].from", "a gap from " + RuleData.BEGIN + " until " + rules.firstKey());
        }
        findings.refuse();
    }

    /** Bounds the right way round, brackets that go on where the table ends, and nothing by which no sum can be made. */
    static void together(RuleSet set, LocalDate day) {
        var findings = new Findings();
        ordered(set, RuleName.PENSION_BASE_MIN, RuleName.PENSION_BASE_MAX, day, findings);
        ordered(set, RuleName.HEALTH_MIN, RuleName.HEALTH_MAX, day, findings);
        ordered(set, RuleName.PENSION_AGE_FROM, RuleName.PENSION_AGE_UNTIL, day, findings);
        if (set.brackets().getFirst().above() != set.withholdingTable().top())
            findings.note(RuleName.WITHHOLDING_ABOVE.text(), "does not go on where the table ends, on " + day);
        if (set.brackets().stream().anyMatch(it -> it.rate().compareTo(Fraction.ONE) >= 0))
            findings.note(RuleName.WITHHOLDING_ABOVE.text(), "not rates below one on " + day);
        for (var name : RuleName.values()) usable(set, name, day, findings);
        findings.refuse();
    }

    private static void usable(RuleSet set, RuleName name, LocalDate day, Findings findings) {
        if (ABOVE_ZERO.contains(name) && set.fraction(name).signum() == 0)
            findings.note(name.text(), "not above zero on " + day);
        if (name.unit() == Unit.RATIO && set.fraction(name).compareTo(MOST_RATIO) > 0)
            findings.note(name.text(), "above " + MOST_RATIO + " on " + day);
        if (name.unit() != Unit.ROUNDING) return;
        var unit = set.rounding(name).unit();
        // a wage of a day is the only sum that is no whole won
        if (name != RuleName.SEVERANCE_DAY_ROUNDING && !unit.isWhole())
            findings.note(name.text(), "not whole won on " + day);
        if (unit.compareTo(MOST_ROUNDING) > 0) findings.note(name.text(), "above " + MOST_ROUNDING + " on " + day);
    }

    private static void ordered(RuleSet set, RuleName least, RuleName most, LocalDate day, Findings findings) {
        if (set.fraction(least).compareTo(set.fraction(most)) > 0)
            findings.note(least.text(), "above " + most.text() + " on " + day);
    }
}

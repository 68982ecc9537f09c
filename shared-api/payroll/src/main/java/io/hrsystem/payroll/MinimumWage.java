package io.hrsystem.payroll;

import io.hrsystem.payroll.rules.RuleName;
import io.hrsystem.payroll.rules.RuleSet;
import java.util.List;

/** What no contract may pay less than: base and ordinary allowances count. */
public final class MinimumWage {
    private final RuleSet rules;

    public MinimumWage(RuleSet rules) {
        this.rules = rules;
    }

    public boolean isBelow(Pay pay) {
        return pay.wagePerHour(rules).compareTo(rules.fraction(RuleName.MINIMUM_WAGE)) < 0;
    }

    /** The least that a month of such a contract pays, in whole won. */
    public long monthly(int weeklyMinutes) {
        var hours = new Pay(Pay.Kind.MONTHLY, 0, weeklyMinutes, List.of()).monthlyHours(rules);
        return rules.rounding(RuleName.EARNING_ROUNDING).won(hours.times(rules.fraction(RuleName.MINIMUM_WAGE)));
    }
}

package io.hrsystem.payroll;

import io.hrsystem.contract.payroll.PayKind;
import io.hrsystem.payroll.rules.Fraction;
import io.hrsystem.payroll.rules.RuleName;
import io.hrsystem.payroll.rules.RuleSet;
import java.util.HashSet;
import java.util.List;

/**
 * What the contract pays.
 *
 * @param amount won a month or an hour
 * @param weeklyMinutes of the contract
 */
public record Pay(Kind kind, long amount, int weeklyMinutes, List<Allowance> allowances) {
    public enum Kind {
        MONTHLY,
        HOURLY
    }

    private static final int MINUTES = 60;

    public Pay {
        if (amount < 0 || weeklyMinutes < 0) throw new IllegalArgumentException("Below zero");
        allowances = List.copyOf(allowances);
        var codes = new HashSet<String>();
        for (var allowance : allowances)
            if (Earnings.CODES.contains(allowance.code()) || !codes.add(allowance.code()))
                throw new IllegalArgumentException("A line already has the code " + allowance.code());
    }

    /** As a contract says it. */
    public static Pay agreed(
            PayKind kind, long amount, int weeklyMinutes, List<io.hrsystem.contract.payroll.Allowance> allowances) {
        var monthly = allowances.stream().map(Allowance::of).toList();
        return new Pay(kind == PayKind.MONTHLY ? Kind.MONTHLY : Kind.HOURLY, amount, weeklyMinutes, monthly);
    }

    public static Pay monthly(long amount, Allowance... allowances) {
        return new Pay(Kind.MONTHLY, amount, 40 * MINUTES, List.of(allowances));
    }

    public static Pay hourly(long amount, int weeklyMinutes) {
        return new Pay(Kind.HOURLY, amount, weeklyMinutes, List.of());
    }

    /** Ordinary wage of an hour, exact. */
    Fraction wagePerHour(RuleSet rules) {
        var monthly = kind == Kind.MONTHLY ? amount : 0;
        for (var allowance : allowances) if (allowance.ordinary()) monthly += allowance.amount();
        var hourly = Fraction.of(kind == Kind.HOURLY ? amount : 0);
        return monthly == 0 ? hourly : hourly.plus(Fraction.of(monthly).over(monthlyHours(rules)));
    }

    /** The ordinary wage of so many minutes, in won, rounded as what is earned is. */
    public long ofMinutes(int minutes, RuleSet rules) {
        return rules.rounding(RuleName.EARNING_ROUNDING).won(wagePerHour(rules).times(Fraction.of(minutes, MINUTES)));
    }

    /** Ordinary wage of a day of the contract, exact. */
    public Fraction wagePerDay(RuleSet rules) {
        return wagePerHour(rules).times(weeklyHolidayHours(rules));
    }

    /** Paid hours of a month, those of weekly holidays included. */
    Fraction monthlyHours(RuleSet rules) {
        var weekly = Fraction.of(weeklyMinutes, MINUTES);
        if (weekly.compareTo(rules.fraction(RuleName.WEEKLY_HOURS)) >= 0) return rules.fraction(RuleName.MONTHLY_HOURS);
        return weekly.plus(weeklyHolidayHours(rules)).times(rules.fraction(RuleName.WEEKS_OF_MONTH));
    }

    /** Paid hours of one weekly holiday; none for a short week. */
    Fraction weeklyHolidayHours(RuleSet rules) {
        var weekly = Fraction.of(weeklyMinutes, MINUTES);
        if (weekly.compareTo(rules.fraction(RuleName.WEEKLY_HOLIDAY_HOURS_MIN)) < 0) return Fraction.ZERO;
        var whole = rules.fraction(RuleName.WEEKLY_HOURS);
        return weekly.min(whole).over(whole).times(rules.fraction(RuleName.DAILY_HOURS));
    }
}

package io.hrsystem.payroll;

import io.hrsystem.contract.payroll.PayslipLine;
import io.hrsystem.contract.payroll.Words;
import io.hrsystem.payroll.WorkMonth.Fact;
import io.hrsystem.payroll.rules.Fraction;
import io.hrsystem.payroll.rules.RuleName;
import io.hrsystem.payroll.rules.RuleSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a month's contract and attendance earn. */
public final class Earnings {
    public static final String BASE = "BASE";
    public static final String OVERTIME = "OVERTIME";
    public static final String NIGHT = "NIGHT";
    public static final String HOLIDAY = "HOLIDAY";
    public static final String PUBLIC_HOLIDAY = "PUBLIC_HOLIDAY";
    public static final String WEEKLY_HOLIDAY = "WEEKLY_HOLIDAY";
    public static final String ABSENCE = "ABSENCE";
    public static final String LATE = "LATE";
    public static final String EARLY_LEAVE = "EARLY_LEAVE";
    public static final String LEAVE_PAYOUT = "LEAVE_PAYOUT";
    public static final String SEVERANCE = "SEVERANCE";
    public static final String ADJUSTMENT = "ADJUSTMENT";

    /** Those that no allowance may have. */
    static final Set<String> CODES = Set.of(
            BASE,
            OVERTIME,
            NIGHT,
            HOLIDAY,
            PUBLIC_HOLIDAY,
            WEEKLY_HOLIDAY,
            ABSENCE,
            LATE,
            EARLY_LEAVE,
            LEAVE_PAYOUT,
            SEVERANCE,
            ADJUSTMENT,
            Insurances.PENSION,
            Insurances.HEALTH,
            Insurances.CARE,
            Insurances.EMPLOYMENT,
            Withholding.INCOME_TAX,
            Withholding.LOCAL_TAX);

    private final RuleSet rules;

    public Earnings(RuleSet rules) {
        this.rules = rules;
    }

    /** Whether a line of this code is computed: no allowance may have it. */
    public static boolean isComputed(String code) {
        return CODES.contains(code);
    }

    /** Those that are not zero, in the order of a payslip. */
    public List<PayslipLine> lines(WorkMonth month) {
        var facts = new MonthFacts(month);
        var time = new TimeTerms(rules, facts);
        var monthly = new MonthlyPay(rules, month, facts, time);
        var premiums = new Premiums(rules, month, facts, time);
        var holidays = new WeeklyHolidays(rules, month, facts, time);
        var lines = new ArrayList<@Nullable PayslipLine>();
        lines.add(monthly.base());
        lines.addAll(monthly.allowances());
        lines.add(publicHolidays(facts, time));
        lines.add(holidays.paid());
        lines.add(premiums.overtime());
        lines.add(premiums.night());
        lines.add(premiums.holiday());
        lines.add(holidays.absence());
        lines.add(lost(facts, time, Fact.Kind.LATE, LATE, new Words("지각", "Late arrival")));
        lines.add(lost(facts, time, Fact.Kind.EARLY_LEAVE, EARLY_LEAVE, new Words("조퇴", "Early leave")));
        lines.add(leavePayout(facts, time));
        var earned = new ArrayList<PayslipLine>();
        for (var line : lines) if (line != null) earned.add(line);
        return earned;
    }

    private @Nullable PayslipLine publicHolidays(MonthFacts facts, TimeTerms time) {
        var line = LineBuilder.earning(rules, PUBLIC_HOLIDAY, new Words("유급휴일", "Public holiday"))
                .article(rules.article(RuleName.WEEKLY_HOLIDAY_HOURS_MIN));
        time.add(line, facts.of(Fact.Kind.PUBLIC_HOLIDAY, Pay.Kind.HOURLY), Fraction.ONE);
        return line.build();
    }

    private @Nullable PayslipLine lost(MonthFacts facts, TimeTerms time, Fact.Kind kind, String code, Words name) {
        var line = LineBuilder.earning(rules, code, name);
        time.add(line, facts.of(kind, Pay.Kind.MONTHLY), Fraction.of(-1));
        return line.build();
    }

    private @Nullable PayslipLine leavePayout(MonthFacts facts, TimeTerms time) {
        var line = LineBuilder.earning(rules, LEAVE_PAYOUT, new Words("연차미사용수당", "Unused leave"))
                .article("근로기준법 제60조");
        time.add(line, facts.of(Fact.Kind.LEAVE_PAYOUT), Fraction.ONE);
        return line.build();
    }
}

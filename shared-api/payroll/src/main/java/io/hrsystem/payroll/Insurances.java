package io.hrsystem.payroll;

import io.hrsystem.contract.payroll.PayslipLine;
import io.hrsystem.contract.payroll.Words;
import io.hrsystem.payroll.Insurance.Basis;
import io.hrsystem.payroll.LineBuilder.Factor;
import io.hrsystem.payroll.rules.Fraction;
import io.hrsystem.payroll.rules.RuleName;
import io.hrsystem.payroll.rules.RuleSet;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The employee's share of the four insurances. */
public final class Insurances {
    public static final String PENSION = "PENSION";
    public static final String HEALTH = "HEALTH";
    public static final String CARE = "CARE";
    public static final String EMPLOYMENT = "EMPLOYMENT";

    private static final int MINUTES = 60;

    /**
     * What a month's insurances hang on.
     *
     * @param weeklyMinutes of the contract
     * @param unpaid the whole month is unpaid leave
     * @param taxable won of the month
     */
    public record Month(YearMonth month, LocalDate hiredOn, int weeklyMinutes, boolean unpaid, long taxable) {
        private boolean startsInIt() {
            return YearMonth.from(hiredOn).equals(month) && hiredOn.getDayOfMonth() > 1;
        }
    }

    private final RuleSet rules;

    public Insurances(RuleSet rules) {
        this.rules = rules;
    }

    /** Those that are charged, in the order of a payslip. */
    public List<PayslipLine> lines(Month month, Insurance insurance) {
        var lines = new ArrayList<PayslipLine>();
        if (month.unpaid || isShort(month.weeklyMinutes)) return lines;
        if (!month.startsInIt()) {
            if (isOfPensionAge(month.month, insurance.birthDate())) add(lines, pension(month, insurance));
            var health = health(month, insurance);
            add(lines, health);
            if (health != null) add(lines, care(health.amount(), insurance));
        }
        if (isOfEmploymentAge(month.hiredOn, insurance.birthDate())) add(lines, employment(month.taxable, insurance));
        return lines;
    }

    private static void add(List<PayslipLine> lines, @Nullable PayslipLine line) {
        if (line != null) lines.add(line);
    }

    private boolean isShort(int weeklyMinutes) {
        var monthly =
                rules.fraction(RuleName.WEEKS_OF_MONTH).times(weeklyMinutes).over(MINUTES);
        return monthly.compareTo(rules.fraction(RuleName.INSURANCE_MONTHLY_HOURS)) < 0;
    }

    private boolean isOfEmploymentAge(LocalDate hiredOn, @Nullable LocalDate birthDate) {
        return birthDate == null
                || hiredOn.isBefore(birthDate.plusYears(rules.whole(RuleName.EMPLOYMENT_HIRE_AGE_UNTIL)));
    }

    /** From the month of the first birthday of that age until the month of the last one, both included. */
    private boolean isOfPensionAge(YearMonth month, @Nullable LocalDate birthDate) {
        if (birthDate == null) return true;
        var from = YearMonth.from(birthDate.plusYears(rules.whole(RuleName.PENSION_AGE_FROM)));
        var until = YearMonth.from(birthDate.plusYears(rules.whole(RuleName.PENSION_AGE_UNTIL)));
        return !month.isBefore(from) && !month.isAfter(until);
    }

    private @Nullable PayslipLine pension(Month month, Insurance insurance) {
        var income = insurance.basis() == Basis.NOTIFIED ? insurance.notifiedPension() : month.taxable;
        var least = rules.won(RuleName.PENSION_BASE_MIN);
        var most = rules.won(RuleName.PENSION_BASE_MAX);
        var base = Math.clamp(rules.rounding(RuleName.PENSION_BASE_ROUNDING).won(Fraction.of(income)), least, most);
        var rate = rules.fraction(RuleName.PENSION_RATE);
        return LineBuilder.deduction(
                        rules.rounding(RuleName.PENSION_ROUNDING), PENSION, new Words("국민연금", "National pension"))
                .article(rules.article(RuleName.PENSION_RATE))
                .causes(insurance.causes())
                .because("income", income)
                .because("least", least)
                .because("most", most)
                .plus(Factor.of("base", base), Factor.of("rate", rate))
                .words(
                        "기준소득월액 " + Texts.won(base) + " x " + Texts.percent(rate),
                        "standard income " + Texts.won(base) + " x " + Texts.percent(rate))
                .build();
    }

    private @Nullable PayslipLine health(Month month, Insurance insurance) {
        var base = Math.max(0, insurance.basis() == Basis.NOTIFIED ? insurance.notifiedHealth() : month.taxable);
        var rate = rules.fraction(RuleName.HEALTH_RATE);
        var rounding = rules.rounding(RuleName.HEALTH_ROUNDING);
        var least = rules.won(RuleName.HEALTH_MIN);
        var most = rules.won(RuleName.HEALTH_MAX);
        var amount = rounding.won(rate.times(base));
        var line = LineBuilder.deduction(rounding, HEALTH, new Words("건강보험", "Health insurance"))
                .article(rules.article(RuleName.HEALTH_RATE))
                .causes(insurance.causes());
        var text = Texts.won(base) + " x " + Texts.percent(rate);
        if (amount < least)
            return line.because("base", base)
                    .plus(Factor.of("least", least))
                    .words(
                            "보수월액 " + text + ", 하한 " + Texts.won(least),
                            "pay " + text + ", at least " + Texts.won(least))
                    .build();
        if (amount > most)
            return line.because("base", base)
                    .plus(Factor.of("most", most))
                    .words("보수월액 " + text + ", 상한 " + Texts.won(most), "pay " + text + ", at most " + Texts.won(most))
                    .build();
        return line.plus(Factor.of("base", base), Factor.of("rate", rate))
                .words("보수월액 " + text, "pay " + text)
                .build();
    }

    /** @param health won of health insurance */
    @Nullable
    PayslipLine care(long health, Insurance insurance) {
        var ratio = rules.fraction(RuleName.CARE_RATIO);
        return LineBuilder.deduction(
                        rules.rounding(RuleName.CARE_ROUNDING), CARE, new Words("장기요양보험", "Long-term care insurance"))
                .article(rules.article(RuleName.CARE_RATIO))
                .causes(insurance.causes())
                .plus(Factor.of("health", health), Factor.of("ratio", ratio))
                .words(
                        "건강보험 " + Texts.won(health) + " x " + ratio,
                        "health insurance " + Texts.won(health) + " x " + ratio)
                .build();
    }

    private @Nullable PayslipLine employment(long taxable, Insurance insurance) {
        var pay = Math.max(0, taxable);
        var rate = rules.fraction(RuleName.EMPLOYMENT_RATE);
        return LineBuilder.deduction(
                        rules.rounding(RuleName.EMPLOYMENT_ROUNDING),
                        EMPLOYMENT,
                        new Words("고용보험", "Employment insurance"))
                .article(rules.article(RuleName.EMPLOYMENT_RATE))
                .causes(insurance.causes())
                .plus(Factor.of("taxable", pay), Factor.of("rate", rate))
                .words(
                        "과세 보수 " + Texts.won(pay) + " x " + Texts.percent(rate),
                        "taxable pay " + Texts.won(pay) + " x " + Texts.percent(rate))
                .build();
    }
}

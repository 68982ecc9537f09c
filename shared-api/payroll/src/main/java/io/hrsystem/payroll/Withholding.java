package io.hrsystem.payroll;

import io.hrsystem.contract.payroll.PayslipLine;
import io.hrsystem.contract.payroll.Words;
import io.hrsystem.payroll.LineBuilder.Factor;
import io.hrsystem.payroll.rules.Fraction;
import io.hrsystem.payroll.rules.RuleName;
import io.hrsystem.payroll.rules.RuleSet;
import io.hrsystem.payroll.rules.WithholdingTable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Income tax as the table has it, and the local tax on it. */
public final class Withholding {
    public static final String INCOME_TAX = "INCOME_TAX";
    public static final String LOCAL_TAX = "LOCAL_TAX";

    private final RuleSet rules;

    public Withholding(RuleSet rules) {
        this.rules = rules;
    }

    /**
     * Income tax and local tax; neither if so little is not withheld.
     *
     * @param taxable won of the month
     */
    public List<PayslipLine> lines(long taxable, Tax tax) {
        var income = incomeTax(taxable, tax);
        if (income == null || income.amount() < rules.won(RuleName.WITHHOLDING_LEAST)) return List.of();
        var local = localTax(income.amount(), tax);
        return local == null ? List.of(income) : List.of(income, local);
    }

    private @Nullable PayslipLine incomeTax(long taxable, Tax tax) {
        var table = rules.withholdingTable();
        var chosen = Factor.of("percent", Fraction.of(tax.percent(), 100));
        var pay = Math.min(Math.max(taxable, 0), table.top());
        var line = LineBuilder.deduction(
                        rules.rounding(RuleName.INCOME_TAX_ROUNDING), INCOME_TAX, new Words("소득세", "Income tax"))
                .article(rules.article(RuleName.WITHHOLDING_TABLE))
                .causes(tax.causes())
                .because("taxable", taxable)
                .because("family", tax.family())
                .because("children", tax.children());
        ofTable(line, table, pay, tax.family(), chosen);
        if (taxable > pay) aboveTable(line, taxable, chosen);
        if (tax.children() > 0) {
            var credit = childCredit(tax.children());
            line.plus(Factor.of("childCredit", -credit), chosen)
                    .then(
                            " - 자녀 " + tax.children() + "명 공제 " + Texts.won(credit),
                            " - credit for " + tax.children() + " children " + Texts.won(credit));
        }
        if (tax.percent() != 100) line.then(", 그 합계의 " + tax.percent() + "%", ", of that sum " + tax.percent() + "%");
        return line.sum().signum() <= 0 ? null : line.build();
    }

    private static void ofTable(LineBuilder line, WithholdingTable table, long pay, int family, Factor chosen) {
        var column = Math.min(family, WithholdingTable.FAMILY);
        var tax = table.tax(pay, column);
        line.plus(Factor.of("table", tax), chosen)
                .words(
                        "간이세액표 월급여 " + Texts.won(pay) + ", 가족 " + column + "명: " + Texts.won(tax),
                        "table for " + Texts.won(pay) + " a month, family of " + column + ": " + Texts.won(tax));
        if (family == column) return;
        var step = table.tax(pay, WithholdingTable.FAMILY - 1) - tax;
        var more = Math.min(family - column, step == 0 ? 0 : (tax + step - 1) / step);
        var less = Math.min(tax, step * more);
        line.plus(Factor.of("familyAboveTable", -less), chosen)
                .then(
                        " - 11명 초과 " + (family - column) + "명 x " + Texts.won(step),
                        " - " + (family - column) + " above eleven x " + Texts.won(step));
    }

    private void aboveTable(LineBuilder line, long taxable, Factor chosen) {
        var bracket = rules.bracket(taxable);
        var rest = taxable - bracket.above();
        line.plus(Factor.of("plus", bracket.plus()), chosen)
                .plus(Factor.of("above", rest), Factor.of("rate", bracket.rate()), chosen)
                .words(
                        Texts.won(bracket.plus()) + " + " + Texts.won(bracket.above()) + " 초과분 " + Texts.won(rest)
                                + " x " + Texts.percent(bracket.rate()),
                        Texts.won(bracket.plus()) + " + " + Texts.won(rest) + " above " + Texts.won(bracket.above())
                                + " x " + Texts.percent(bracket.rate()));
    }

    private long childCredit(int children) {
        if (children == 1) return rules.won(RuleName.CHILD_CREDIT_ONE);
        return rules.won(RuleName.CHILD_CREDIT_TWO) + (children - 2) * rules.won(RuleName.CHILD_CREDIT_MORE);
    }

    private @Nullable PayslipLine localTax(long incomeTax, Tax tax) {
        var rate = rules.fraction(RuleName.LOCAL_TAX_RATE);
        return LineBuilder.deduction(
                        rules.rounding(RuleName.LOCAL_TAX_ROUNDING), LOCAL_TAX, new Words("지방소득세", "Local income tax"))
                .article(rules.article(RuleName.LOCAL_TAX_RATE))
                .causes(tax.causes())
                .plus(Factor.of("incomeTax", incomeTax), Factor.of("rate", rate))
                .words(
                        "소득세 " + Texts.won(incomeTax) + " x " + Texts.percent(rate),
                        "income tax " + Texts.won(incomeTax) + " x " + Texts.percent(rate))
                .build();
    }
}

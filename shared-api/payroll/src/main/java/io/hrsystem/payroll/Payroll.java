package io.hrsystem.payroll;

import io.hrsystem.contract.payroll.PayslipLine;
import io.hrsystem.contract.payroll.PayslipWarning;
import io.hrsystem.payroll.LineBuilder.Factor;
import io.hrsystem.payroll.rules.RuleSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** From what happened in a month to its payslip, by the rules of a day. */
public final class Payroll {
    /** An adjustment is net, and severance has a tax of its own. */
    private static final Set<String> UNTAXED = Set.of(Earnings.ADJUSTMENT, Earnings.SEVERANCE);

    private final RuleSet rules;

    public Payroll(RuleSet rules) {
        this.rules = rules;
    }

    public Payslip payslip(String employeeId, WorkMonth month, Tax tax, Insurance insurance, List<Extra> extras) {
        return payslip(employeeId, month, tax, insurance, extras, List.of());
    }

    /** @param computed lines that the month's facts say nothing of: severance */
    public Payslip payslip(
            String employeeId,
            WorkMonth month,
            Tax tax,
            Insurance insurance,
            List<Extra> extras,
            List<PayslipLine> computed) {
        var lines = new ArrayList<>(new Earnings(rules).lines(month));
        lines.addAll(computed);
        for (var extra : extras) add(lines, extra);
        var taxable = Payslip.taxable(lines);
        var insured = new Insurances.Month(
                month.month(), month.hiredOn(), weeklyMinutes(month), month.isWhollyUnpaid(), taxable);
        lines.addAll(new Insurances(rules).lines(insured, insurance));
        lines.addAll(new Withholding(rules).lines(taxable, tax));
        var payslip = Payslip.of(employeeId, month.month(), rules.id(), lines, List.of());
        return Payslip.of(employeeId, month.month(), rules.id(), lines, warnings(month, payslip));
    }

    private void add(List<PayslipLine> lines, Extra extra) {
        var line = LineBuilder.earning(rules, extra.code(), extra.name())
                .plus(Factor.of("amount", extra.amount()))
                .words(extra.reason().ko(), extra.reason().en())
                .causes(extra.causes())
                .build();
        if (line == null) return;
        lines.add(extra.taxable() ? line : line.exempt(exempt(extra)));
    }

    private long exempt(Extra extra) {
        if (UNTAXED.contains(extra.code())) return extra.amount();
        return Math.min(extra.amount(), rules.exemptLimit(extra.code()));
    }

    /** Of the contract that held last. */
    private static int weeklyMinutes(WorkMonth month) {
        var periods = month.inForce();
        return periods.isEmpty() ? 0 : periods.getLast().pay().weeklyMinutes();
    }

    private List<PayslipWarning> warnings(WorkMonth month, Payslip payslip) {
        var warnings = new ArrayList<PayslipWarning>();
        var minimum = new MinimumWage(rules);
        if (month.inForce().stream().anyMatch(it -> minimum.isBelow(it.pay())))
            warnings.add(PayslipWarning.BELOW_MINIMUM_WAGE);
        if (payslip.net() < 0) warnings.add(PayslipWarning.BELOW_ZERO);
        return warnings;
    }
}

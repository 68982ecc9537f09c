package io.hrsystem.payroll.inputs;

import io.hrsystem.contract.payroll.PayslipEvent.PayslipCalculated;
import io.hrsystem.contract.payroll.PayslipLine;
import io.hrsystem.payroll.Comparison;
import io.hrsystem.payroll.Comparison.Difference;
import io.hrsystem.payroll.Earnings;
import io.hrsystem.payroll.Extra;
import io.hrsystem.payroll.Payslip;
import io.hrsystem.payroll.rules.RuleSet;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was paid for a month beside what would be paid for it by what is known at a position, and by some rules. */
public final class Recomputation {
    private Recomputation() {}

    /**
     * What {@code AdjustmentOwed} says of that month already counts as paid, so that nothing is owed twice: the net of it
     * is in {@code paid}, and where something else differs the line ADJUSTMENT takes it off. What the month's payslip paid
     * for earlier months stays as it was. The causes are ids of events: {@link PayrollInputs#causes}. A day that was
     * closed anew is told with its corrections, though only the closings change a line.
     *
     * @param paid the regular payslip of a finalised run
     * @param known of that employee and month, at a later position; null if nobody knows of such an employment any more
     * @throws PayrollFailure if no payslip can be made of what is known
     */
    public static Comparison of(PayslipCalculated paid, @Nullable EmployeeInputs known, RuleSet rules) {
        var before = Payslips.of(paid);
        if (known == null) return Comparison.of(before, nothing(before.employeeId(), before.month(), rules));
        var now = computed(known, forEarlierMonths(before), rules);
        return adjusted(Comparison.of(before, now), known);
    }

    /** The same of somebody whom that run has not paid. */
    public static Comparison ofUnpaid(EmployeeInputs known, RuleSet rules) {
        var before = nothing(known.employeeId().value(), known.company().month(), rules);
        return adjusted(Comparison.of(before, computed(known, List.of(), rules)), known);
    }

    private static Payslip computed(EmployeeInputs known, List<Extra> forEarlierMonths, RuleSet rules) {
        var input = known.isEmployedInMonth() ? known.month(known.company().attendanceCutoff()) : known.owed();
        return input.with(forEarlierMonths).compute(known.employeeId().value(), rules);
    }

    private static Comparison adjusted(Comparison plain, EmployeeInputs known) {
        var lines = new ArrayList<Difference>();
        for (var line : plain.lines())
            lines.add(new Difference(
                    line.code(),
                    line.kind(),
                    line.paid(),
                    line.recomputed(),
                    line.difference(),
                    known.streams().closed().withTheirStory(line.causes())));
        var owed = known.adjustedForMonth();
        if (owed == 0) return new Comparison(plain.paid(), plain.recomputed(), plain.difference(), lines);
        var difference = plain.difference() - owed;
        if (difference != 0)
            lines.add(new Difference(
                    Earnings.ADJUSTMENT,
                    PayslipLine.Kind.EARNING,
                    owed,
                    0,
                    -owed,
                    known.streams().owed().causes(known.company().month())));
        return new Comparison(plain.paid() + owed, plain.recomputed(), difference, difference == 0 ? List.of() : lines);
    }

    /** The line as it was paid. */
    private static List<Extra> forEarlierMonths(Payslip paid) {
        return paid.lines().stream()
                .filter(it -> it.code().equals(Earnings.ADJUSTMENT))
                .map(it -> new Extra(it.code(), it.name(), it.amount(), false, it.formula(), it.causes()))
                .toList();
    }

    private static Payslip nothing(String employee, YearMonth month, RuleSet rules) {
        return new Payslip(employee, month, rules.id(), List.of(), 0, 0, 0, 0, List.of());
    }
}

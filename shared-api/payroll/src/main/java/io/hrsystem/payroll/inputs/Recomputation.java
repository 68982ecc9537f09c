package io.hrsystem.payroll.inputs;

import io.hrsystem.contract.payroll.PayslipEvent.PayslipCalculated;
import io.hrsystem.payroll.Comparison;
import io.hrsystem.payroll.rules.RuleSet;
import org.jspecify.annotations.Nullable;

/** What was paid for a month beside what would be paid for it by what is known at a position, and by some rules. */
public final class Recomputation {
    private Recomputation() {}

    /**
     * What {@code AdjustmentOwed} says of that month already counts as paid, so that nothing is owed twice: the net of it
     * is in {@code paid}, and where something else differs the line ADJUSTMENT takes it off. What the month's payslip paid
     * for earlier months stays as it was. The causes are ids of events: {@link PayrollInputs#causes}.
     *
     * @param paid the regular payslip of a finalised run
     * @param known of that employee and month, at a later position; null if nobody knows of such an employment any more
     * @throws PayrollFailure if no payslip can be made of what is known
     */
    public static Comparison of(PayslipCalculated paid, @Nullable EmployeeInputs known, RuleSet rules) {
        throw new UnsupportedOperationException("skeleton");
    }
}

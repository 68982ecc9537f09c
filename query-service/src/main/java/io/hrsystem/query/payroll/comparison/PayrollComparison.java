package io.hrsystem.query.payroll.comparison;

import io.hrsystem.contract.payroll.PayslipLine.Kind;
import io.hrsystem.payroll.inputs.Cause;
import io.hrsystem.query.platform.graphql.api.RuleSetReference;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What some people were paid for a month, and what they would be paid, in won.
 *
 * @param next behind whom to go on; null if these were all
 */
record PayrollComparison(
        YearMonth month,
        RuleSetReference ruleSet,
        long paid,
        long recomputed,
        int people,
        @Nullable String next,
        List<PayrollDifference> lines,
        List<Failed> failures) {
    PayrollComparison {
        lines = List.copyOf(lines);
        failures = List.copyOf(failures);
    }

    /** In the sign of the payslip's line. */
    record PayrollDifference(
            String employeeId, String code, Kind kind, long paid, long recomputed, List<Cause> causes) {
        public long difference() {
            return recomputed - paid;
        }
    }

    /** Whose pay cannot be recomputed, and why. */
    record Failed(String employeeId, String error) {}

    public long difference() {
        return recomputed - paid;
    }
}

package io.hrsystem.command.leave;

import io.hrsystem.contract.leave.Entitlement;
import io.hrsystem.contract.tenants.LeaveBasis;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A company's policies, one after the other.
 *
 * @param inOrder of the days from which they hold
 */
record Policies(List<Policy> inOrder) {
    /** The one in force; null if leave was not granted by rule yet. */
    @Nullable
    Policy on(LocalDate day) {
        Policy found = null;
        for (var each : inOrder) if (!each.from().isAfter(day)) found = each;
        return found;
    }

    /**
     * The one by which yearly leave is granted: whoever changes to fiscal years goes on by the day of hiring until the
     * first of them begins.
     */
    @Nullable
    Policy yearlyOn(LocalDate day) {
        Policy found = null;
        for (var each : inOrder) {
            if (each.from().isAfter(day)) break;
            if (found == null
                    || !changesToFiscalYears(found, each)
                    || !firstYear(each).isAfter(day)) found = each;
        }
        return found;
    }

    /** Whether the fiscal year that begins on this day is the first after years by the day of hiring. */
    boolean isChange(LocalDate start) {
        var before = yearlyOn(start.minusDays(1));
        return before != null && before.basis() == LeaveBasis.HIRE_DATE;
    }

    private static boolean changesToFiscalYears(Policy before, Policy after) {
        return before.basis() == LeaveBasis.HIRE_DATE && after.basis() == LeaveBasis.FISCAL_YEAR;
    }

    private static LocalDate firstYear(Policy policy) {
        return Entitlement.nextStart(policy.from().minusDays(1), policy.fiscalYearStart());
    }
}

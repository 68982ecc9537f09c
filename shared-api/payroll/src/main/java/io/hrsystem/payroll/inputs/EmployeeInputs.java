package io.hrsystem.payroll.inputs;

import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.payroll.AdjustmentEvent.AdjustmentOwed;
import io.hrsystem.contract.payroll.PayslipLine;
import io.hrsystem.contract.payroll.RunItem;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one employment has to do with the pay of a month, as it is known at a position. Immutable. */
public final class EmployeeInputs {
    EmployeeInputs() {}

    public EmployeeId employeeId() {
        throw new UnsupportedOperationException("skeleton");
    }

    public CompanyInputs company() {
        throw new UnsupportedOperationException("skeleton");
    }

    public LocalDate hiredOn() {
        throw new UnsupportedOperationException("skeleton");
    }

    /** The first day that is not employed any more; null if there is none. */
    public @Nullable LocalDate leftOn() {
        throw new UnsupportedOperationException("skeleton");
    }

    /** Whether any day of the month is employed, so that a regular run has a payslip. */
    public boolean isEmployedInMonth() {
        throw new UnsupportedOperationException("skeleton");
    }

    /**
     * What a regular run pays.
     *
     * @param attendanceCutoff days after it, and days before it that nobody has closed, count as scheduled
     * @throws PayrollFailure NO_PAY if nothing was agreed for some employed day of the month
     */
    public PayslipInput month(LocalDate attendanceCutoff) {
        throw new UnsupportedOperationException("skeleton");
    }

    /**
     * What an off-cycle run pays: the items, with their income tax, and no insurances, which are the month's.
     *
     * @param items those of this employee, one of each code; severance without amount is left out
     * @param lines that were computed: see {@link PayrollInputs#severance}
     */
    public PayslipInput offCycle(List<RunItem> items, List<PayslipLine> lines) {
        throw new UnsupportedOperationException("skeleton");
    }

    /** What earlier months owe and no finalised regular run has paid yet; one line of {@link #month}. */
    public List<AdjustmentOwed> unpaidAdjustments() {
        throw new UnsupportedOperationException("skeleton");
    }

    /** What was said to be owed for this month, paid already or not: net won. */
    public long adjustedForMonth() {
        throw new UnsupportedOperationException("skeleton");
    }
}

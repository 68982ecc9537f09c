package io.hrsystem.command.payroll.runs;

import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.payroll.inputs.EmployeeInputs;
import io.hrsystem.payroll.inputs.PayslipInput;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whom a run pays, and what for. */
interface RunPayment {
    /**
     * The next page, in an order that stays the same.
     *
     * @param after the last one of the page before; empty at first
     * @param most fewer than so many are the last
     */
    List<EmployeeId> employees(String after, int most);

    /**
     * Null if there is nothing to be paid.
     *
     * @param known null if there is no such employment, as far as is known
     * @throws io.hrsystem.payroll.inputs.PayrollFailure if there is something, and it cannot be said what
     */
    @Nullable
    PayslipInput input(EmployeeId employee, @Nullable EmployeeInputs known);
}

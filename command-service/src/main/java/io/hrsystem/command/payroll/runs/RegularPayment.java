package io.hrsystem.command.payroll.runs;

import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.payroll.inputs.EmployeeInputs;
import io.hrsystem.payroll.inputs.PayslipInput;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A month of everybody who is employed in it. */
record RegularPayment(OpenPayroll run, Payees payees) implements RunPayment {
    @Override
    public List<EmployeeId> employees(String after, int most) {
        return payees.page(run, after, most);
    }

    @Override
    public @Nullable PayslipInput input(EmployeeId employee, @Nullable EmployeeInputs known) {
        if (known == null || !known.isEmployedInMonth()) return null;
        return known.month(run.computedFrom().attendanceCutoff());
    }
}

package io.hrsystem.command.payroll.runs;

import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.payroll.inputs.EmployeeInputs;
import io.hrsystem.payroll.inputs.PayslipInput;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A month of everybody who is employed in it; of who has left, what earlier months owe. */
record RegularPayment(OpenPayroll run, Payees payees) implements RunPayment {
    @Override
    public List<EmployeeId> employees(String after, int most) {
        return payees.page(run.tenant(), run.month(), run.computedFrom().inputs(), after, most);
    }

    @Override
    public @Nullable PayslipInput input(EmployeeId employee, @Nullable EmployeeInputs known) {
        if (known == null) return null;
        if (known.isEmployedInMonth()) return known.month(run.computedFrom().attendanceCutoff());
        return known.unpaidAdjustments().isEmpty() ? null : known.owed();
    }
}

package io.hrsystem.command.payroll.runs;

import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.payroll.PayslipLine;
import io.hrsystem.contract.payroll.RunItem;
import io.hrsystem.payroll.inputs.EmployeeInputs;
import io.hrsystem.payroll.inputs.PayrollFailure;
import io.hrsystem.payroll.inputs.PayslipInput;
import java.util.List;
import java.util.NavigableMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Items that were named.
 *
 * @param items of each employee
 * @param severance computes what is owed to who leaves
 */
record OffCyclePayment(NavigableMap<String, List<RunItem>> items, Function<EmployeeId, PayslipLine> severance)
        implements RunPayment {
    @Override
    public List<EmployeeId> employees(String after, int most) {
        return items.tailMap(after, false).keySet().stream()
                .limit(most)
                .map(EmployeeId::new)
                .toList();
    }

    @Override
    public PayslipInput input(EmployeeId employee, @Nullable EmployeeInputs known) {
        if (known == null) throw new PayrollFailure(PayrollFailure.Reason.NOT_EMPLOYED);
        var theirs = items.getOrDefault(employee.value(), List.of());
        var computed = theirs.stream()
                .filter(it -> it.amount() == null)
                .map(_ -> severance.apply(employee))
                .toList();
        return known.offCycle(theirs, computed);
    }
}

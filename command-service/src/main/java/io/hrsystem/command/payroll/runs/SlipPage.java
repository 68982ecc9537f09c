package io.hrsystem.command.payroll.runs;

import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.payroll.PayslipEvent.PayslipCalculated;
import io.hrsystem.contract.payroll.RunFailure;
import java.util.ArrayList;
import java.util.List;

/** What has come out for a page of employees. */
final class SlipPage {
    private final List<PayslipCalculated> slips = new ArrayList<>();
    private final List<EmployeeId> without = new ArrayList<>();
    private final List<RunFailure> failures = new ArrayList<>();

    void add(PayslipCalculated slip) {
        slips.add(slip);
    }

    /** There is nothing to be paid. */
    void addWithout(EmployeeId employee) {
        without.add(employee);
    }

    /** @param error without any personal value */
    void addFailed(EmployeeId employee, String error) {
        without.add(employee);
        failures.add(new RunFailure(employee, error));
    }

    List<PayslipCalculated> slips() {
        return slips;
    }

    /** Those who have no payslip, failures among them. */
    List<EmployeeId> without() {
        return without;
    }

    List<RunFailure> failures() {
        return failures;
    }

    RunTotals addedTo(RunTotals before) {
        var totals = before;
        for (var slip : slips) totals = totals.plus(slip);
        return totals.plusFailed(failures.size());
    }
}

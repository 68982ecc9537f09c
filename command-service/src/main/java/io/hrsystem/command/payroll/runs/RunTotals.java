package io.hrsystem.command.payroll.runs;

import io.hrsystem.contract.payroll.PayslipEvent.PayslipCalculated;
import io.hrsystem.contract.payroll.Won;

/**
 * What payslips come to, in won.
 *
 * @param total of employees, those that failed included
 */
record RunTotals(int total, int failed, long gross, long deductions, long net) {
    static final RunTotals NONE = new RunTotals(0, 0, 0, 0, 0);

    RunTotals plus(PayslipCalculated slip) {
        return new RunTotals(
                total + 1,
                failed,
                gross + slip.gross().value(),
                deductions + slip.deductions().value(),
                net + slip.net().value());
    }

    RunTotals plusFailed(int more) {
        return new RunTotals(total + more, failed + more, gross, deductions, net);
    }

    Won wonGross() {
        return Won.sum(gross);
    }

    Won wonDeductions() {
        return Won.sum(deductions);
    }

    Won wonNet() {
        return Won.sum(net);
    }
}

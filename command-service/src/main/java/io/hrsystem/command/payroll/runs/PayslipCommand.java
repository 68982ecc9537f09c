package io.hrsystem.command.payroll.runs;

import io.hrsystem.command.platform.commands.AggregateCommand;
import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.payroll.PayrollRunId;
import io.hrsystem.contract.payroll.PayslipEvent.PayslipCalculated;
import java.time.Instant;

/** What can happen to a payslip. */
sealed interface PayslipCommand extends AggregateCommand {
    PayrollRunId runId();

    EmployeeId employeeId();

    @Override
    default String stream() {
        return StreamIds.payslip(runId(), employeeId());
    }

    /** @param result of whatever version: if it says the same as the last one nothing is recorded */
    record RecordPayslip(PayslipCalculated result) implements PayslipCommand {
        @Override
        public PayrollRunId runId() {
            return result.runId();
        }

        @Override
        public EmployeeId employeeId() {
            return result.employeeId();
        }
    }

    /** There is nothing to be paid, or nothing that could be computed. */
    record DropPayslip(PayrollRunId runId, EmployeeId employeeId) implements PayslipCommand {}

    record DeliverNotice(PayrollRunId runId, EmployeeId employeeId, Instant now) implements PayslipCommand {}
}

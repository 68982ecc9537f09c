package io.hrsystem.command.payroll.runs;

import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.payroll.PayslipEvent.PayslipCalculated;
import io.hrsystem.contract.payroll.PayslipId;
import io.hrsystem.payroll.inputs.EmployeeInputs;
import io.hrsystem.payroll.inputs.PayrollFailure;
import io.hrsystem.payroll.inputs.PayslipInput;
import io.hrsystem.payroll.inputs.Payslips;
import io.hrsystem.payroll.rules.RuleSet;
import io.hrsystem.platform.logging.Reason;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Computes payslips of one run: a function of its arguments alone. */
record SlipsOfRun(OpenPayroll run, RuleSet rules, RunPayment payment) {
    private static final Logger LOG = LoggerFactory.getLogger(SlipsOfRun.class);

    /** Of somebody whose numbers the computation stumbles over; the log says where. */
    static final String NOT_COMPUTED = "NOT_COMPUTED";

    SlipPage of(List<EmployeeId> employees, Map<EmployeeId, EmployeeInputs> known) {
        var page = new SlipPage();
        for (var employee : employees) add(employee, known.get(employee), page);
        return page;
    }

    private void add(EmployeeId employee, @Nullable EmployeeInputs known, SlipPage page) {
        try {
            var input = payment.input(employee, known);
            if (input == null) page.addWithout(employee);
            else page.add(slip(employee, input));
        } catch (PayrollFailure failure) {
            page.addFailed(employee, failure.reason().name());
        } catch (RuntimeException e) {
            if (isOfTheDatabase(e)) throw e;
            // one of ten thousand must not keep the others from their pay
            LOG.error("Payslip of {} in run {} cannot be computed: {}", employee, run.id(), Reason.withPlace(e));
            page.addFailed(employee, NOT_COMPUTED);
        }
    }

    private static boolean isOfTheDatabase(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(10)
                .anyMatch(SQLException.class::isInstance);
    }

    private PayslipCalculated slip(EmployeeId employee, PayslipInput input) {
        var payslip = input.compute(employee.value(), rules);
        var id = PayslipId.of(run.id(), employee);
        return Payslips.calculated(id, run.id(), run.kind(), run.payDate(), 1, input, payslip);
    }
}

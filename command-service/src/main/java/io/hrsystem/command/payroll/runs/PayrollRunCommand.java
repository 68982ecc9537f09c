package io.hrsystem.command.payroll.runs;

import io.hrsystem.command.platform.commands.AggregateCommand;
import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.payroll.PayrollRunId;
import io.hrsystem.contract.payroll.RunFailure;
import io.hrsystem.contract.payroll.RunItem;
import io.hrsystem.contract.payroll.RunKind;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be done with a run of payroll. */
sealed interface PayrollRunCommand extends AggregateCommand {
    PayrollRunId runId();

    @Override
    default String stream() {
        return StreamIds.payrollRun(runId());
    }

    /** @param unlessThere whether one that there is stays as it is, and is no reason to refuse */
    record StartPayroll(
            PayrollRunId runId,
            YearMonth month,
            RunKind kind,
            LocalDate payDate,
            List<RunItem> items,
            boolean unlessThere)
            implements PayrollRunCommand {}

    /** The first time; whoever comes second changes nothing. */
    record BeginCalculation(PayrollRunId runId, CalculationBasis basis) implements PayrollRunCommand {}

    record Recalculate(PayrollRunId runId, CalculationBasis basis) implements PayrollRunCommand {}

    /** Changes nothing unless that revision is being computed. */
    record EndCalculation(PayrollRunId runId, int revision, RunTotals totals, List<RunFailure> failures)
            implements PayrollRunCommand {}

    /** Changes nothing unless that revision is what there is. */
    record OutdatePayroll(PayrollRunId runId, int revision) implements PayrollRunCommand {}

    record ReviewPayroll(PayrollRunId runId) implements PayrollRunCommand {}

    record FinalisePayroll(PayrollRunId runId) implements PayrollRunCommand {}

    record PayPayroll(PayrollRunId runId) implements PayrollRunCommand {}

    /**
     * Changes nothing, and refuses unless it is finalised.
     *
     * @param next the run that pays what is owed; null if there is none yet
     */
    record RequireFinalised(PayrollRunId runId, @Nullable PayrollRunId next) implements PayrollRunCommand {}
}

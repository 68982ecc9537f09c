package io.hrsystem.command.payroll.runs;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.hrsystem.command.payroll.runs.PayrollRunCommand.BeginCalculation;
import io.hrsystem.command.payroll.runs.PayrollRunCommand.EndCalculation;
import io.hrsystem.command.payroll.runs.PayrollRunCommand.FinalisePayroll;
import io.hrsystem.command.payroll.runs.PayrollRunCommand.OutdatePayroll;
import io.hrsystem.command.payroll.runs.PayrollRunCommand.PayPayroll;
import io.hrsystem.command.payroll.runs.PayrollRunCommand.Recalculate;
import io.hrsystem.command.payroll.runs.PayrollRunCommand.RequireFinalised;
import io.hrsystem.command.payroll.runs.PayrollRunCommand.ReviewPayroll;
import io.hrsystem.command.payroll.runs.PayrollRunCommand.StartPayroll;
import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.payroll.PayrollRunEvent;
import io.hrsystem.contract.payroll.PayrollRunEvent.PayrollCalculationStarted;
import io.hrsystem.contract.payroll.PayrollRunEvent.PayrollFailuresFound;
import io.hrsystem.contract.payroll.PayrollRunEvent.PayrollRunCalculated;
import io.hrsystem.contract.payroll.PayrollRunEvent.PayrollRunFinalised;
import io.hrsystem.contract.payroll.PayrollRunEvent.PayrollRunOutdated;
import io.hrsystem.contract.payroll.PayrollRunEvent.PayrollRunPaid;
import io.hrsystem.contract.payroll.PayrollRunEvent.PayrollRunReviewed;
import io.hrsystem.contract.payroll.PayrollRunEvent.PayrollRunStarted;
import io.hrsystem.contract.payroll.PayrollRunId;
import io.hrsystem.contract.payroll.RunState;
import io.hrsystem.platform.Refusal;
import io.hrsystem.platform.RefusalCode;
import java.util.EnumSet;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** One run, from its start until it is paid: computed as often as it takes, and never again once it is finalised. */
@Aggregate(lockFactory = "streamLocks")
final class PayrollRun {
    private static final Set<RunState> COMPUTED = EnumSet.of(RunState.CALCULATED, RunState.STALE, RunState.REVIEWED);
    private static final Set<RunState> FINAL = EnumSet.of(RunState.FINALISED, RunState.PAID);

    @AggregateIdentifier
    private @Nullable String stream;

    private RunState state = RunState.DRAFT;
    private int revision;

    PayrollRun() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(StartPayroll it) {
        if (stream == null) apply(new PayrollRunStarted(it.runId(), it.month(), it.kind(), it.payDate(), it.items()));
        else if (!it.unlessThere())
            throw Refusal.of(RefusalCode.RUN_EXISTS)
                    .answering("runId", it.runId().value());
    }

    @CommandHandler
    void handle(BeginCalculation it) {
        if (state == RunState.DRAFT && revision == 0) begin(it.runId(), it.basis());
    }

    @CommandHandler
    void handle(Recalculate it) {
        require(COMPUTED.contains(state));
        begin(it.runId(), it.basis());
    }

    @CommandHandler
    void handle(EndCalculation it) {
        if (state != RunState.DRAFT || revision != it.revision()) return;
        for (var from = 0; from < it.failures().size(); from += PayrollRunEvent.MOST_FAILURES) {
            var to = Math.min(it.failures().size(), from + PayrollRunEvent.MOST_FAILURES);
            apply(new PayrollFailuresFound(it.runId(), revision, it.failures().subList(from, to)));
        }
        var totals = it.totals();
        apply(new PayrollRunCalculated(
                it.runId(),
                revision,
                totals.total(),
                totals.failed(),
                totals.wonGross(),
                totals.wonDeductions(),
                totals.wonNet()));
    }

    @CommandHandler
    void handle(OutdatePayroll it) {
        var isThere = state == RunState.CALCULATED || state == RunState.REVIEWED;
        if (isThere && revision == it.revision()) apply(new PayrollRunOutdated(it.runId(), revision));
    }

    @CommandHandler
    void handle(ReviewPayroll it) {
        require(state == RunState.CALCULATED);
        apply(new PayrollRunReviewed(it.runId(), revision));
    }

    @CommandHandler
    void handle(FinalisePayroll it) {
        require(state == RunState.REVIEWED);
        apply(new PayrollRunFinalised(it.runId(), revision));
    }

    @CommandHandler
    void handle(PayPayroll it) {
        require(state == RunState.FINALISED);
        apply(new PayrollRunPaid(it.runId()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RequireFinalised it) {
        if (stream == null || !FINAL.contains(state))
            throw Refusal.of(RefusalCode.NOT_FINALISED).about("month");
    }

    @EventSourcingHandler
    void on(PayrollRunEvent event) {
        stream = StreamIds.payrollRun(event.runId());
        switch (event) {
            case PayrollRunStarted _ -> state = RunState.DRAFT;
            case PayrollCalculationStarted it -> {
                state = RunState.DRAFT;
                revision = it.revision();
            }
            case PayrollFailuresFound _ -> {}
            case PayrollRunCalculated _ -> state = RunState.CALCULATED;
            case PayrollRunOutdated _ -> state = RunState.STALE;
            case PayrollRunReviewed _ -> state = RunState.REVIEWED;
            case PayrollRunFinalised _ -> state = RunState.FINALISED;
            case PayrollRunPaid _ -> state = RunState.PAID;
        }
    }

    private void begin(PayrollRunId run, CalculationBasis basis) {
        apply(new PayrollCalculationStarted(
                run, revision + 1, basis.upTo(), basis.attendanceCutoff(), basis.ruleSetId()));
    }

    private void require(boolean isTurn) {
        if (!isTurn) throw Refusal.of(RefusalCode.WRONG_STATE).with("state", state.name());
    }
}

package io.hrsystem.contract.payroll;

import io.hrsystem.contract.DomainEvent;
import io.hrsystem.contract.operations.UpTo;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** Facts about one run of payroll. */
public sealed interface PayrollRunEvent extends DomainEvent {
    /** So many failures stand in one event at most. */
    int MOST_FAILURES = 200;

    PayrollRunId runId();

    @Override
    default String subject() {
        return runId().value();
    }

    /** @param items of an off-cycle run; empty for a regular one */
    record PayrollRunStarted(PayrollRunId runId, YearMonth month, RunKind kind, LocalDate payDate, List<RunItem> items)
            implements PayrollRunEvent {
        public PayrollRunStarted {
            items = List.copyOf(items);
        }
    }

    /**
     * From now on it is computed; the same inputs and the same rules give the same bytes.
     *
     * @param revision from 1, one more with each computation
     * @param inputs the last event that counts
     * @param attendanceCutoff the last closed day that counts, at most the month's end; later ones count as scheduled
     * @param ruleSetId of the rules of the pay date
     */
    record PayrollCalculationStarted(
            PayrollRunId runId, int revision, UpTo inputs, LocalDate attendanceCutoff, String ruleSetId)
            implements PayrollRunEvent {}

    /** Further failures than stand in the end of the computation. */
    record PayrollFailuresFound(PayrollRunId runId, int revision, List<RunFailure> failures)
            implements PayrollRunEvent {
        public PayrollFailuresFound {
            failures = List.copyOf(failures);
        }
    }

    /**
     * All payslips of this revision are there.
     *
     * @param total of employees, those that failed included
     * @param gross of all payslips
     */
    record PayrollRunCalculated(
            PayrollRunId runId, int revision, int total, int failed, Won gross, Won deductions, Won net)
            implements PayrollRunEvent {}

    /** Something that it was computed from has changed. */
    record PayrollRunOutdated(PayrollRunId runId, int revision) implements PayrollRunEvent {}

    record PayrollRunReviewed(PayrollRunId runId, int revision) implements PayrollRunEvent {}

    /** Its payslips are handed over and never change. */
    record PayrollRunFinalised(PayrollRunId runId, int revision) implements PayrollRunEvent {}

    record PayrollRunPaid(PayrollRunId runId) implements PayrollRunEvent {}
}

package io.hrsystem.contract.batch;

import io.hrsystem.contract.DomainEvent;
import io.hrsystem.contract.TenantId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Facts about one run of a nightly job; how far it is at a moment is none. */
public sealed interface BatchEvent extends DomainEvent {
    /** So many failures stand in one event at most. */
    int MOST_FAILURES = 200;

    BatchRunId runId();

    @Override
    default String subject() {
        return runId().value();
    }

    /**
     * One item that could not be done.
     *
     * @param subject within the company, as the job names it; "*" for all of the company
     * @param error without any personal value
     */
    record Failure(TenantId tenant, String subject, FailureClass failureClass, String error) {}

    /**
     * @param jobName as the runbook names it
     * @param company null if it is for all companies that there were on that date
     * @param startedBy the account or client; "schedule" if nobody has asked
     * @param forceOf the run that it repeats
     */
    record BatchRunStarted(
            BatchRunId runId,
            String jobName,
            LocalDate businessDate,
            @Nullable TenantId company,
            int number,
            String startedBy,
            BatchReason reason,
            @Nullable BatchRunId forceOf)
            implements BatchEvent {}

    /** What failed, or never ran, is done now. */
    record BatchRunRetried(BatchRunId runId, String retriedBy) implements BatchEvent {}

    /** @param failures at most {@link #MOST_FAILURES}; further ones are in further events */
    record BatchFailuresFound(BatchRunId runId, List<Failure> failures) implements BatchEvent {
        public BatchFailuresFound {
            failures = List.copyOf(failures);
        }
    }

    /**
     * All companies are through. The numbers count companies; one in which anything failed has failed.
     *
     * @param later those in which it was too early for something; they are among the others too
     */
    record BatchRunEnded(BatchRunId runId, int done, int failed, int skipped, int later) implements BatchEvent {}
}

package io.hrsystem.command.batch;

import io.hrsystem.command.platform.commands.AggregateCommand;
import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.batch.BatchEvent.Failure;
import io.hrsystem.contract.batch.BatchReason;
import io.hrsystem.contract.batch.BatchRunId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be asked of a run. */
sealed interface BatchCommand extends AggregateCommand {
    BatchRunId runId();

    @Override
    default String stream() {
        return StreamIds.batchRun(runId());
    }

    /** A run that there is already stays as it is. */
    record StartRun(
            BatchRunId runId,
            String jobName,
            LocalDate businessDate,
            @Nullable TenantId company,
            int number,
            String startedBy,
            BatchReason reason,
            @Nullable BatchRunId forceOf)
            implements BatchCommand {}

    /**
     * Does what is missing; nothing if it is running or nothing is.
     *
     * @param leftOutBy the attempt that was seen to have ended without some that belong to it; 0 if none was
     */
    record RetryRun(BatchRunId runId, String retriedBy, int leftOutBy) implements BatchCommand {}

    /**
     * All companies are through; said twice, it is told once.
     *
     * @param failures all of them
     * @param later in how many companies something has to come again
     */
    record EndRun(BatchRunId runId, int done, int failed, int skipped, int later, List<Failure> failures)
            implements BatchCommand {}
}

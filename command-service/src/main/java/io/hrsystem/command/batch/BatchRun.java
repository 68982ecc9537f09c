package io.hrsystem.command.batch;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.hrsystem.command.batch.BatchCommand.EndRun;
import io.hrsystem.command.batch.BatchCommand.RetryRun;
import io.hrsystem.command.batch.BatchCommand.StartRun;
import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.batch.BatchEvent;
import io.hrsystem.contract.batch.BatchEvent.BatchFailuresFound;
import io.hrsystem.contract.batch.BatchEvent.BatchRunEnded;
import io.hrsystem.contract.batch.BatchEvent.BatchRunRetried;
import io.hrsystem.contract.batch.BatchEvent.BatchRunStarted;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** One run of a job on one business date, from its start to its end, and again if something was missing. */
@Aggregate(lockFactory = "streamLocks")
final class BatchRun {
    @AggregateIdentifier
    private @Nullable String stream;

    private boolean running;
    private boolean lacking;
    private int attempt;

    BatchRun() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(StartRun it) {
        if (stream != null) return;
        apply(new BatchRunStarted(
                it.runId(),
                it.jobName(),
                it.businessDate(),
                it.company(),
                it.number(),
                it.startedBy(),
                it.reason(),
                it.forceOf()));
    }

    @CommandHandler
    void handle(RetryRun it) {
        if (!running && (lacking || it.leftOutBy() == attempt)) apply(new BatchRunRetried(it.runId(), it.retriedBy()));
    }

    @CommandHandler
    void handle(EndRun it) {
        if (!running) return;
        for (var from = 0; from < it.failures().size(); from += BatchEvent.MOST_FAILURES) {
            var to = Math.min(it.failures().size(), from + BatchEvent.MOST_FAILURES);
            apply(new BatchFailuresFound(it.runId(), it.failures().subList(from, to)));
        }
        apply(new BatchRunEnded(it.runId(), it.done(), it.failed(), it.skipped(), it.later()));
    }

    @EventSourcingHandler
    void on(BatchEvent event) {
        stream = StreamIds.batchRun(event.runId());
        switch (event) {
            case BatchRunStarted _, BatchRunRetried _ -> {
                running = true;
                attempt++;
            }
            case BatchFailuresFound _ -> {}
            case BatchRunEnded it -> {
                running = false;
                lacking = it.failed() + it.later() > 0;
            }
        }
    }
}

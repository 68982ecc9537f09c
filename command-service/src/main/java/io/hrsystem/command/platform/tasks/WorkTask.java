package io.hrsystem.command.platform.tasks;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import io.hrsystem.platform.logging.Reason;
import io.hrsystem.platform.logging.Trace;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs work, pauses longer after each failure, and gives it up after so many. A died process counts as a failure. */
final class WorkTask extends OneTimeTask<Void> {
    private static final Logger LOG = LoggerFactory.getLogger(WorkTask.class);

    private final Work work;

    WorkTask(Work work, TaskSettings settings, MeterRegistry meters) {
        var failures = new Failures(work, settings, meters);
        super(work.name(), Void.class, failures::handle, failures::handle);
        this.work = work;
    }

    @Override
    public void executeOnce(TaskInstance<Void> instance, ExecutionContext context) {
        var id = TaskId.parse(instance.getId());
        work.run(id.tenant(), id.round());
    }

    private record Failures(Work work, TaskSettings settings, MeterRegistry meters) {
        void handle(ExecutionComplete failed, ExecutionOperations<Void> operations) {
            var id = TaskId.parse(failed.getExecution().taskInstance.getId());
            var attempts = failed.getExecution().consecutiveFailures + 1;
            var reason = failed.getCause().map(Reason::of).orElse("PROCESS_DIED");
            LOG.warn(
                    "{} for {} failed, attempt {}: {}",
                    work.name(),
                    id.tenant(),
                    attempts,
                    reason,
                    Trace.of(failed.getCause().orElse(null)));
            if (attempts >= settings.attempts() && givenUp(id, attempts, reason)) {
                operations.remove();
            } else {
                operations.reschedule(failed, failed.getTimeDone().plus(settings.pauseAfter(attempts)));
            }
        }

        private boolean givenUp(TaskId id, int attempts, String reason) {
            LOG.error("{} for {} failed {} times: {}", work.name(), id.tenant(), attempts, reason);
            try {
                var done = work.giveUp(id.tenant(), id.round(), attempts, reason);
                meters.counter("hr.tasks.exhausted", "work", work.name()).increment();
                return done;
            } catch (RuntimeException e) {
                LOG.error("{} for {} cannot be given up yet: {}", work.name(), id.tenant(), Reason.of(e));
                return false;
            }
        }
    }
}

package io.hrsystem.command.platform.tasks;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.hrsystem.platform.logging.Reason;
import io.hrsystem.platform.logging.Trace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs recurring work; what a failed run has left is done by the next. */
final class HousekeepingTask extends RecurringTask<Void> {
    private static final Logger LOG = LoggerFactory.getLogger(HousekeepingTask.class);

    private final RecurringWork work;

    HousekeepingTask(RecurringWork work) {
        super(
                work.name(),
                FixedDelay.of(work.every()),
                Void.class,
                (failed, operations) -> later(work, failed, operations));
        this.work = work;
    }

    @Override
    public void executeRecurringly(TaskInstance<Void> instance, ExecutionContext context) {
        work.run();
    }

    private static void later(RecurringWork work, ExecutionComplete failed, ExecutionOperations<Void> operations) {
        LOG.error(
                "{} failed: {}",
                work.name(),
                failed.getCause().map(Reason::of).orElse("PROCESS_DIED"),
                Trace.of(failed.getCause().orElse(null)));
        operations.reschedule(failed, failed.getTimeDone().plus(work.every()));
    }
}

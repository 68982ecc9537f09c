package io.hrsystem.command.platform.tasks;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.Task;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/** Runs due tasks on this node, from the application's start to its stop. */
final class TaskRunner implements SmartLifecycle {
    private static final Duration LONGEST_STOP = Duration.ofSeconds(20);

    private final DataSource dataSource;
    private final List<WorkTask> once;
    private final List<HousekeepingTask> recurring;
    private final TaskSettings settings;
    private final Clock clock;
    private volatile @Nullable Scheduler scheduler;

    TaskRunner(
            DataSource dataSource,
            List<WorkTask> once,
            List<HousekeepingTask> recurring,
            TaskSettings settings,
            Clock clock) {
        this.dataSource = dataSource;
        this.once = once;
        this.recurring = recurring;
        this.settings = settings;
        this.clock = clock;
    }

    void wake() {
        var running = scheduler;
        if (running != null) running.triggerCheckForDueExecutions();
    }

    @Override
    public void start() {
        var started = Scheduler.create(dataSource, List.<Task<?>>copyOf(once))
                .startTasks(recurring)
                .jdbcCustomization(new PostgreSqlJdbcCustomization(false, false))
                .pollUsingLockAndFetch(0.5, 1.0)
                .pollingInterval(settings.polling())
                .heartbeatInterval(settings.heartbeat())
                .missedHeartbeatsLimit(4)
                .enableImmediateExecution()
                .threads(settings.threads())
                .failureLogging(LogLevel.OFF, false) // exceptions may quote personal values
                .shutdownMaxWait(LONGEST_STOP)
                .clock(clock::instant)
                .build();
        started.start();
        scheduler = started;
    }

    @Override
    public void stop() {
        var running = scheduler;
        scheduler = null;
        if (running != null) running.stop();
    }

    @Override
    public boolean isRunning() {
        return scheduler != null;
    }
}

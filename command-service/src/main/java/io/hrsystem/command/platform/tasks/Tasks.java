package io.hrsystem.command.platform.tasks;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import io.hrsystem.contract.TenantId;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Schedules work as part of the caller's transaction on the system pool: it is there if and only if that commits. A
 * task is known by its work, tenant and round, so scheduling it again at most repeats it, and never doubles it.
 */
public final class Tasks {
    private final SchedulerClient client;
    private final Clock clock;
    private final Runnable wake;

    /**
     * @param system the pool whose transactions tasks are scheduled in
     * @param wake told after the commit that there is something to do
     */
    public Tasks(DataSource system, Clock clock, Runnable wake) {
        this.client = SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(system))
                .jdbcCustomization(new PostgreSqlJdbcCustomization(false, false))
                .build();
        this.clock = clock;
        this.wake = wake;
    }

    /** @param round 0, and one more each time a person asks for another try of what was given up */
    public void now(String work, TenantId tenant, int round) {
        now(work, tenant, String.valueOf(round));
    }

    /** @param round the id of what it is about, where there are several of a company one after the other */
    public void now(String work, TenantId tenant, String round) {
        client.scheduleIfNotExists(new TaskInstance<Void>(work, new TaskId(tenant, round).toString()), clock.instant());
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new AfterCommit(wake));
        } else {
            wake.run();
        }
    }

    private record AfterCommit(Runnable action) implements TransactionSynchronization {
        @Override
        public void afterCommit() {
            action.run();
        }
    }
}

package io.hrsystem.command.batch;

import static java.util.stream.Collectors.groupingBy;

import io.hrsystem.command.batch.BatchCommand.EndRun;
import io.hrsystem.command.batch.BatchCommand.StartRun;
import io.hrsystem.command.platform.batch.BatchJob;
import io.hrsystem.command.platform.commands.Commands;
import io.hrsystem.command.platform.tasks.RecurringWork;
import io.hrsystem.command.platform.tasks.Tasks;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.batch.BatchEvent.Failure;
import io.hrsystem.contract.batch.BatchReason;
import io.hrsystem.contract.batch.BatchRunId;
import io.hrsystem.platform.alerts.AlertOutbox;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks again and again, on one node at a time: starts runs whose first hour has come, puts down whom they are for, lets
 * companies begin whose own hour has come, and ends runs that are through.
 */
@Component
@EnableConfigurationProperties(BatchSettings.class)
final class BatchLook implements RecurringWork {
    private static final String NAME = "batch-look";
    private static final String SCHEDULE = "schedule";
    /** More stand in the ledger alone. */
    private static final int MOST_FAILURES = 10_000;

    private final Jobs jobs;
    private final DueDates due;
    private final RunTable runs;
    private final DueList dueList;
    private final CompanyLedger ledger;
    private final Commands commands;
    private final Tasks tasks;
    private final AlertOutbox alerts;
    private final TransactionTemplate transaction;
    private final BatchSettings settings;

    BatchLook(
            Jobs jobs,
            DueDates due,
            RunTable runs,
            DueList dueList,
            CompanyLedger ledger,
            Commands commands,
            Tasks tasks,
            DataSource system,
            Clock clock,
            BatchSettings settings) {
        this.jobs = jobs;
        this.due = due;
        this.runs = runs;
        this.dueList = dueList;
        this.ledger = ledger;
        this.commands = commands;
        this.tasks = tasks;
        this.alerts = new AlertOutbox(new JdbcTemplate(system), clock);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(system));
        this.settings = settings;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Duration every() {
        return settings.lookEvery();
    }

    @Override
    public void run() {
        jobs.all().forEach(this::start);
        for (var run : runs.open()) if (!dueList.isFannedOut(run)) fanOut(run);
        while (release() == settings.atOnce()) {}
        for (var run : runs.open()) if (isOver(run)) end(run);
    }

    private void start(BatchJob job) {
        for (var date : due.missing(job)) {
            var id = BatchRunId.of(job.name(), date, null, 1);
            var command = new StartRun(id, job.name(), date, null, 1, SCHEDULE, BatchReason.SCHEDULED, null);
            commands.asSystem(TenantId.PLATFORM, NAME, sender -> sender.send(command));
        }
    }

    private void fanOut(OpenRun run) {
        transaction.executeWithoutResult(_ -> dueList.fanOut(run, hour(run)));
    }

    private boolean isOver(OpenRun run) {
        return dueList.isFannedOut(run)
                && dueList.isThrough(run)
                && !dueList.hasMore(run, hour(run))
                && !waitsForTheFirst(run);
    }

    /** As long as there is nobody, it may be for who registers before its hour by the usual clock. */
    private boolean waitsForTheFirst(OpenRun run) {
        return isByTheClock(run) && !due.hasComeUsually(hour(run)) && dueList.isEmpty(run);
    }

    private static boolean isByTheClock(OpenRun run) {
        return run.reason() == BatchReason.SCHEDULED && run.attempt() == 1;
    }

    /** Who has asked for it does not wait for the hour, but for the day. */
    private LocalDateTime hour(OpenRun run) {
        return isByTheClock(run)
                ? jobs.named(run.job()).dueAt(run.businessDate())
                : run.businessDate().atStartOfDay();
    }

    private int release() {
        var released = transaction.execute(_ -> {
            var begun = dueList.release(settings.atOnce());
            for (var each : begun) tasks.now(CompanyWork.NAME, each.tenant(), each.run());
            return begun.size();
        });
        return released == null ? 0 : released;
    }

    private void end(OpenRun run) {
        var counts = ledger.count(run);
        var failures = counts.failed() == 0 ? List.<Failure>of() : ledger.failures(run, MOST_FAILURES);
        if (counts.failed() > 0) alert(run, counts.failed(), failures);
        var command = new EndRun(run.id(), counts.done(), counts.failed(), counts.skipped(), counts.later(), failures);
        commands.asSystem(TenantId.PLATFORM, NAME, sender -> sender.send(command));
    }

    /** Once for each run, with how often what kind of thing was the cause. */
    private void alert(OpenRun run, int companies, List<Failure> failures) {
        var causes = new TreeMap<>(failures.stream().collect(groupingBy(Failure::failureClass)));
        var subject = new StringBuilder(
                "%s %s, run %s: %d companies".formatted(run.job(), run.businessDate(), run.id(), companies));
        causes.forEach((cause, those) -> subject.append(", %s %d".formatted(cause, those.size())));
        var alert = jobs.named(run.job()).alert();
        transaction.executeWithoutResult(_ -> {
            if (dueList.tell(run)) alerts.raise(alert, TenantId.PLATFORM, subject.toString());
        });
    }
}

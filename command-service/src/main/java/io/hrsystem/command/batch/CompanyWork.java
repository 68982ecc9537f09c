package io.hrsystem.command.batch;

import io.hrsystem.command.platform.batch.BatchJob;
import io.hrsystem.command.platform.batch.BatchOutcome;
import io.hrsystem.command.platform.batch.BatchWork;
import io.hrsystem.command.platform.commands.Commands;
import io.hrsystem.command.platform.tasks.Work;
import io.hrsystem.contract.TenantId;
import io.hrsystem.eventstore.append.TransactionalWrites;
import io.hrsystem.platform.database.TenantGate.Status;
import io.hrsystem.platform.logging.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * One company in one run: what had to come again of earlier dates, then page after page of its date. What the ledger has
 * is not done again, so it goes on where it was interrupted.
 */
@Component
final class CompanyWork implements Work {
    static final String NAME = "batch-company";

    private static final Logger LOG = LoggerFactory.getLogger(CompanyWork.class);
    private static final String SETTLE =
            "SELECT enter_ledger(?, ?, ?, string_to_array(?, ?), string_to_array(?, ?), ?, ?)";
    private static final String SEPARATOR = "\u001f";

    private final Jobs jobs;
    private final RunTable runs;
    private final CompanyLedger ledger;
    private final Commands commands;
    private final BatchSettings settings;

    CompanyWork(Jobs jobs, RunTable runs, CompanyLedger ledger, Commands commands, BatchSettings settings) {
        this.jobs = jobs;
        this.runs = runs;
        this.ledger = ledger;
        this.commands = commands;
        this.settings = settings;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(TenantId tenant, String round) {
        var found = runs.open(round).filter(it -> ledger.isRunning(tenant, it.id()));
        if (found.isEmpty()) return;
        var run = found.get();
        var job = jobs.named(run.job());
        for (var date : ledger.datesToComeAgain(tenant, run))
            for (var page : pages(ledger.toComeAgain(tenant, run.job(), date))) attempt(tenant, run, job, date, page);
        var after = "";
        for (var more = true; more; ) {
            var page = job.subjects(tenant, run.businessDate(), after.isEmpty() ? null : after, settings.page());
            if (!page.isEmpty()) {
                attempt(tenant, run, job, run.businessDate(), unsettled(tenant, run, page));
                after = page.getLast();
            }
            more = page.size() >= settings.page();
        }
        ledger.end(tenant, run.id());
    }

    private List<List<String>> pages(List<String> all) {
        var pages = new ArrayList<List<String>>();
        for (var from = 0; from < all.size(); from += settings.page())
            pages.add(all.subList(from, Math.min(all.size(), from + settings.page())));
        return pages;
    }

    private List<String> unsettled(TenantId tenant, OpenRun run, List<String> page) {
        var settled = ledger.settled(tenant, run, run.businessDate(), page);
        return page.stream().filter(it -> !settled.contains(it)).toList();
    }

    /** All of them, or else one by one, so that one that cannot be done stands in nobody's way. */
    private void attempt(TenantId tenant, OpenRun run, BatchJob job, LocalDate date, List<String> subjects) {
        if (subjects.isEmpty()) return;
        try {
            settle(tenant, run, job, date, subjects);
        } catch (RuntimeException e) {
            var fault = Fault.of(e);
            if (fault.passes()) throw e;
            if (subjects.size() == 1) fail(tenant, run, date, subjects.getFirst(), fault, e);
            else for (var subject : subjects) attempt(tenant, run, job, date, List.of(subject));
        }
    }

    private void fail(TenantId tenant, OpenRun run, LocalDate date, String subject, Fault fault, RuntimeException e) {
        LOG.warn("{} of {} failed for {} of {}: {}", run.job(), date, subject, tenant, Reason.withPlace(e));
        ledger.failed(tenant, run, date, subject, fault.failureClass(), Reason.withPlace(e));
    }

    private void settle(TenantId tenant, OpenRun run, BatchJob job, LocalDate date, List<String> subjects) {
        var state = ledger.stateOf(tenant);
        if (state == Status.INACTIVE && !job.isForEnded()) return;
        if (state == Status.ERASED) return;
        var suspended = state == Status.SUSPENDED;
        commands.asSystem(tenant, run.job(), (sender, rows) -> {
            rows.add("SELECT require_company_state(?, ?)", tenant.value(), state.name());
            var work = new BatchWork(tenant, date, suspended, run.isForced(), sender, rows);
            enter(tenant, run, date, job.run(work, subjects), rows);
        });
    }

    private static void enter(
            TenantId tenant,
            OpenRun run,
            LocalDate date,
            Map<String, BatchOutcome> outcomes,
            TransactionalWrites rows) {
        if (outcomes.isEmpty()) return;
        var subjects = List.copyOf(outcomes.keySet());
        rows.add(
                SETTLE,
                tenant.value(),
                run.job(),
                date,
                String.join(SEPARATOR, subjects),
                SEPARATOR,
                String.join(
                        SEPARATOR,
                        subjects.stream()
                                .map(outcomes::get)
                                .map(BatchOutcome::name)
                                .toList()),
                SEPARATOR,
                run.id().value(),
                run.isForced());
    }

    @Override
    public boolean giveUp(TenantId tenant, String round, int attempts, String reason) {
        runs.open(round).ifPresent(run -> {
            ledger.failed(tenant, run, run.businessDate(), CompanyLedger.WHOLE, Fault.classOf(reason), reason);
            ledger.end(tenant, run.id());
        });
        return true;
    }
}

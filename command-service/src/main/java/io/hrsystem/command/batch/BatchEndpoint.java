package io.hrsystem.command.batch;

import io.hrsystem.command.batch.BatchCommand.RetryRun;
import io.hrsystem.command.batch.BatchCommand.StartRun;
import io.hrsystem.command.platform.commands.Commands;
import io.hrsystem.command.platform.commands.Preconditions;
import io.hrsystem.command.platform.commands.Request;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.batch.BatchReason;
import io.hrsystem.contract.batch.BatchRunId;
import io.hrsystem.platform.Refusal;
import io.hrsystem.platform.RefusalCode;
import io.hrsystem.platform.security.Needs;
import io.hrsystem.platform.security.Permission;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Nightly jobs by hand; how far a run is can be read at the other service. */
@RestController
@RequestMapping("/api/admin/batch")
@Needs(Permission.RUN_BATCHES)
class BatchEndpoint {
    private static final String NEWEST = """
        SELECT run_id, number, ended FROM batch_run
         WHERE tenant_id = ? AND job = ? AND business_date = ? AND company = ? ORDER BY number DESC LIMIT 1\
        """;

    record BatchAnswer(BatchRunId runId) {}

    /** What is asked for, as one value for the idempotency key. */
    record Asked(String jobName, LocalDate date, @Nullable TenantId tenantId, boolean force) {
        BatchCommand decide(Newest newest, int leftOutBy, String actor) {
            var before = newest.run();
            if (before == null) return start(1, null, actor);
            if (!force) return new RetryRun(before, actor, leftOutBy);
            if (!newest.ended()) throw Refusal.of(RefusalCode.RUN_IN_PROGRESS).with("runId", before.value());
            return start(newest.number() + 1, before, actor);
        }

        private StartRun start(int number, @Nullable BatchRunId before, String actor) {
            var id = BatchRunId.of(jobName, date, tenantId, number);
            var reason = force ? BatchReason.FORCED : BatchReason.RETRIED;
            return new StartRun(id, jobName, date, tenantId, number, actor, reason, before);
        }
    }

    /** @param run null if there has been none for that date and company, or all of them */
    private record Newest(@Nullable BatchRunId run, int number, boolean ended) {
        static Newest read(ResultSet row) throws SQLException {
            if (!row.next()) return new Newest(null, 0, true);
            return new Newest(new BatchRunId(row.getString(1)), row.getInt(2), row.getBoolean(3));
        }
    }

    private final Commands commands;
    private final Jobs jobs;
    private final RunTable runs;
    private final DueDates due;
    private final LeftOut leftOut;

    BatchEndpoint(Commands commands, Jobs jobs, RunTable runs, DueDates due, LeftOut leftOut) {
        this.commands = commands;
        this.jobs = jobs;
        this.runs = runs;
        this.due = due;
        this.leftOut = leftOut;
    }

    @PostMapping("/retry")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            operationId = "retryBatch",
            summary = "Does what a nightly job has not done for a date",
            description = "What succeeded is left alone. It is done afterwards; the answer names the run to ask for.")
    ResponseEntity<BatchAnswer> retry(
            Request request,
            @RequestParam
                    @Parameter(
                            description = "AttdClosing, VacationGen, PayrollCalc, DataPurge",
                            example = "AttdClosing")
                    String jobName,
            @RequestParam @Parameter(description = "The business date, by the company's clock", example = "2026-03-04")
                    LocalDate date,
            @RequestParam(required = false)
                    @Parameter(description = "For this company alone; for all that there were if it is left out")
                    @Nullable
                    TenantId tenantId,
            @RequestParam(defaultValue = "false") @Parameter(description = "Everything once more, in a run of its own")
                    boolean force) {
        var asked = new Asked(jobs.named(jobName).name(), date, tenantId, force);
        requireBegun(asked);
        var company = tenantId == null ? RunTable.ALL : tenantId.value();
        var leftOutBy = tenantId == null && !force ? leftOut.attempt(jobName, date) : 0;
        var newest = Preconditions.of(NEWEST, Newest::read, TenantId.PLATFORM.value(), jobName, date, company);
        return commands.on(request, TenantId.PLATFORM, asked)
                .asking(newest)
                .deciding(
                        found -> asked.decide(found, leftOutBy, request.caller().actor()))
                .answering(BatchAnswer.class, it -> new BatchAnswer(it.runId()))
                .as(HttpStatus.ACCEPTED);
    }

    /** @throws Refusal NOT_FOUND for a company that has never been or is no more, DATE_IN_FUTURE for a day that has begun nowhere */
    private void requireBegun(Asked asked) {
        var company = asked.tenantId();
        var zones = company == null
                ? runs.zones()
                : List.of(runs.zone(company).orElseThrow(() -> Refusal.of(RefusalCode.NOT_FOUND)));
        if (!zones.isEmpty() && due.isInFuture(asked.date(), zones))
            throw Refusal.of(RefusalCode.DATE_IN_FUTURE).about("date");
    }
}

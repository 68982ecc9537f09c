package io.hrsystem.command.batch;

import io.hrsystem.command.platform.referencerows.EventMeta;
import io.hrsystem.command.platform.referencerows.ReferenceRows;
import io.hrsystem.contract.batch.BatchEvent;
import io.hrsystem.contract.batch.BatchEvent.BatchFailuresFound;
import io.hrsystem.contract.batch.BatchEvent.BatchRunEnded;
import io.hrsystem.contract.batch.BatchEvent.BatchRunRetried;
import io.hrsystem.contract.batch.BatchEvent.BatchRunStarted;
import io.hrsystem.eventstore.append.TransactionalWrites;
import org.springframework.stereotype.Component;

/** Which runs there are, and which of them have ended. */
@Component
final class BatchRunRows implements ReferenceRows<BatchEvent> {
    private static final String STARTED = """
        INSERT INTO batch_run (tenant_id, run_id, job, business_date, company, number, started_by, reason, force_of,
                               attempt, ended, done, failed, skipped)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 1, false, 0, 0, 0)\
        """;
    private static final String RETRIED =
            "UPDATE batch_run SET ended = false, attempt = attempt + 1 WHERE tenant_id = ? AND run_id = ?";
    private static final String ENDED = """
        UPDATE batch_run SET ended = true, done = ?, failed = ?, skipped = ? WHERE tenant_id = ? AND run_id = ?\
        """;

    @Override
    public Class<BatchEvent> events() {
        return BatchEvent.class;
    }

    @Override
    public String table() {
        return "batch_run";
    }

    @Override
    public void apply(BatchEvent event, EventMeta meta, TransactionalWrites rows) {
        var tenant = meta.tenant().value();
        var run = event.runId().value();
        switch (event) {
            case BatchRunStarted it -> {
                var company = it.company();
                var forceOf = it.forceOf();
                rows.add(
                        STARTED,
                        tenant,
                        run,
                        it.jobName(),
                        it.businessDate(),
                        company == null ? RunTable.ALL : company.value(),
                        it.number(),
                        it.startedBy(),
                        it.reason().name(),
                        forceOf == null ? null : forceOf.value());
            }
            case BatchRunRetried _ -> rows.add(RETRIED, tenant, run);
            case BatchRunEnded it -> rows.add(ENDED, it.done(), it.failed(), it.skipped(), tenant, run);
            case BatchFailuresFound _ -> {}
        }
    }
}

package io.hrsystem.command.attendance;

import io.hrsystem.command.platform.batch.BatchJob;
import io.hrsystem.command.platform.batch.BatchOutcome;
import io.hrsystem.command.platform.batch.BatchWork;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.attendance.ClosingCause;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Closes every employee's work date in the night after it; a shift that still runs then in one of the nights after. */
@Component
final class ClosingJob implements BatchJob {
    private static final LocalTime HOUR = LocalTime.of(3, 0);

    private final JdbcClient system;
    private final Closing closing;

    ClosingJob(DataSource system, Closing closing) {
        this.system = JdbcClient.create(system);
        this.closing = closing;
    }

    @Override
    public String name() {
        return "AttdClosing";
    }

    @Override
    public boolean runsOn(LocalDate businessDate) {
        return true;
    }

    @Override
    public LocalDateTime dueAt(LocalDate businessDate) {
        return businessDate.plusDays(1).atTime(HOUR);
    }

    @Override
    public List<String> subjects(TenantId tenant, LocalDate businessDate, @Nullable String after, int most) {
        return system.sql("""
            SELECT employee_id FROM employment_period
             WHERE tenant_id = :tenant AND employee_id > :after AND from_day <= :date
               AND (until IS NULL OR until > :date)
             ORDER BY employee_id LIMIT :most
            """)
                .param("tenant", tenant.value())
                .param("after", after == null ? "" : after)
                .param("date", businessDate)
                .param("most", most)
                .query(String.class)
                .list();
    }

    @Override
    public Map<String, BatchOutcome> run(BatchWork work, List<String> subjects) {
        var date = work.businessDate();
        var closed = work.suspended()
                ? closing.skip(work.tenant(), date, subjects, work.sender())
                : closing.close(work.tenant(), date, subjects, cause(work), work.sender());
        var outcomes = new LinkedHashMap<String, BatchOutcome>();
        for (var subject : subjects) outcomes.put(subject, outcome(closed.get(subject)));
        return outcomes;
    }

    private static ClosingCause cause(BatchWork work) {
        return work.forced() ? ClosingCause.FORCED : ClosingCause.BATCH;
    }

    /** Whoever turns out not to be employed on that date has no day. */
    private static BatchOutcome outcome(@Nullable ClosingOutcome closed) {
        if (closed == null) return BatchOutcome.DONE;
        return switch (closed) {
            case CLOSED, UNCHANGED, NEVER_CLOSED -> BatchOutcome.DONE;
            case DEFERRED -> BatchOutcome.NOT_YET;
            case SKIPPED -> BatchOutcome.SKIPPED;
        };
    }
}

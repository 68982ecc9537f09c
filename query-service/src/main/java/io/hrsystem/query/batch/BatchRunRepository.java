package io.hrsystem.query.batch;

import io.hrsystem.contract.TenantId;
import io.hrsystem.query.batch.BatchRun.Failure;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is on record about runs, over all companies. */
@Component
class BatchRunRepository {
    /** When a run was started stands with its first event alone. */
    private static final String STARTED = """
        SELECT run.*, coalesce(began.recorded_at, 'epoch') AS started_at FROM batch_run AS run
          LEFT JOIN event AS began ON began.tenant_id = run.tenant_id AND began.sequence = 0
           AND began.stream_id = 'batch-run:' || run.run_id
         WHERE run.tenant_id = :tenant
        """;

    private static final String COUNTED = """
        SELECT r.run_id, r.job, r.business_date, nullif(r.company, ''), r.ended, r.started_by, r.reason, r.force_of,
               c.total, c.done, c.failed, c.skipped, r.started_at
          FROM (%s) AS r
         CROSS JOIN LATERAL (
           SELECT count(*) AS total, count(*) FILTER (WHERE state = 'DONE') AS done,
                  count(*) FILTER (WHERE state = 'FAILED') AS failed,
                  count(*) FILTER (WHERE state = 'SKIPPED') AS skipped
             FROM batch_company WHERE run_id = r.run_id) AS c
        """;

    private static final String FIND = COUNTED.formatted(STARTED + " AND run.run_id IN (:ids)");

    /** The newest first; companies are counted for those of the page alone. */
    static final String PAGE =
            COUNTED.formatted(STARTED + """
                   AND run.business_date BETWEEN :from AND :beforeDate
                   AND (run.business_date, coalesce(began.recorded_at, 'epoch'), run.run_id) < (:beforeDate, :beforeStart, :beforeId)
                   AND (CAST(:job AS text) IS NULL OR run.job = :job)
                 ORDER BY run.business_date DESC, started_at DESC, run.run_id DESC LIMIT :limit
                """) + " ORDER BY r.business_date DESC, r.started_at DESC, r.run_id DESC";

    private final JdbcClient command;

    BatchRunRepository(JdbcTemplate commandJdbc) {
        this.command = JdbcClient.create(commandJdbc);
    }

    /** Those that there are, in no order. */
    List<BatchRun> find(List<String> ids) {
        if (ids.isEmpty()) return List.of();
        return command.sql(FIND)
                .param("tenant", TenantId.PLATFORM.value())
                .param("ids", ids)
                .query(BatchRunRepository::run)
                .list();
    }

    /** Those that are behind a place, from a date on. */
    List<BatchRun> page(@Nullable String job, LocalDate from, Place before, int limit) {
        return command.sql(PAGE)
                .param("tenant", TenantId.PLATFORM.value())
                .param("job", job)
                .param("from", from)
                .param("beforeDate", before.businessDate())
                .param("beforeStart", before.startedAt().atOffset(ZoneOffset.UTC))
                .param("beforeId", before.id())
                .param("limit", limit)
                .query(BatchRunRepository::run)
                .list();
    }

    private static BatchRun run(ResultSet row, int number) throws SQLException {
        return new BatchRun(
                row.getString(1),
                row.getString(2),
                row.getObject(3, LocalDate.class),
                row.getString(4),
                BatchRun.state(row.getBoolean(5), row.getInt(10), row.getInt(11), row.getInt(12)),
                row.getString(6),
                row.getString(7),
                row.getInt(9),
                row.getInt(10),
                row.getInt(11),
                row.getInt(12),
                row.getString(8),
                row.getObject(13, OffsetDateTime.class).toInstant());
    }

    /**
     * In the order of companies and subjects.
     *
     * @param most so many of each run
     */
    List<Failure> failures(List<String> runs, int most) {
        if (runs.isEmpty()) return List.of();
        return command.sql("""
            SELECT r.run_id, l.tenant_id, l.subject, l.failure_class, l.error FROM batch_run AS r
             CROSS JOIN LATERAL (
               SELECT tenant_id, subject, failure_class, error FROM batch_ledger
                WHERE run_id = r.run_id AND outcome = 'FAILED' ORDER BY tenant_id, subject LIMIT :most) AS l
             WHERE r.tenant_id = :tenant AND r.run_id IN (:runs) ORDER BY r.run_id, l.tenant_id, l.subject
            """)
                .param("tenant", TenantId.PLATFORM.value())
                .param("runs", runs)
                .param("most", most)
                .query((row, _) -> new Failure(
                        row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5)))
                .list();
    }
}

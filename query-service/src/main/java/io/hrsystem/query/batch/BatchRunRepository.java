package io.hrsystem.query.batch;

import io.hrsystem.contract.TenantId;
import io.hrsystem.query.batch.BatchRun.Failure;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is on record about runs, over all companies. */
@Component
class BatchRunRepository {
    private final JdbcClient command;

    BatchRunRepository(JdbcTemplate commandJdbc) {
        this.command = JdbcClient.create(commandJdbc);
    }

    Optional<BatchRun> find(String id) {
        return command.sql("""
            SELECT r.run_id, r.job, r.business_date, nullif(r.company, ''), r.ended, r.started_by, r.reason, r.force_of,
                   c.total, c.done, c.failed, c.skipped
              FROM batch_run AS r
             CROSS JOIN LATERAL (
               SELECT count(*) AS total, count(*) FILTER (WHERE state = 'DONE') AS done,
                      count(*) FILTER (WHERE state = 'FAILED') AS failed,
                      count(*) FILTER (WHERE state = 'SKIPPED') AS skipped
                 FROM batch_company WHERE run_id = r.run_id) AS c
             WHERE r.tenant_id = ? AND r.run_id = ?
            """)
                .params(TenantId.PLATFORM.value(), id)
                .query(BatchRunRepository::run)
                .optional();
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
                row.getString(8));
    }

    /** In the order of companies and subjects. */
    List<Failure> failures(String run, int most) {
        return command.sql("""
            SELECT tenant_id, subject, failure_class, error FROM batch_ledger
             WHERE run_id = ? AND outcome = 'FAILED' ORDER BY tenant_id, subject LIMIT ?
            """)
                .params(run, most)
                .query((row, _) -> new Failure(row.getString(1), row.getString(2), row.getString(3), row.getString(4)))
                .list();
    }
}

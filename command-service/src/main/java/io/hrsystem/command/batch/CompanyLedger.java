package io.hrsystem.command.batch;

import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.batch.BatchEvent.Failure;
import io.hrsystem.contract.batch.BatchRunId;
import io.hrsystem.contract.batch.FailureClass;
import io.hrsystem.platform.database.TenantGate;
import io.hrsystem.platform.database.TenantGate.Status;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What has become of each subject of one company. */
@Component
final class CompanyLedger {
    /** In the place of a subject: all of the company. */
    static final String WHOLE = "*";

    private static final int LONGEST_ERROR = 300;

    private final JdbcClient system;
    private final TenantGate gate;

    /** Of one run, in companies; {@code later} are among the others too. */
    record Counts(int done, int failed, int skipped, int later) {}

    CompanyLedger(DataSource system) {
        this.system = JdbcClient.create(system);
        this.gate = new TenantGate(system);
    }

    Status stateOf(TenantId tenant) {
        return gate.statusOf(tenant).orElseThrow();
    }

    boolean isRunning(TenantId tenant, BatchRunId run) {
        return system.sql("SELECT FROM batch_company WHERE tenant_id = ? AND run_id = ? AND state = 'RUNNING'")
                .params(tenant.value(), run.value())
                .query((_, _) -> true)
                .optional()
                .isPresent();
    }

    /** Those of these that need nothing more, of this run alone if everything is done once more. */
    Set<String> settled(TenantId tenant, OpenRun run, LocalDate date, List<String> subjects) {
        return new HashSet<>(system.sql("""
            SELECT subject FROM batch_ledger
             WHERE tenant_id = :tenant AND job = :job AND business_date = :date AND subject IN (:subjects)
               AND outcome IN ('DONE', 'SKIPPED') AND (NOT :again OR run_id = :run)
            """)
                .param("tenant", tenant.value())
                .param("job", run.job())
                .param("date", date)
                .param("subjects", subjects)
                .param("again", run.isForced())
                .param("run", run.id().value())
                .query(String.class)
                .list());
    }

    /** Business dates before one on which something has to come again. */
    List<LocalDate> datesToComeAgain(TenantId tenant, OpenRun run) {
        return system.sql("""
            SELECT DISTINCT business_date FROM batch_ledger
             WHERE tenant_id = ? AND job = ? AND outcome = 'NOT_YET' AND business_date < ? ORDER BY 1
            """)
                .params(tenant.value(), run.job(), run.businessDate())
                .query(LocalDate.class)
                .list();
    }

    /** Which subjects of a date have to come again. */
    List<String> toComeAgain(TenantId tenant, String job, LocalDate date) {
        return system.sql("""
            SELECT subject FROM batch_ledger
             WHERE tenant_id = ? AND job = ? AND business_date = ? AND outcome = 'NOT_YET' ORDER BY subject
            """)
                .params(tenant.value(), job, date)
                .query(String.class)
                .list();
    }

    /** It cannot be done; what has been settled by another meanwhile stays. */
    void failed(TenantId tenant, OpenRun run, LocalDate date, String subject, FailureClass failureClass, String error) {
        system.sql("""
            INSERT INTO batch_ledger AS held (tenant_id, job, business_date, subject, run_id, outcome, failure_class, error)
            VALUES (:tenant, :job, :date, :subject, :run, 'FAILED', :class, :error)
            ON CONFLICT (tenant_id, job, business_date, subject)
            DO UPDATE SET run_id = excluded.run_id, outcome = excluded.outcome, failure_class = excluded.failure_class,
                          error = excluded.error, at = now()
             WHERE held.outcome IN ('FAILED', 'NOT_YET') OR :again AND held.run_id <> excluded.run_id
            """)
                .param("tenant", tenant.value())
                .param("job", run.job())
                .param("date", date)
                .param("subject", subject)
                .param("run", run.id().value())
                .param("class", failureClass.name())
                .param("error", error.length() > LONGEST_ERROR ? error.substring(0, LONGEST_ERROR) : error)
                .param("again", run.isForced())
                .update();
    }

    /** The company is through with a run. */
    void end(TenantId tenant, BatchRunId run) {
        system.sql("""
            UPDATE batch_company AS c SET state = CASE
                WHEN EXISTS (SELECT FROM tenant_gate AS gate WHERE gate.tenant_id = c.tenant_id
                              AND gate.status = 'INACTIVE')
                 AND NOT EXISTS (SELECT FROM batch_ledger AS l WHERE l.tenant_id = c.tenant_id
                              AND l.run_id = c.run_id) THEN 'SKIPPED'
                WHEN EXISTS (SELECT FROM batch_ledger AS l WHERE l.tenant_id = c.tenant_id AND l.run_id = c.run_id
                              AND l.outcome = 'FAILED') THEN 'FAILED'
                WHEN EXISTS (SELECT FROM batch_ledger AS l WHERE l.tenant_id = c.tenant_id AND l.job = c.job
                              AND l.business_date = c.business_date AND l.outcome = 'SKIPPED')
                 AND NOT EXISTS (SELECT FROM batch_ledger AS l WHERE l.tenant_id = c.tenant_id AND l.job = c.job
                              AND l.business_date = c.business_date AND l.outcome = 'DONE') THEN 'SKIPPED'
                ELSE 'DONE' END
             WHERE c.tenant_id = ? AND c.run_id = ? AND c.state = 'RUNNING'
            """).params(tenant.value(), run.value()).update();
    }

    Counts count(OpenRun run) {
        return system.sql("""
            SELECT count(*) FILTER (WHERE c.state = 'DONE'), count(*) FILTER (WHERE c.state = 'FAILED'),
                   count(*) FILTER (WHERE c.state = 'SKIPPED'), count(*) FILTER (WHERE EXISTS (
                     SELECT FROM batch_ledger AS l WHERE l.tenant_id = c.tenant_id AND l.job = c.job
                      AND l.business_date = c.business_date AND l.outcome = 'NOT_YET'))
              FROM batch_company AS c WHERE c.run_id = ?
            """)
                .param(run.id().value())
                .query((row, _) -> new Counts(row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4)))
                .single();
    }

    /** In the order of companies and subjects. */
    List<Failure> failures(OpenRun run, int most) {
        return system.sql("""
            SELECT tenant_id, subject, failure_class, error FROM batch_ledger
             WHERE run_id = ? AND outcome = 'FAILED' ORDER BY tenant_id, subject LIMIT ?
            """)
                .params(run.id().value(), most)
                .query(CompanyLedger::failure)
                .list();
    }

    private static Failure failure(ResultSet row, int number) throws SQLException {
        return new Failure(
                new TenantId(row.getString(1)),
                row.getString(2),
                FailureClass.valueOf(row.getString(3)),
                row.getString(4));
    }
}

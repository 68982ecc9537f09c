package io.hrsystem.query.payroll.runs;

import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.payroll.RunKind;
import io.hrsystem.contract.payroll.RunState;
import io.hrsystem.query.platform.graphql.api.RuleSetReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds runs of payroll, in the transaction of a read. */
@Component
public class PayrollRuns {
    private static final int MOST_FAILURES = 1_000;

    private static final String SELECT = """
        SELECT r.*, CASE WHEN r.state <> 'DRAFT' THEN r.total - r.failed
                         ELSE (SELECT count(*) FROM payslip AS p
                                WHERE p.tenant_id = r.tenant_id AND p.run_id = r.run_id) END AS done
          FROM payroll_run AS r WHERE r.tenant_id = :tenant
        """;

    /** Whom a run cannot pay, and why. */
    record PayrollFailure(String runId, String employeeId, String error) {}

    private final JdbcClient database;

    PayrollRuns(DataSource readSource) {
        this.database = JdbcClient.create(readSource);
    }

    public Optional<PayrollRun> find(TenantId tenant, String id) {
        return database.sql(SELECT + " AND r.run_id = :id")
                .param("tenant", tenant.value())
                .param("id", id)
                .query(PayrollRuns::run)
                .optional();
    }

    /** The regular one of a month. */
    public Optional<PayrollRun> regular(TenantId tenant, YearMonth month) {
        return database.sql(SELECT + " AND r.month = :month AND r.kind = 'REGULAR'")
                .param("tenant", tenant.value())
                .param("month", month.atDay(1))
                .query(PayrollRuns::run)
                .optional();
    }

    /** The latest first, behind a place in this order. */
    List<PayrollRun> page(
            TenantId tenant,
            @Nullable YearMonth month,
            LocalDate beforeMonth,
            Instant beforeStart,
            String beforeId,
            int limit) {
        return database.sql(SELECT + """
             AND (CAST(:month AS date) IS NULL OR r.month = :month)
             AND (r.month, r.started_at, r.run_id) < (:beforeMonth, :beforeStart, :beforeId)
             ORDER BY r.month DESC, r.started_at DESC, r.run_id DESC LIMIT :limit
            """)
                .param("tenant", tenant.value())
                .param("month", month == null ? null : month.atDay(1))
                .param("beforeMonth", beforeMonth)
                .param("beforeStart", Timestamp.from(beforeStart))
                .param("beforeId", beforeId)
                .param("limit", limit)
                .query(PayrollRuns::run)
                .list();
    }

    /** Of each run as many as are shown. */
    List<PayrollFailure> failures(TenantId tenant, Collection<String> runs) {
        return database.sql("""
            SELECT r.run_id, f.employee_id, f.error FROM payroll_run AS r,
                   LATERAL (SELECT * FROM payroll_failure AS f
                             WHERE f.tenant_id = r.tenant_id AND f.run_id = r.run_id AND f.revision = r.revision
                             ORDER BY f.employee_id LIMIT :most) AS f
             WHERE r.tenant_id = :tenant AND r.run_id IN (:runs) AND r.failed > 0
             ORDER BY r.run_id, f.employee_id
            """)
                .param("tenant", tenant.value())
                .param("runs", runs)
                .param("most", MOST_FAILURES)
                .query((row, _) -> new PayrollFailure(row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }

    private static PayrollRun run(ResultSet row, int number) throws SQLException {
        var finalised = row.getObject("finalised_at", OffsetDateTime.class);
        var rules = row.getString("rule_set_id");
        return new PayrollRun(
                row.getString("run_id"),
                YearMonth.from(row.getObject("month", LocalDate.class)),
                RunKind.valueOf(row.getString("kind")),
                row.getObject("pay_date", LocalDate.class),
                RunState.valueOf(row.getString("state")),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                finalised == null ? null : finalised.toInstant(),
                row.getInt("revision"),
                row.getObject("attendance_cutoff", LocalDate.class),
                rules == null ? null : new RuleSetReference(rules),
                row.getInt("total"),
                row.getInt("done"),
                row.getInt("failed"),
                row.getLong("gross"),
                row.getLong("deductions"),
                row.getLong("net"));
    }
}

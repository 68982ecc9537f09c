package io.hrsystem.command.payroll.runs;

import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.payroll.PayrollRunId;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Runs as they are now, as the role of the system sees them. */
@Component
final class PayrollTable {
    private final JdbcClient system;

    PayrollTable(DataSource system) {
        this.system = JdbcClient.create(system);
    }

    /** Whatever its state; empty if there is no such run of the company. */
    Optional<OpenPayroll> find(TenantId tenant, PayrollRunId run) {
        return system.sql(
                        "SELECT " + OpenPayroll.COLUMNS + " FROM payroll_run r WHERE r.tenant_id = ? AND r.run_id = ?")
                .params(tenant.value(), run.value())
                .query(OpenPayroll::of)
                .optional();
    }

    /** While it is being computed. */
    Optional<OpenPayroll> computing(TenantId tenant, PayrollRunId run) {
        return system.sql("SELECT " + OpenPayroll.COLUMNS
                        + " FROM payroll_run r WHERE r.tenant_id = ? AND r.run_id = ? AND r.state = 'DRAFT'")
                .params(tenant.value(), run.value())
                .query(OpenPayroll::of)
                .optional();
    }

    /** Those that are to be computed and that no task stands for, of companies that there are. */
    List<OpenPayroll> withoutTask(String task, int most) {
        return system.sql("SELECT " + OpenPayroll.COLUMNS + """
              FROM payroll_run r JOIN tenant_gate g ON g.tenant_id = r.tenant_id AND g.status NOT IN ('INACTIVE', 'ERASED')
             WHERE r.state = 'DRAFT' AND NOT EXISTS (
               SELECT FROM scheduled_tasks t
                WHERE t.task_name = :task AND t.task_instance = r.tenant_id || '/' || r.run_id)
             LIMIT :most
            """)
                .param("task", task)
                .param("most", most)
                .query(OpenPayroll::of)
                .list();
    }

    /** Those that are computed and that something has changed of since. */
    List<OpenPayroll> outdated() {
        return system.sql("SELECT " + OpenPayroll.COLUMNS + """
              FROM payroll_run r JOIN payroll_change c ON c.tenant_id = r.tenant_id AND c.run_id = r.run_id
             WHERE r.state IN ('CALCULATED', 'REVIEWED') AND (c.xid, c.pos) > (r.inputs_xid, r.inputs_pos)
            """)
                .query(OpenPayroll::of)
                .list();
    }

    /** How many regular runs of a company are finalised. */
    long finalised(TenantId tenant) {
        return system.sql("SELECT count(*) FROM payroll_run WHERE tenant_id = ? AND kind = 'REGULAR'"
                        + " AND state IN ('FINALISED', 'PAID')")
                .param(tenant.value())
                .query(Long.class)
                .single();
    }
}

package io.hrsystem.command.payroll.runs;

import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.payroll.PayrollRunId;
import io.hrsystem.platform.alerts.AlertCause;
import io.hrsystem.platform.alerts.AlertOutbox;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells operators of runs that do not come to their end. */
@Component
final class PayrollAlerts {
    private final AlertOutbox alerts;
    private final JdbcClient system;

    PayrollAlerts(AlertOutbox alerts, DataSource system) {
        this.alerts = alerts;
        this.system = JdbcClient.create(system);
    }

    /** Once for each run and reason. */
    void failed(TenantId tenant, PayrollRunId run, String reason) {
        var subject = "run %s: %s".formatted(run, reason);
        if (!isRaised(tenant, subject)) alerts.raise(AlertCause.PAYROLL_FAILED, tenant, subject);
    }

    private boolean isRaised(TenantId tenant, String subject) {
        return system.sql("SELECT EXISTS (SELECT FROM alert WHERE tenant_id = ? AND cause = ? AND subject = ?)")
                .params(tenant.value(), AlertCause.PAYROLL_FAILED.name(), subject)
                .query(Boolean.class)
                .single();
    }
}

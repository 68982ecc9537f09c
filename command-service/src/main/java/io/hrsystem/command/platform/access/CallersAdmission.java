package io.hrsystem.command.platform.access;

import io.hrsystem.platform.database.TenantGate;
import io.hrsystem.platform.database.TenantGate.Access;
import io.hrsystem.platform.security.Caller;
import io.hrsystem.platform.web.Admission;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** By the gate that commands meet. */
@Component
final class CallersAdmission implements Admission {
    private final TransactionTemplate transaction;
    private final TenantGate gate;

    CallersAdmission(DataSource app) {
        transaction = new TransactionTemplate(new JdbcTransactionManager(app));
        gate = new TenantGate(app);
    }

    @Override
    public void require() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof Caller caller)) return;
        transaction.executeWithoutResult(
                _ -> gate.enter(caller.tenant(), caller.actor(), caller.employee(), Access.WRITE));
    }
}

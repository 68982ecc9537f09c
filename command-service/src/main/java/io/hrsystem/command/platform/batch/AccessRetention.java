package io.hrsystem.command.platform.batch;

import io.hrsystem.contract.TenantId;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who has looked at whose values is kept for two years (Standards of Measures to Ensure the Safety of Personal
 * Information, article 8), longer than a company that is erased meanwhile: nobody else takes these rows away.
 */
@Component
final class AccessRetention implements Retention {
    private final JdbcClient system;

    AccessRetention(DataSource system) {
        this.system = JdbcClient.create(system);
    }

    @Override
    public String name() {
        return "access-log";
    }

    @Override
    public void purge(TenantId tenant) {
        system.sql("""
            DELETE FROM access_log
             WHERE at < now() - interval '2 years' AND tenant_id = ANY (
               ARRAY(SELECT tenant_id FROM tenant_gate WHERE status = 'ERASED') || ?::text)
            """).param(tenant.value()).update();
    }
}

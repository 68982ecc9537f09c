package io.hrsystem.command.identity.tokens;

import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.identity.Role;
import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The machine client that the first super admin works with. Its secret comes from a file and follows it. */
record BootstrapClient(JdbcClient system, MachineSecrets secrets, Clock clock) {
    static final String CLIENT_ID = "super-admin";

    void provide(String secret) {
        if (secret.length() < 32) {
            throw new IllegalStateException("The secret of the client super-admin must have at least 32 characters.");
        }
        if (!isCurrent(secret)) store(secrets.encode(secret));
    }

    private boolean isCurrent(String secret) {
        return system.sql("SELECT secret_hash FROM client WHERE tenant_id = :tenant AND client_id = :client")
                .param("tenant", TenantId.PLATFORM.value())
                .param("client", CLIENT_ID)
                .query((row, _) -> row.getString(1))
                .optional()
                .filter(hash -> secrets.matches(secret, hash))
                .isPresent();
    }

    private void store(String hash) {
        system.sql("""
            INSERT INTO client (tenant_id, client_id, name, secret_hash, roles, created_at)
            VALUES (:tenant, :client, 'Super admin', :hash, ARRAY[:role], :now)
            ON CONFLICT (tenant_id, client_id) DO UPDATE SET secret_hash = excluded.secret_hash
            """)
                .param("tenant", TenantId.PLATFORM.value())
                .param("client", CLIENT_ID)
                .param("hash", hash)
                .param("role", Role.SUPER_ADMIN.name())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }
}

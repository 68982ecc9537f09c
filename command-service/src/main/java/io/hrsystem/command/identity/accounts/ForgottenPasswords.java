package io.hrsystem.command.identity.accounts;

import io.hrsystem.command.platform.mail.MailPause;
import io.hrsystem.command.platform.referencerows.Claims;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.identity.AccountId;
import io.hrsystem.contract.personal.EmailAddress;
import io.hrsystem.platform.RefusalCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who has said that a password is forgotten. For whoever there is and whoever is not the same is done at first. */
@Component
final class ForgottenPasswords {
    private static final int AT_ONCE = 100;

    /**
     * @param account null if there is none that may have a new password
     * @param mail the id of the mail that answers it
     */
    record Asked(TenantId tenant, String address, @Nullable AccountId account, String mail, int attempts) {
        private static Asked of(ResultSet row, int number) throws SQLException {
            var account = row.getString("account_id");
            return new Asked(
                    new TenantId(row.getString("tenant_id")),
                    row.getString("address"),
                    account == null ? null : new AccountId(account),
                    row.getString("mail"),
                    row.getInt("attempts"));
        }
    }

    private final JdbcClient system;
    private final Claims claims;
    private final Clock clock;

    ForgottenPasswords(DataSource system, Claims claims, Clock clock) {
        this.system = JdbcClient.create(system);
        this.claims = claims;
        this.clock = clock;
    }

    void ask(String domain, EmailAddress email) {
        var tenant = tenantOf(domain).orElse(TenantId.PLATFORM);
        system.sql("""
            INSERT INTO forgotten_password (tenant_id, address, due_at) VALUES (:tenant, :address, :now)
            ON CONFLICT DO NOTHING
            """)
                .param("tenant", tenant.value())
                .param("address", claims.hashOf(tenant, RefusalCode.ACCOUNT_EMAIL_TAKEN, email))
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    private Optional<TenantId> tenantOf(String domain) {
        return system.sql("SELECT owner FROM claim WHERE tenant_id = 'platform' AND kind = 'DOMAIN' AND value = ?")
                .param(domain)
                .query(ForgottenPasswords::owner)
                .optional();
    }

    private static TenantId owner(ResultSet row, int number) throws SQLException {
        return new TenantId(row.getString(1));
    }

    List<Asked> due() {
        return system.sql("""
            SELECT f.tenant_id, f.address, f.mail, f.attempts, a.account_id
              FROM forgotten_password f
              LEFT JOIN tenant_gate g ON g.tenant_id = f.tenant_id AND g.status = 'ACTIVE'
              LEFT JOIN claim c ON c.tenant_id = g.tenant_id AND c.kind = 'ACCOUNT_EMAIL' AND c.value = f.address
              LEFT JOIN account a ON a.tenant_id = c.tenant_id AND a.account_id = c.owner AND a.active
                   AND NOT a.disabled AND NOT EXISTS (
                     SELECT FROM employment_end e WHERE e.tenant_id = a.tenant_id AND e.employee_id = a.employee_id
                        AND e.ended_from <= today_of(e.tenant_id))
             WHERE f.due_at <= :now ORDER BY f.due_at LIMIT :most
            """)
                .param("now", Timestamp.from(clock.instant()))
                .param("most", AT_ONCE)
                .query(Asked::of)
                .list();
    }

    void done(Asked asked) {
        one("DELETE FROM forgotten_password", asked).update();
    }

    void later(Asked asked) {
        one("UPDATE forgotten_password SET attempts = attempts + 1, due_at = :due", asked)
                .param("due", Timestamp.from(clock.instant().plus(MailPause.after(asked.attempts()))))
                .update();
    }

    private JdbcClient.StatementSpec one(String change, Asked asked) {
        return system.sql(change + " WHERE tenant_id = :tenant AND address = :address")
                .param("tenant", asked.tenant().value())
                .param("address", asked.address());
    }
}

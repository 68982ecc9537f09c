package io.hrsystem.command.identity.accounts;

import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.identity.AccountId;
import io.hrsystem.platform.Refusal;
import io.hrsystem.platform.RefusalCode;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The links by which new passwords may be set: whose they are, and until when. Of an account the newest one counts. */
@Component
final class PasswordResets {
    static final Duration LIFE = Duration.ofHours(1);
    /** Nobody is sent more mails than that, however often somebody asks in their name. */
    static final Duration BETWEEN_TWO = Duration.ofMinutes(5);

    /** @param employee the employment that the account belongs to; null if to none */
    record Reset(
            TenantId tenant, AccountId account, @Nullable EmployeeId employee) {
        private static Reset of(ResultSet row, int number) throws SQLException {
            var employee = row.getString(3);
            return new Reset(
                    new TenantId(row.getString(1)),
                    new AccountId(row.getString(2)),
                    employee == null ? null : new EmployeeId(employee));
        }
    }

    private final JdbcClient system;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    PasswordResets(DataSource system, Clock clock) {
        this.system = JdbcClient.create(system);
        this.clock = clock;
    }

    /** Null if there is one that is so new that a second mail would be too many. */
    @Nullable
    LinkToken issue(TenantId tenant, AccountId account) {
        var token = LinkToken.next(random);
        var now = clock.instant();
        var issued = system.sql("""
            WITH earlier AS (
              UPDATE password_reset SET expires_at = :now
               WHERE tenant_id = :tenant AND account_id = :account AND expires_at > :now AND issued_at <= :longAgo)
            INSERT INTO password_reset (tenant_id, token_hash, account_id, issued_at, expires_at)
            SELECT :tenant, :hash, :account, :now, :expires
             WHERE NOT EXISTS (SELECT FROM password_reset
                                WHERE tenant_id = :tenant AND account_id = :account AND issued_at > :longAgo)
            """)
                .param("tenant", tenant.value())
                .param("account", account.value())
                .param("hash", token.hash())
                .param("now", Timestamp.from(now))
                .param("longAgo", Timestamp.from(now.minus(BETWEEN_TWO)))
                .param("expires", Timestamp.from(now.plus(LIFE)))
                .update();
        return issued == 0 ? null : token;
    }

    /** It was mailed, and is lost; one that is known stays as it is, used or not. */
    void again(String tenant, String account, byte[] hash, Instant mailed) {
        system.sql("""
            INSERT INTO password_reset (tenant_id, token_hash, account_id, issued_at, expires_at)
            VALUES (:tenant, :hash, :account, :issued, :expires) ON CONFLICT DO NOTHING
            """)
                .param("tenant", tenant)
                .param("hash", hash)
                .param("account", account)
                .param("issued", Timestamp.from(mailed))
                .param("expires", Timestamp.from(mailed.plus(LIFE)))
                .update();
    }

    /** It could not be mailed. */
    void withdraw(TenantId tenant, LinkToken token) {
        system.sql("DELETE FROM password_reset WHERE tenant_id = :tenant AND token_hash = :hash")
                .param("tenant", tenant.value())
                .param("hash", token.hash())
                .update();
    }

    /**
     * Whose link it is, used and expired ones too. The tenant is not known before.
     *
     * @throws Refusal RESET_INVALID if it is nobody's
     */
    Reset find(LinkToken token) {
        return system.sql("""
            SELECT tenant_id, account_id, employee_id
              FROM password_reset LEFT JOIN account USING (tenant_id, account_id) WHERE token_hash = :hash
            """)
                .param("hash", token.hash())
                .query(Reset::of)
                .optional()
                .orElseThrow(() -> Refusal.of(RefusalCode.RESET_INVALID));
    }

    int purge(TenantId tenant, Duration kept) {
        return system.sql("DELETE FROM password_reset WHERE tenant_id = :tenant AND expires_at < :before")
                .param("tenant", tenant.value())
                .param("before", Timestamp.from(clock.instant().minus(kept)))
                .update();
    }
}

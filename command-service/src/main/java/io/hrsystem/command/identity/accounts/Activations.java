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

/** The links that have been sent: whose they are, and until when. */
@Component
final class Activations {
    static final String PAGE = "/activate.html";
    static final Duration LIFE = Duration.ofHours(72);

    /** @param employee the employment that the account belongs to; null if to none */
    record Invitation(
            TenantId tenant, AccountId account, @Nullable EmployeeId employee) {}

    private final JdbcClient system;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Activations(DataSource system, Clock clock) {
        this.system = JdbcClient.create(system);
        this.clock = clock;
    }

    /** Further tokens of the account stay good: the mail that is delivered may be the first of two. */
    LinkToken issue(TenantId tenant, AccountId account) {
        var token = LinkToken.next(random);
        system.sql("""
            INSERT INTO activation (tenant_id, token_hash, account_id, expires_at)
            VALUES (:tenant, :hash, :account, :expires)
            """)
                .param("tenant", tenant.value())
                .param("hash", token.hash())
                .param("account", account.value())
                .param("expires", Timestamp.from(clock.instant().plus(LIFE)))
                .update();
        return token;
    }

    /** The same for the mail of an invitation; null if there is a newer invitation, or the mail was sent meanwhile. */
    @Nullable
    LinkToken issue(TenantId tenant, AccountId account, String mail) {
        var token = LinkToken.next(random);
        var issued = system.sql("""
            INSERT INTO activation (tenant_id, token_hash, account_id, expires_at)
            SELECT tenant_id, :hash, account_id, :expires FROM invitation_mail
             WHERE tenant_id = :tenant AND account_id = :account AND mail = :mail FOR UPDATE
            """)
                .param("tenant", tenant.value())
                .param("hash", token.hash())
                .param("account", account.value())
                .param("mail", mail)
                .param("expires", Timestamp.from(clock.instant().plus(LIFE)))
                .update();
        return issued == 0 ? null : token;
    }

    /** It was mailed, and is lost; one that is known stays as it is, used or not. */
    void again(String tenant, String account, byte[] hash, Instant mailed) {
        system.sql("""
            INSERT INTO activation (tenant_id, token_hash, account_id, expires_at)
            VALUES (:tenant, :hash, :account, :expires) ON CONFLICT DO NOTHING
            """)
                .param("tenant", tenant)
                .param("hash", hash)
                .param("account", account)
                .param("expires", Timestamp.from(mailed.plus(LIFE)))
                .update();
    }

    /**
     * Whose link it is, used and expired ones too. The tenant is not known before.
     *
     * @throws Refusal ACTIVATION_INVALID if it is nobody's
     */
    Invitation find(LinkToken token) {
        return system.sql("""
            SELECT tenant_id, account_id, employee_id
              FROM activation LEFT JOIN account USING (tenant_id, account_id) WHERE token_hash = :hash
            """)
                .param("hash", token.hash())
                .query(Activations::read)
                .optional()
                .orElseThrow(() -> Refusal.of(RefusalCode.ACTIVATION_INVALID));
    }

    private static Invitation read(ResultSet row, int number) throws SQLException {
        var employee = row.getString(3);
        return new Invitation(
                new TenantId(row.getString(1)),
                new AccountId(row.getString(2)),
                employee == null ? null : new EmployeeId(employee));
    }

    int purge(TenantId tenant, Duration kept) {
        return system.sql("DELETE FROM activation WHERE tenant_id = :tenant AND expires_at < :before")
                .param("tenant", tenant.value())
                .param("before", Timestamp.from(clock.instant().minus(kept)))
                .update();
    }
}

package io.hrsystem.command.identity.tokens.signin;

import io.hrsystem.command.identity.tokens.people.Standing;
import io.hrsystem.command.platform.referencerows.Claims;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.identity.AccountId;
import io.hrsystem.platform.RefusalCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds the account that somebody says is theirs. It does the same for one that there is not: two statements, whatever
 * they find.
 */
@Component
final class Accounts {
    /** @param refusal what who has the password is told instead of being let in */
    record Found(
            TenantId tenant,
            AccountId account,
            String passwordHash,
            @Nullable RefusalCode refusal) {}

    /** Nobody has an account there. */
    private static final TenantId NOWHERE = TenantId.PLATFORM;

    private static final String ACCOUNT = """
        SELECT a.account_id, p.password_hash, a.disabled, g.status,
               EXISTS (SELECT FROM employment_end e
                        WHERE e.tenant_id = a.tenant_id AND e.employee_id = a.employee_id
                          AND e.ended_from <= today_of(e.tenant_id)) AS has_left
          FROM claim c
          JOIN account a ON a.tenant_id = c.tenant_id AND a.account_id = c.owner
          JOIN credential p ON p.tenant_id = a.tenant_id AND p.account_id = a.account_id
          JOIN tenant_gate g ON g.tenant_id = a.tenant_id
         WHERE c.tenant_id = :tenant AND c.kind = 'ACCOUNT_EMAIL' AND c.value = :email AND a.active
        """;

    private final JdbcClient system;
    private final Claims claims;

    Accounts(DataSource system, Claims claims) {
        this.system = JdbcClient.create(system);
        this.claims = claims;
    }

    @Nullable
    Found find(Entered entered) {
        var tenant = companyOf(entered.domainAsRegistered());
        return system.sql(ACCOUNT)
                .param("tenant", tenant.value())
                .param("email", claims.hashOf(tenant, RefusalCode.ACCOUNT_EMAIL_TAKEN, entered.address()))
                .query((row, _) -> read(tenant, row))
                .optional()
                .orElse(null);
    }

    private TenantId companyOf(String domain) {
        return system.sql("SELECT owner FROM claim WHERE tenant_id = :platform AND kind = 'DOMAIN' AND value = :domain")
                .param("platform", TenantId.PLATFORM.value())
                .param("domain", domain)
                .query(Accounts::owner)
                .optional()
                .orElse(NOWHERE);
    }

    private static TenantId owner(ResultSet row, int number) throws SQLException {
        return new TenantId(row.getString(1));
    }

    private static Found read(TenantId tenant, ResultSet row) throws SQLException {
        return new Found(
                tenant,
                new AccountId(row.getString("account_id")),
                row.getString("password_hash"),
                Standing.of(row.getString("status"), row.getBoolean("has_left"), row.getBoolean("disabled")));
    }
}

package io.hrsystem.command.identity.accounts;

import io.hrsystem.command.platform.mail.MailPause;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.identity.AccountId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The outbox of notices, which requests write to; those of companies that are shut wait. */
@Component
final class PendingNotices {
    private static final int AT_ONCE = 100;

    /** @param roles that the account has now */
    record Pending(
            TenantId tenant,
            AccountId account,
            Notices.Kind kind,
            String mail,
            Instant happenedAt,
            int attempts,
            List<String> roles) {
        private static Pending of(ResultSet row, int number) throws SQLException {
            return new Pending(
                    new TenantId(row.getString("tenant_id")),
                    new AccountId(row.getString("account_id")),
                    Notices.Kind.valueOf(row.getString("kind")),
                    row.getString("mail"),
                    row.getTimestamp("happened_at").toInstant(),
                    row.getInt("attempts"),
                    List.of((String[]) row.getArray("roles").getArray()));
        }
    }

    private final JdbcClient system;
    private final Clock clock;

    PendingNotices(DataSource system, Clock clock) {
        this.system = JdbcClient.create(system);
        this.clock = clock;
    }

    List<Pending> due() {
        return system.sql("""
            SELECT n.tenant_id, n.account_id, n.kind, n.mail, n.happened_at, n.attempts, a.roles
              FROM account_notice n
              JOIN tenant_gate g ON g.tenant_id = n.tenant_id
              JOIN account a ON a.tenant_id = n.tenant_id AND a.account_id = n.account_id
             WHERE n.due_at <= :now AND g.status = 'ACTIVE' ORDER BY n.due_at LIMIT :most
            """)
                .param("now", Timestamp.from(clock.instant()))
                .param("most", AT_ONCE)
                .query(Pending::of)
                .list();
    }

    /** Unless there is a newer one of its kind. */
    void sent(Pending notice) {
        one("DELETE FROM account_notice", notice).update();
    }

    void later(Pending notice) {
        var due = clock.instant().plus(MailPause.after(notice.attempts()));
        one("UPDATE account_notice SET attempts = attempts + 1, due_at = :due", notice)
                .param("due", Timestamp.from(due))
                .update();
    }

    private JdbcClient.StatementSpec one(String change, Pending notice) {
        return system.sql(change
                        + " WHERE tenant_id = :tenant AND account_id = :account AND kind = :kind AND mail = :mail")
                .param("tenant", notice.tenant().value())
                .param("account", notice.account().value())
                .param("kind", notice.kind().name())
                .param("mail", notice.mail());
    }
}

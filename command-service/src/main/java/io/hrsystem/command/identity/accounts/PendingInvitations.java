package io.hrsystem.command.identity.accounts;

import io.hrsystem.command.platform.mail.MailPause;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.identity.AccountId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The outbox of invitations, which requests write to; those of companies that are shut wait. */
@Component
final class PendingInvitations {
    private static final int AT_ONCE = 100;

    record Pending(TenantId tenant, AccountId account, String mail, int attempts) {
        private static Pending of(ResultSet row, int number) throws SQLException {
            return new Pending(
                    new TenantId(row.getString("tenant_id")),
                    new AccountId(row.getString("account_id")),
                    row.getString("mail"),
                    row.getInt("attempts"));
        }
    }

    private final JdbcClient system;
    private final Clock clock;

    PendingInvitations(DataSource system, Clock clock) {
        this.system = JdbcClient.create(system);
        this.clock = clock;
    }

    List<Pending> due() {
        return system.sql("""
            SELECT i.tenant_id, i.account_id, i.mail, i.attempts
              FROM invitation_mail i JOIN tenant_gate g ON g.tenant_id = i.tenant_id
             WHERE i.due_at <= :now AND g.status = 'ACTIVE' ORDER BY i.due_at LIMIT :most
            """)
                .param("now", Timestamp.from(clock.instant()))
                .param("most", AT_ONCE)
                .query(Pending::of)
                .list();
    }

    /** Unless there is a newer one of the account. */
    void sent(Pending invitation) {
        one("DELETE FROM invitation_mail", invitation).update();
    }

    void later(Pending invitation) {
        one("UPDATE invitation_mail SET attempts = attempts + 1, due_at = :due", invitation)
                .param("due", Timestamp.from(clock.instant().plus(MailPause.after(invitation.attempts()))))
                .update();
    }

    private JdbcClient.StatementSpec one(String change, Pending invitation) {
        return system.sql(change + " WHERE tenant_id = :tenant AND account_id = :account AND mail = :mail")
                .param("tenant", invitation.tenant().value())
                .param("account", invitation.account().value())
                .param("mail", invitation.mail());
    }
}

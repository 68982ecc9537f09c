package io.hrsystem.command.identity.sessions;

import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.identity.AccountId;
import io.hrsystem.contract.identity.SessionId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The sessions that are not over. */
@Component
final class LiveSessions {
    private static final String LIVE = " WHERE tenant_id = :tenant AND NOT ended AND expires_at > :now ";

    private final JdbcClient system;
    private final SessionSettings settings;
    private final Clock clock;

    LiveSessions(DataSource system, SessionSettings settings, Clock clock) {
        this.system = JdbcClient.create(system);
        this.settings = settings;
        this.clock = clock;
    }

    /** Newest first. */
    List<SessionId> of(TenantId tenant, AccountId account) {
        return ask(
                        "SELECT session_id FROM sign_in_session" + LIVE + "AND account_id = :account"
                                + " ORDER BY session_id DESC",
                        tenant)
                .param("account", account.value())
                .query(LiveSessions::id)
                .list();
    }

    private static SessionId id(ResultSet row, int number) throws SQLException {
        return new SessionId(row.getString(1));
    }

    /** Those that are one too many. */
    List<SessionId> surplusOf(TenantId tenant, AccountId account) {
        return of(tenant, account).stream().skip(settings.most()).toList();
    }

    boolean has(TenantId tenant, SessionId session) {
        return ask("SELECT true FROM sign_in_session" + LIVE + "AND session_id = :session", tenant)
                .param("session", session.value())
                .query((row, _) -> row.getBoolean(1))
                .optional()
                .isPresent();
    }

    /** It lasts longer now; answers when it had been used before, nothing if it is over. */
    Optional<Instant> use(TenantId tenant, SessionId session) {
        var now = clock.instant();
        return ask("""
            UPDATE sign_in_session s SET last_used_at = :now, expires_at = :end
              FROM (SELECT tenant_id, session_id, last_used_at FROM sign_in_session\
            """ + LIVE + """
            AND session_id = :session FOR UPDATE) before
             WHERE s.tenant_id = before.tenant_id AND s.session_id = before.session_id
            RETURNING before.last_used_at
            """, tenant)
                .param("session", session.value())
                .param("end", Timestamp.from(settings.endOf(session.since(), now)))
                .query((row, _) -> row.getTimestamp(1).toInstant())
                .optional();
    }

    private JdbcClient.StatementSpec ask(String sql, TenantId tenant) {
        return system.sql(sql).param("tenant", tenant.value()).param("now", Timestamp.from(clock.instant()));
    }
}

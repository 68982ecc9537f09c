package io.hrsystem.command.identity.sessions;

import io.hrsystem.command.identity.sessions.SessionCommand.EndSession;
import io.hrsystem.command.platform.commands.Preconditions;
import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.identity.AccountId;
import io.hrsystem.contract.identity.SessionEnd;
import io.hrsystem.contract.identity.SessionId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An account's sessions that are over when something has happened to it, in the transaction in which it happens. */
public record SessionsToEnd(List<SessionId> sessions) {
    private static final String FIND = """
        SELECT session_id FROM sign_in_session
         WHERE tenant_id = ? AND account_id = ? AND NOT ended AND expires_at > now() AND session_id <> ?\
        """;

    /** @param but the one that goes on, if one does */
    public static Preconditions<SessionsToEnd> of(TenantId tenant, AccountId account, @Nullable SessionId but) {
        var kept = but == null ? "" : but.value();
        return Preconditions.of(FIND, SessionsToEnd::read, tenant.value(), account.value(), kept)
                .expecting(StreamIds.account(account));
    }

    public List<EndSession> because(SessionEnd cause) {
        return sessions.stream().map(it -> new EndSession(it, cause)).toList();
    }

    private static SessionsToEnd read(ResultSet rows) throws SQLException {
        var all = new ArrayList<SessionId>();
        while (rows.next()) all.add(new SessionId(rows.getString(1)));
        return new SessionsToEnd(all);
    }
}

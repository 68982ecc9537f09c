package io.hrsystem.command.identity.sessions;

import io.hrsystem.command.platform.referencerows.EventMeta;
import io.hrsystem.command.platform.referencerows.ReferenceRows;
import io.hrsystem.contract.identity.SessionEvent;
import io.hrsystem.contract.identity.SessionEvent.SessionEnded;
import io.hrsystem.contract.identity.SessionEvent.SessionUsed;
import io.hrsystem.contract.identity.SessionEvent.SignedIn;
import io.hrsystem.eventstore.append.TransactionalWrites;
import java.time.ZoneOffset;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Who is signed in by what; when it was used last is also written without an event, by {@link Sessions}. */
@Component
@EnableConfigurationProperties(SessionSettings.class)
final class SessionRows implements ReferenceRows<SessionEvent> {
    private static final String SIGNED_IN = """
        INSERT INTO sign_in_session (tenant_id, session_id, account_id, client_id, started_at, last_used_at, expires_at)
        VALUES (?, ?, ?, ?, ?, ?, ?)\
        """;
    private static final String USED = """
        UPDATE sign_in_session SET last_used_at = greatest(last_used_at, ?), expires_at = greatest(expires_at, ?)
         WHERE tenant_id = ? AND session_id = ?\
        """;
    private static final String ENDED =
            "UPDATE sign_in_session SET ended = true WHERE tenant_id = ? AND session_id = ?";

    private final SessionSettings settings;

    SessionRows(SessionSettings settings) {
        this.settings = settings;
    }

    @Override
    public Class<SessionEvent> events() {
        return SessionEvent.class;
    }

    @Override
    public String table() {
        return "sign_in_session";
    }

    @Override
    public void apply(SessionEvent event, EventMeta meta, TransactionalWrites rows) {
        var tenant = meta.tenant().value();
        var session = event.sessionId();
        var since = session.since();
        switch (event) {
            case SignedIn it ->
                rows.add(
                        SIGNED_IN,
                        tenant,
                        session.value(),
                        it.accountId().value(),
                        it.clientId(),
                        since.atOffset(ZoneOffset.UTC),
                        since.atOffset(ZoneOffset.UTC),
                        settings.endOf(since, since).atOffset(ZoneOffset.UTC));
            case SessionUsed it -> {
                var used = it.on().atStartOfDay().atOffset(ZoneOffset.UTC);
                var end = settings.endOf(since, used.toInstant()).atOffset(ZoneOffset.UTC);
                rows.add(USED, used, end, tenant, session.value());
            }
            case SessionEnded _ -> rows.add(ENDED, tenant, session.value());
        }
    }
}

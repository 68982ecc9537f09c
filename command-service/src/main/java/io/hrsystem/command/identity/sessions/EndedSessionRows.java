package io.hrsystem.command.identity.sessions;

import io.hrsystem.command.platform.referencerows.EventMeta;
import io.hrsystem.command.platform.referencerows.ReferenceRows;
import io.hrsystem.contract.identity.SessionEvent;
import io.hrsystem.contract.identity.SessionEvent.SessionEnded;
import io.hrsystem.contract.identity.SessionEvent.SessionUsed;
import io.hrsystem.contract.identity.SessionEvent.SignedIn;
import io.hrsystem.eventstore.append.TransactionalWrites;
import org.springframework.stereotype.Component;

/** Whose tokens the gate refuses; those of sessions that ended long ago have expired by themselves. */
@Component
final class EndedSessionRows implements ReferenceRows<SessionEvent> {
    @Override
    public Class<SessionEvent> events() {
        return SessionEvent.class;
    }

    @Override
    public String table() {
        return "ended_session";
    }

    @Override
    public void apply(SessionEvent event, EventMeta meta, TransactionalWrites rows) {
        switch (event) {
            case SessionEnded it ->
                rows.add(
                        "SELECT end_session(?, ?, now())",
                        meta.tenant().value(),
                        it.sessionId().value());
            case SignedIn _, SessionUsed _ -> {}
        }
    }

    @Override
    public String history() {
        return "event WHERE tenant_id = :tenant AND payload_type IN (:types)"
                + " AND recorded_at > now() - interval '1 hour'";
    }
}

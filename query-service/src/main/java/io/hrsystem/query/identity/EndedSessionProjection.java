package io.hrsystem.query.identity;

import io.hrsystem.contract.identity.SessionEvent;
import io.hrsystem.contract.identity.SessionEvent.SessionEnded;
import io.hrsystem.contract.identity.SessionEvent.SessionUsed;
import io.hrsystem.contract.identity.SessionEvent.SignedIn;
import io.hrsystem.query.platform.projections.api.Changes;
import io.hrsystem.query.platform.projections.api.EventMeta;
import io.hrsystem.query.platform.projections.api.KeptBy;
import io.hrsystem.query.platform.projections.api.Projection;
import org.springframework.stereotype.Component;

/** The sessions whose tokens this database refuses. The side that decides ends them here too, before it answers. */
@Component
final class EndedSessionProjection extends Projection<SessionEvent, EndedSessionRow> {
    EndedSessionProjection() {
        super("gate", SessionEvent.class, EndedSessionRow.class, new KeptBy("end_session"));
    }

    @Override
    public void apply(SessionEvent event, EventMeta meta, Changes<EndedSessionRow> rows) {
        switch (event) {
            case SessionEnded it ->
                rows.put(new EndedSessionRow(new EndedSessionRow.Key(meta.tenant(), it.sessionId()), meta.at()));
            case SignedIn _, SessionUsed _ -> {}
        }
    }
}

package io.hrsystem.query.identity;

import io.hrsystem.contract.identity.ClientEvent;
import io.hrsystem.contract.identity.ClientEvent.ClientRegistered;
import io.hrsystem.contract.identity.ClientEvent.ClientRevoked;
import io.hrsystem.contract.identity.ClientEvent.ClientRotated;
import io.hrsystem.contract.identity.ClientEvent.ClientUsed;
import io.hrsystem.query.platform.projections.api.Changes;
import io.hrsystem.query.platform.projections.api.EventMeta;
import io.hrsystem.query.platform.projections.api.KeptBy;
import io.hrsystem.query.platform.projections.api.Projection;
import org.springframework.stereotype.Component;

/** Whose tokens this database refuses. The side that decides takes access away here too, before it answers. */
@Component
final class RevokedClientProjection extends Projection<ClientEvent, RevokedClientRow> {
    RevokedClientProjection() {
        super("gate", ClientEvent.class, RevokedClientRow.class, new KeptBy("revoke_client"));
    }

    @Override
    public void apply(ClientEvent event, EventMeta meta, Changes<RevokedClientRow> rows) {
        switch (event) {
            case ClientRevoked(var client) ->
                rows.put(new RevokedClientRow(new RevokedClientRow.Key(meta.tenant(), client)));
            case ClientRegistered _, ClientRotated _, ClientUsed _ -> {}
        }
    }
}

package io.hrsystem.query.identity;

import io.hrsystem.contract.identity.ClientEvent;
import io.hrsystem.contract.identity.ClientEvent.ClientRegistered;
import io.hrsystem.contract.identity.ClientEvent.ClientRevoked;
import io.hrsystem.contract.identity.ClientEvent.ClientRotated;
import io.hrsystem.contract.identity.ClientEvent.ClientUsed;
import io.hrsystem.query.platform.projections.api.Changes;
import io.hrsystem.query.platform.projections.api.EventMeta;
import io.hrsystem.query.platform.projections.api.Projection;
import org.springframework.stereotype.Component;

@Component
final class ClientProjection extends Projection<ClientEvent, ClientRow> {
    ClientProjection() {
        super("clients", ClientEvent.class, ClientRow.class);
    }

    @Override
    public void apply(ClientEvent event, EventMeta meta, Changes<ClientRow> rows) {
        var key = new ClientRow.Key(meta.tenant(), event.clientId());
        switch (event) {
            case ClientRegistered registered -> rows.put(ClientRow.of(key, registered, meta));
            case ClientUsed used -> rows.change(key, it -> it.usedOn(used.on()));
            case ClientRevoked _ -> rows.change(key, ClientRow::revoked);
            case ClientRotated _ -> {}
        }
    }
}

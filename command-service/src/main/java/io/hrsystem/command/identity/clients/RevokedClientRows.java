package io.hrsystem.command.identity.clients;

import io.hrsystem.command.platform.referencerows.EventMeta;
import io.hrsystem.command.platform.referencerows.ReferenceRows;
import io.hrsystem.contract.identity.ClientEvent;
import io.hrsystem.contract.identity.ClientEvent.ClientRegistered;
import io.hrsystem.contract.identity.ClientEvent.ClientRevoked;
import io.hrsystem.contract.identity.ClientEvent.ClientRotated;
import io.hrsystem.contract.identity.ClientEvent.ClientUsed;
import io.hrsystem.eventstore.append.TransactionalWrites;
import org.springframework.stereotype.Component;

/** Whose tokens the gate refuses. */
@Component
final class RevokedClientRows implements ReferenceRows<ClientEvent> {
    @Override
    public Class<ClientEvent> events() {
        return ClientEvent.class;
    }

    @Override
    public String table() {
        return "revoked_client";
    }

    @Override
    public void apply(ClientEvent event, EventMeta meta, TransactionalWrites rows) {
        switch (event) {
            case ClientRevoked(var client) ->
                rows.add("SELECT revoke_client(?, ?)", meta.tenant().value(), client);
            case ClientRegistered _, ClientRotated _, ClientUsed _ -> {}
        }
    }
}

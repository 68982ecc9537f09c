package io.hrsystem.query.identity;

import static java.util.stream.Collectors.joining;

import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.identity.ClientEvent.ClientRegistered;
import io.hrsystem.query.platform.projections.api.EventMeta;
import io.hrsystem.query.platform.projections.api.Row;
import io.hrsystem.query.platform.projections.api.RowKey;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** @param roles separated by commas, in order */
record ClientRow(
        Key key,
        String name,
        String roles,
        Instant createdAt,
        @Nullable LocalDate expiresOn,
        @Nullable LocalDate lastUsedOn,
        ClientState state)
        implements Row<ClientRow> {
    record Key(TenantId tenantId, String clientId) implements RowKey<ClientRow> {}

    static ClientRow of(Key key, ClientRegistered event, EventMeta meta) {
        var roles = event.roles().stream().map(Enum::name).sorted().collect(joining(","));
        return new ClientRow(key, event.name(), roles, meta.at(), event.expiresOn(), null, ClientState.ACTIVE);
    }

    ClientRow usedOn(LocalDate day) {
        return new ClientRow(key, name, roles, createdAt, expiresOn, day, state);
    }

    ClientRow revoked() {
        return new ClientRow(key, name, roles, createdAt, expiresOn, lastUsedOn, ClientState.REVOKED);
    }
}

package io.hrsystem.query.identity;

import io.hrsystem.contract.TenantId;
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

    ClientRow usedOn(LocalDate day) {
        return new ClientRow(key, name, roles, createdAt, expiresOn, day, state);
    }

    ClientRow revoked() {
        return new ClientRow(key, name, roles, createdAt, expiresOn, lastUsedOn, ClientState.REVOKED);
    }
}

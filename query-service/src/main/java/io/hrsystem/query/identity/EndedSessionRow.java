package io.hrsystem.query.identity;

import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.identity.SessionId;
import io.hrsystem.query.platform.projections.api.Row;
import io.hrsystem.query.platform.projections.api.RowKey;
import java.time.Instant;

record EndedSessionRow(Key key, Instant endedAt) implements Row<EndedSessionRow> {
    record Key(TenantId tenantId, SessionId sessionId) implements RowKey<EndedSessionRow> {}
}

package io.hrsystem.query.identity;

import io.hrsystem.contract.TenantId;
import io.hrsystem.query.platform.projections.api.Row;
import io.hrsystem.query.platform.projections.api.RowKey;

record RevokedClientRow(Key key) implements Row<RevokedClientRow> {
    record Key(TenantId tenantId, String clientId) implements RowKey<RevokedClientRow> {}
}

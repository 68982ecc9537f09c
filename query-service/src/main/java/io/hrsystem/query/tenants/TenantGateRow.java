package io.hrsystem.query.tenants;

import io.hrsystem.contract.TenantId;
import io.hrsystem.query.platform.projections.api.Row;
import io.hrsystem.query.platform.projections.api.RowKey;

record TenantGateRow(Key key, TenantStatus status, long version) implements Row<TenantGateRow> {
    record Key(TenantId tenantId) implements RowKey<TenantGateRow> {}
}

package io.hrsystem.query.tenants;

import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.tenants.Feature;
import io.hrsystem.query.platform.projections.api.Row;
import io.hrsystem.query.platform.projections.api.RowKey;
import java.time.Instant;

/** @param key since when it is so, until the next row of the feature */
record TenantFeatureRow(Key key, boolean enabled) implements Row<TenantFeatureRow> {
    record Key(TenantId tenantId, Feature feature, Instant since) implements RowKey<TenantFeatureRow> {}
}

package io.hrsystem.query.tenants;

import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.tenants.Feature;
import io.hrsystem.contract.tenants.TenantEvent;
import io.hrsystem.contract.tenants.TenantEvent.FeatureSwitched;
import io.hrsystem.query.platform.projections.Table;
import io.hrsystem.query.platform.projections.api.Changes;
import io.hrsystem.query.platform.projections.api.EventMeta;
import io.hrsystem.query.platform.projections.api.Projection;
import io.hrsystem.query.platform.projections.api.Row;
import org.springframework.stereotype.Component;

@Component
final class TenantFeatureProjection
        implements Projection<TenantEvent, TenantFeatureProjection.Key, TenantFeatureProjection.TenantFeatureRow> {
    private static final Table<Key, TenantFeatureRow> TABLE = Table.of(TenantFeatureRow.class);

    record Key(TenantId tenantId, Feature feature) {}

    record TenantFeatureRow(Key key, boolean enabled) implements Row<Key> {}

    @Override
    public String group() {
        return TenantProjection.GROUP;
    }

    @Override
    public Class<TenantEvent> events() {
        return TenantEvent.class;
    }

    @Override
    public Table<Key, TenantFeatureRow> table() {
        return TABLE;
    }

    @Override
    public void apply(TenantEvent event, EventMeta meta, Changes<Key, TenantFeatureRow> rows) {
        if (event instanceof FeatureSwitched switched)
            rows.put(new TenantFeatureRow(new Key(switched.tenantId(), switched.feature()), switched.enabled()));
    }
}

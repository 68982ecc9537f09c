package io.hrsystem.query.tenants;

import io.hrsystem.contract.tenants.TenantEvent;
import io.hrsystem.contract.tenants.TenantEvent.TenantSettingsChanged;
import io.hrsystem.query.platform.projections.Table;
import io.hrsystem.query.platform.projections.api.Changes;
import io.hrsystem.query.platform.projections.api.EventMeta;
import io.hrsystem.query.platform.projections.api.Projection;
import org.springframework.stereotype.Component;

@Component
final class TenantSettingsProjection implements Projection<TenantEvent, TenantSettingsRow.Key, TenantSettingsRow> {
    private static final Table<TenantSettingsRow.Key, TenantSettingsRow> TABLE = Table.of(TenantSettingsRow.class);

    @Override
    public String group() {
        return TenantProjection.GROUP;
    }

    @Override
    public Class<TenantEvent> events() {
        return TenantEvent.class;
    }

    @Override
    public Table<TenantSettingsRow.Key, TenantSettingsRow> table() {
        return TABLE;
    }

    @Override
    public void apply(TenantEvent event, EventMeta meta, Changes<TenantSettingsRow.Key, TenantSettingsRow> rows) {
        if (event instanceof TenantSettingsChanged changed)
            rows.put(TenantSettingsRow.of(changed.tenantId(), changed.settings()));
    }
}

package io.hrsystem.query.tenants;

import io.hrsystem.contract.tenants.TenantEvent;
import io.hrsystem.contract.tenants.TenantEvent.TenantRegistered;
import io.hrsystem.query.platform.projections.Table;
import io.hrsystem.query.platform.projections.api.Changes;
import io.hrsystem.query.platform.projections.api.EventMeta;
import io.hrsystem.query.platform.projections.api.Projection;
import org.springframework.stereotype.Component;

@Component
final class TenantProjection implements Projection<TenantEvent, TenantRow.Key, TenantRow> {
    static final String GROUP = "tenants";

    private static final Table<TenantRow.Key, TenantRow> TABLE = Table.of(TenantRow.class);

    @Override
    public String group() {
        return GROUP;
    }

    @Override
    public Class<TenantEvent> events() {
        return TenantEvent.class;
    }

    @Override
    public Table<TenantRow.Key, TenantRow> table() {
        return TABLE;
    }

    @Override
    public void apply(TenantEvent event, EventMeta meta, Changes<TenantRow.Key, TenantRow> rows) {
        var key = new TenantRow.Key(event.tenantId());
        if (event instanceof TenantRegistered registered)
            rows.put(TenantRow.registered(key, registered, meta.version()));
        else
            TenantStatus.after(event)
                    .ifPresent(status -> rows.change(key, tenant -> tenant.with(status, meta.version())));
    }
}

package io.hrsystem.query.tenants;

import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.tenants.TenantEvent;
import io.hrsystem.query.platform.projections.Table;
import io.hrsystem.query.platform.projections.api.Changes;
import io.hrsystem.query.platform.projections.api.EventMeta;
import io.hrsystem.query.platform.projections.api.Projection;
import io.hrsystem.query.platform.projections.api.Row;
import org.springframework.stereotype.Component;

/** Whose requests this database lets in. The side that decides sets a suspension here too, before it answers. */
@Component
final class TenantGateProjection
        implements Projection<TenantEvent, TenantGateProjection.Key, TenantGateProjection.GateRow> {
    private static final Table<Key, GateRow> TABLE = Table.keptBy("set_gate", GateRow.class);

    record Key(TenantId tenantId) {}

    record GateRow(Key key, TenantStatus status, long version) implements Row<Key> {}

    @Override
    public String group() {
        return TenantProjection.GROUP;
    }

    @Override
    public Class<TenantEvent> events() {
        return TenantEvent.class;
    }

    @Override
    public Table<Key, GateRow> table() {
        return TABLE;
    }

    @Override
    public void apply(TenantEvent event, EventMeta meta, Changes<Key, GateRow> rows) {
        TenantStatus.after(event)
                .ifPresent(status -> rows.put(new GateRow(new Key(event.tenantId()), status, meta.sequence())));
    }
}

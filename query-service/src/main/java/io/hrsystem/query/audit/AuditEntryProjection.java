package io.hrsystem.query.audit;

import io.hrsystem.contract.DomainEvent;
import io.hrsystem.query.platform.projections.api.Changes;
import io.hrsystem.query.platform.projections.api.EventMeta;
import io.hrsystem.query.platform.projections.api.Projection;
import org.springframework.stereotype.Component;

@Component
final class AuditEntryProjection extends Projection<DomainEvent, AuditEntryRow> {
    AuditEntryProjection() {
        super("audit", DomainEvent.class, AuditEntryRow.class);
    }

    @Override
    public void apply(DomainEvent event, EventMeta meta, Changes<AuditEntryRow> rows) {
        rows.put(AuditEntryRow.of(event, meta));
    }
}

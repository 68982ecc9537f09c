package io.hrsystem.query.audit;

import io.hrsystem.contract.DomainEvent;
import io.hrsystem.query.platform.projections.api.Changes;
import io.hrsystem.query.platform.projections.api.EventMeta;
import io.hrsystem.query.platform.projections.api.Projection;
import org.springframework.stereotype.Component;

@Component
final class AuditMentionProjection extends Projection<DomainEvent, AuditMentionRow> {
    AuditMentionProjection() {
        super("audit", DomainEvent.class, AuditMentionRow.class);
    }

    @Override
    public void apply(DomainEvent event, EventMeta meta, Changes<AuditMentionRow> rows) {
        for (var mentioned : AuditMentionRow.mentionedIn(event)) rows.put(AuditMentionRow.of(mentioned, event, meta));
    }
}

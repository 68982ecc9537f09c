package io.hrsystem.query.audit;

import io.hrsystem.contract.DomainEvent;
import io.hrsystem.contract.EventCatalog;
import io.hrsystem.contract.TenantId;
import io.hrsystem.query.platform.projections.api.Entry;
import io.hrsystem.query.platform.projections.api.EventMeta;
import io.hrsystem.query.platform.projections.api.RowKey;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where an event is that names something besides its subject.
 *
 * @param kind the logical name of the event
 */
record AuditMentionRow(
        Key key, long xid, String kind, @Nullable String actor) implements Entry<AuditMentionRow> {
    record Key(TenantId tenantId, String subject, Instant recordedAt, long pos) implements RowKey<AuditMentionRow> {}

    /** @param mentioned its id */
    static AuditMentionRow of(String mentioned, DomainEvent event, EventMeta meta) {
        return new AuditMentionRow(
                new Key(meta.tenant(), mentioned, meta.at(), meta.position().pos()),
                meta.position().xid(),
                EventCatalog.nameOf(event.getClass()),
                meta.actor());
    }

    /** What the event names besides its subject: the ids of its own components, whatever they are of. */
    static Iterable<String> mentionedIn(DomainEvent event) {
        return Mentions.in(event);
    }
}

package io.hrsystem.query.audit;

import io.hrsystem.contract.DomainEvent;
import io.hrsystem.contract.EventCatalog;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.attendance.AttendanceEvent;
import io.hrsystem.query.platform.projections.api.Entry;
import io.hrsystem.query.platform.projections.api.EventMeta;
import io.hrsystem.query.platform.projections.api.RowKey;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where an event is, and by what it is found; what it says stays in the store.
 *
 * @param kind the logical name of the event
 */
record AuditEntryRow(
        Key key,
        long xid,
        String kind,
        String subject,
        @Nullable String actor,
        @Nullable LocalDate workDate) implements Entry<AuditEntryRow> {
    record Key(TenantId tenantId, Instant recordedAt, long pos) implements RowKey<AuditEntryRow> {}

    static AuditEntryRow of(DomainEvent event, EventMeta meta) {
        return new AuditEntryRow(
                new Key(meta.tenant(), meta.at(), meta.position().pos()),
                meta.position().xid(),
                EventCatalog.nameOf(event.getClass()),
                event.subject(),
                meta.actor(),
                event instanceof AttendanceEvent attendance ? attendance.workDate() : null);
    }
}

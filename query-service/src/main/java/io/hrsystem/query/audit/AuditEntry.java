package io.hrsystem.query.audit;

import io.hrsystem.eventstore.GlobalPosition;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** Where an event is. */
@Entity
@Immutable
@IdClass(AuditEntry.Key.class)
@Table(name = "audit_entry")
@SuppressWarnings("NullAway.Init") // Hibernate sets the fields
class AuditEntry {
    record Key(String tenantId, Instant recordedAt, long pos) {}

    @Id
    private String tenantId;

    @Id
    private Instant recordedAt;

    @Id
    private long pos;

    private long xid;

    GlobalPosition position() {
        return new GlobalPosition(xid, pos);
    }
}

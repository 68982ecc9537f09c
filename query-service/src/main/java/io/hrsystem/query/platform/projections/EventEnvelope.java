package io.hrsystem.query.platform.projections;

import io.hrsystem.contract.DomainEvent;
import io.hrsystem.contract.TenantId;
import io.hrsystem.eventstore.GlobalPosition;
import io.hrsystem.keys.KeyMissing;
import io.hrsystem.platform.logging.Reason;
import io.hrsystem.query.platform.projections.api.CannotApply;
import io.hrsystem.query.platform.projections.api.EventMeta;
import org.springframework.dao.DataAccessException;

/** An event on its way into a read model. */
public interface EventEnvelope {
    EventMeta meta();

    GlobalPosition position();

    String eventId();

    /** Throws if the content cannot be decoded: then the event cannot be applied. */
    DomainEvent payload();

    /**
     * @throws CannotApply if it cannot be decoded, whatever the reason
     * @throws KeyMissing if a key is lost by which it is encrypted: whoever goes on would lose what it says
     * @throws DataAccessException if its keys cannot be reached now
     */
    default DomainEvent decoded() {
        try {
            return payload();
        } catch (CannotApply | KeyMissing | DataAccessException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new CannotApply("it cannot be read: " + Reason.withPlace(e));
        }
    }

    default Stream stream() {
        return new Stream(meta().tenant(), meta().stream());
    }

    /** Stream ids are unique within a tenant. */
    record Stream(TenantId tenant, String id) {}
}

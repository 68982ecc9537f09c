package io.hrsystem.eventstore.append;

import io.hrsystem.keys.KeyMissing;
import io.hrsystem.platform.Refusal;
import io.hrsystem.platform.RefusalCode;
import io.hrsystem.platform.logging.Reason;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.serialization.UnknownSerializedType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/** Nothing is decided on a stream that this release can read in part only: a newer one has written to it. */
final class KnownEvents {
    private static final Logger LOG = LoggerFactory.getLogger(KnownEvents.class);

    private KnownEvents() {}

    /** @throws Refusal NEWER_RELEASE_NEEDED when an event is met that cannot be read; KEY_MISSING */
    static DomainEventStream of(DomainEventStream events) {
        return DomainEventStream.of(events.asStream().map(KnownEvents::known), events::getLastSequenceNumber);
    }

    private static DomainEventMessage<?> known(DomainEventMessage<?> event) {
        if (payload(event) instanceof UnknownSerializedType unknown)
            throw refused(event, unknown.serializedType().getName());
        return event;
    }

    private static Object payload(DomainEventMessage<?> event) {
        try {
            return event.getPayload();
        } catch (KeyMissing e) {
            LOG.error(e.getMessage());
            throw Refusal.of(RefusalCode.KEY_MISSING);
        } catch (DataAccessException e) {
            throw e;
        } catch (RuntimeException e) {
            throw refused(event, Reason.withPlace(e));
        }
    }

    private static Refusal refused(DomainEventMessage<?> event, String what) {
        LOG.error(
                "Event {} of stream {} cannot be read: {}",
                event.getIdentifier(),
                event.getAggregateIdentifier(),
                what);
        return Refusal.of(RefusalCode.NEWER_RELEASE_NEEDED);
    }
}

package io.hrsystem.command.identity.accounts;

import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.tenants.TenantEvent.TenantRegistered;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/** What a company has said of itself, read from its stream: tasks and sagas hold no personal values. */
@Component
final class Registrations {
    private final EventStore events;

    Registrations(EventStore events) {
        this.events = events;
    }

    /** Only inside of work on this tenant. */
    TenantRegistered of(TenantId tenant) {
        return (TenantRegistered)
                events.readEvents(StreamIds.tenant(tenant)).next().getPayload();
    }
}

package io.hrsystem.command.tenants.certificates;

import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.tenants.CertificateEvent.CertificateIssued;
import io.hrsystem.contract.tenants.ErasureEvent;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** Reads streams of the platform, in a transaction that has entered it. */
record CertificateStreams(EventStore events) {
    /** @throws IllegalStateException if the company's erasure has not begun */
    ErasedCompany erasure(TenantId company) {
        var found = new ErasedCompany();
        for (var event : read(StreamIds.erasure(company)))
            if (event.getPayload() instanceof ErasureEvent it) found.add(it, event.getTimestamp());
        return found;
    }

    /** In the order in which they were issued; none if there is no such stream yet. */
    List<CertificateIssued> issued() {
        return read(StreamIds.CERTIFICATES).stream()
                .map(DomainEventMessage::getPayload)
                .filter(CertificateIssued.class::isInstance)
                .map(CertificateIssued.class::cast)
                .toList();
    }

    private List<? extends DomainEventMessage<?>> read(String stream) {
        return events.readEvents(stream).asStream().toList();
    }
}

package io.hrsystem.command.platform.ledger;

import io.hrsystem.command.platform.recovery.KeptDecision;
import io.hrsystem.contract.EventCatalog;
import io.hrsystem.contract.identity.AccountEvent;
import io.hrsystem.contract.identity.ClientEvent;
import io.hrsystem.contract.identity.SessionEvent;
import io.hrsystem.contract.identity.SignInClientEvent;
import io.hrsystem.contract.tenants.OffboardingEvent;
import io.hrsystem.contract.tenants.TenantEvent;
import io.hrsystem.eventstore.GlobalPosition;
import io.hrsystem.platform.messages.MetadataKeys;
import io.hrsystem.storage.Ledger;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.stereotype.Component;

/**
 * Who gets in and who does not, for the day on which the events are set back to before it was decided. An entry is kept
 * soon after its event, and perhaps twice.
 */
@Component
@ProcessingGroup("ledger")
final class SecurityDecisions {
    private final Ledger ledger;

    SecurityDecisions(Ledger ledger) {
        this.ledger = ledger;
    }

    @EventHandler
    void on(TenantEvent event, DomainEventMessage<?> message, TrackingToken token) {
        keep(DecisionDetails.of(event), message, token);
    }

    @EventHandler
    void on(OffboardingEvent event, DomainEventMessage<?> message, TrackingToken token) {
        keep(DecisionDetails.of(event), message, token);
    }

    @EventHandler
    void on(AccountEvent event, DomainEventMessage<?> message, TrackingToken token) {
        keep(DecisionDetails.of(event), message, token);
    }

    @EventHandler
    void on(ClientEvent event, DomainEventMessage<?> message, TrackingToken token) {
        keep(DecisionDetails.of(event), message, token);
    }

    @EventHandler
    void on(SignInClientEvent event, DomainEventMessage<?> message, TrackingToken token) {
        keep(DecisionDetails.of(event), message, token);
    }

    @EventHandler
    void on(SessionEvent event, DomainEventMessage<?> message, TrackingToken token) {
        keep(DecisionDetails.of(event), message, token);
    }

    /** A failure stops this follower, which is tried again; the alert of stopped readers tells of a longer one. */
    private void keep(Optional<Map<String, String>> decision, DomainEventMessage<?> event, TrackingToken token) {
        if (decision.isEmpty()) return;
        try {
            ledger.append(
                    EventCatalog.nameOf(event.getPayloadType()),
                    event.getAggregateIdentifier(),
                    String.valueOf(event.getMetaData().get(MetadataKeys.TENANT)),
                    KeptDecision.details(event, GlobalPosition.of(token), decision.get()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

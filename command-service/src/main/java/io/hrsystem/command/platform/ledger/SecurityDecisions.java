package io.hrsystem.command.platform.ledger;

import io.hrsystem.contract.EventCatalog;
import io.hrsystem.contract.identity.AccountEvent.AccountActivated;
import io.hrsystem.contract.identity.AccountEvent.AccountDisabled;
import io.hrsystem.contract.identity.AccountEvent.AccountEnabled;
import io.hrsystem.contract.identity.AccountEvent.PasswordChanged;
import io.hrsystem.contract.identity.AccountEvent.RoleGranted;
import io.hrsystem.contract.identity.AccountEvent.RoleRevoked;
import io.hrsystem.contract.identity.ClientEvent.ClientRevoked;
import io.hrsystem.contract.identity.ClientEvent.ClientRotated;
import io.hrsystem.contract.tenants.TenantEvent.TenantReactivated;
import io.hrsystem.contract.tenants.TenantEvent.TenantSuspended;
import io.hrsystem.contract.tenants.TenantEvent.TenantTerminated;
import io.hrsystem.platform.messages.MetadataKeys;
import io.hrsystem.storage.Ledger;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/**
 * Who gets in and who does not, for the day on which the events are set back to before it was decided. An entry is kept
 * soon after its event, and perhaps twice. Nothing of the event's content is read.
 */
@Component
@ProcessingGroup("ledger")
final class SecurityDecisions {
    private final Ledger ledger;

    SecurityDecisions(Ledger ledger) {
        this.ledger = ledger;
    }

    @EventHandler(payloadType = TenantSuspended.class)
    void suspended(DomainEventMessage<?> event) {
        keep(event);
    }

    @EventHandler(payloadType = TenantReactivated.class)
    void reactivated(DomainEventMessage<?> event) {
        keep(event);
    }

    @EventHandler(payloadType = TenantTerminated.class)
    void terminated(DomainEventMessage<?> event) {
        keep(event);
    }

    @EventHandler(payloadType = ClientRotated.class)
    void rotated(DomainEventMessage<?> event) {
        keep(event);
    }

    @EventHandler(payloadType = ClientRevoked.class)
    void revoked(DomainEventMessage<?> event) {
        keep(event);
    }

    @EventHandler(payloadType = AccountActivated.class)
    void activated(DomainEventMessage<?> event) {
        keep(event);
    }

    @EventHandler(payloadType = RoleGranted.class)
    void granted(DomainEventMessage<?> event) {
        keep(event);
    }

    @EventHandler(payloadType = RoleRevoked.class)
    void taken(DomainEventMessage<?> event) {
        keep(event);
    }

    @EventHandler(payloadType = AccountDisabled.class)
    void disabled(DomainEventMessage<?> event) {
        keep(event);
    }

    @EventHandler(payloadType = AccountEnabled.class)
    void enabled(DomainEventMessage<?> event) {
        keep(event);
    }

    @EventHandler(payloadType = PasswordChanged.class)
    void passwordChanged(DomainEventMessage<?> event) {
        keep(event);
    }

    /** A failure stops this follower, which is tried again; the alert of stopped readers tells of a longer one. */
    private void keep(DomainEventMessage<?> event) {
        try {
            ledger.append(
                    EventCatalog.nameOf(event.getPayloadType()),
                    event.getAggregateIdentifier(),
                    String.valueOf(event.getMetaData().get(MetadataKeys.TENANT)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

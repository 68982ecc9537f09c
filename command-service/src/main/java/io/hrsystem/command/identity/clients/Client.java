package io.hrsystem.command.identity.clients;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.hrsystem.command.identity.clients.ClientCommand.RegisterClient;
import io.hrsystem.command.identity.clients.ClientCommand.RevokeClient;
import io.hrsystem.command.identity.clients.ClientCommand.RotateClient;
import io.hrsystem.command.identity.clients.ClientCommand.UseClient;
import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.identity.ClientEvent;
import io.hrsystem.contract.identity.ClientEvent.ClientRegistered;
import io.hrsystem.contract.identity.ClientEvent.ClientRevoked;
import io.hrsystem.contract.identity.ClientEvent.ClientRotated;
import io.hrsystem.contract.identity.ClientEvent.ClientUsed;
import io.hrsystem.contract.identity.Role;
import io.hrsystem.platform.Refusal;
import io.hrsystem.platform.RefusalCode;
import java.time.LocalDate;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** A machine that may call the system in a company's name, or the platform's. Its secret is no fact and so not here. */
@Aggregate(lockFactory = "streamLocks")
class Client {
    @AggregateIdentifier
    private @Nullable String stream;

    private boolean revoked;
    private LocalDate lastUsedOn = LocalDate.MIN;

    Client() {}

    @CommandHandler
    Client(RegisterClient command) {
        var ofThePlatform = command.tenant().equals(TenantId.PLATFORM);
        for (var role : command.roles()) {
            if (ofThePlatform == (role == Role.SUPER_ADMIN)) continue;
            throw Refusal.of(ofThePlatform ? RefusalCode.ROLE_OF_A_TENANT : RefusalCode.ROLE_NOT_OF_A_TENANT);
        }
        apply(new ClientRegistered(command.clientId(), command.name(), command.roles(), command.expiresOn()));
    }

    @CommandHandler
    void handle(RotateClient command) {
        if (revoked) throw Refusal.of(RefusalCode.CLIENT_ALREADY_REVOKED);
        apply(new ClientRotated(command.clientId(), command.earlierUntil()));
    }

    @CommandHandler
    void handle(RevokeClient command) {
        if (!revoked) apply(new ClientRevoked(command.clientId()));
    }

    @CommandHandler
    void handle(UseClient command) {
        if (command.on().isAfter(lastUsedOn)) apply(new ClientUsed(command.clientId(), command.on()));
    }

    @EventSourcingHandler
    void on(ClientEvent event) {
        stream = StreamIds.client(event.clientId());
        switch (event) {
            case ClientRegistered _, ClientRotated _ -> {}
            case ClientRevoked _ -> revoked = true;
            case ClientUsed used -> lastUsedOn = used.on();
        }
    }
}

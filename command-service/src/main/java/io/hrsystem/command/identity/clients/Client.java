package io.hrsystem.command.identity.clients;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.hrsystem.command.identity.clients.ClientCommand.RegisterClient;
import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.identity.ClientEvent;
import io.hrsystem.contract.identity.ClientEvent.ClientRegistered;
import io.hrsystem.contract.identity.Role;
import io.hrsystem.platform.Refusal;
import io.hrsystem.platform.RefusalCode;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** A machine that may call the system in a company's name. Its secret is no fact and so not here. */
@Aggregate(lockFactory = "streamLocks")
class Client {
    @AggregateIdentifier
    private @Nullable String stream;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void handle(RegisterClient command) {
        if (command.roles().contains(Role.SUPER_ADMIN)) throw Refusal.of(RefusalCode.ROLE_NOT_OF_A_TENANT);
        apply(new ClientRegistered(command.clientId(), command.name(), command.roles()));
    }

    @EventSourcingHandler
    void on(ClientEvent event) {
        stream = StreamIds.client(event.clientId());
    }
}

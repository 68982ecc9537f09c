package io.hrsystem.command.identity.clients;

import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.identity.Role;
import java.util.Set;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of a client. */
sealed interface ClientCommand {
    String clientId();

    @TargetAggregateIdentifier
    default String stream() {
        return StreamIds.client(clientId());
    }

    record RegisterClient(String clientId, String name, Set<Role> roles) implements ClientCommand {}
}

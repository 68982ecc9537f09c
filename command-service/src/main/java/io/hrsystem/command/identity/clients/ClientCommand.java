package io.hrsystem.command.identity.clients;

import io.hrsystem.command.platform.commands.AggregateCommand;
import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.identity.Role;
import java.util.Set;

/** What can be asked of a client. */
sealed interface ClientCommand extends AggregateCommand {
    String clientId();

    @Override
    default String stream() {
        return StreamIds.client(clientId());
    }

    record RegisterClient(String clientId, String name, Set<Role> roles) implements ClientCommand {}
}

package io.hrsystem.command.identity.clients;

import io.hrsystem.command.identity.clients.ClientCommand.RegisterClient;
import io.hrsystem.command.identity.clients.ClientEndpoint.ClientRequest;
import io.hrsystem.command.identity.tokens.MachineSecrets;
import io.hrsystem.command.platform.commands.Answer;
import io.hrsystem.command.platform.commands.Commands;
import io.hrsystem.command.platform.commands.Request;
import io.hrsystem.contract.Ids;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.identity.Role;
import io.hrsystem.eventstore.append.TransactionalWrites;
import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Makes a client's id and secret; the secret's hash is written in the transaction of the event and is no part of it. */
@Component
final class ClientRegistration {
    private final Commands commands;
    private final MachineSecrets secrets;
    private final Clock clock;

    ClientRegistration(Commands commands, MachineSecrets secrets, Clock clock) {
        this.commands = commands;
        this.secrets = secrets;
        this.clock = clock;
    }

    Answer<ClientAnswer> register(Request request, TenantId tenant, ClientRequest body) {
        var client = new RegisterClient(Ids.next(), body.name(), body.roles());
        var secret = secrets.next();
        var hash = secrets.encode(secret);
        return commands.on(request, tenant, body)
                .asking(Customer.of(tenant))
                .deciding(customer -> customer.register(client))
                .writing((accepted, rows) -> row(rows, tenant, accepted, hash))
                .answering(new ClientAnswer(client.clientId(), secret));
    }

    private void row(TransactionalWrites rows, TenantId tenant, RegisterClient command, String hash) {
        rows.add(
                """
                INSERT INTO client (tenant_id, client_id, name, secret_hash, roles, created_at)
                VALUES (?, ?, ?, ?, string_to_array(?, ','), ?)\
                """,
                tenant.value(),
                command.clientId(),
                command.name(),
                hash,
                String.join(
                        ",", command.roles().stream().map(Role::name).sorted().toList()),
                Timestamp.from(clock.instant()));
    }
}

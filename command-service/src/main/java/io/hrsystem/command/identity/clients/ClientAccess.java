package io.hrsystem.command.identity.clients;

import io.hrsystem.command.identity.clients.ClientCommand.RegisterClient;
import io.hrsystem.command.identity.clients.ClientCommand.RevokeClient;
import io.hrsystem.command.identity.clients.ClientCommand.RotateClient;
import io.hrsystem.command.identity.tokens.MachineSecrets;
import io.hrsystem.command.platform.commands.Answer;
import io.hrsystem.command.platform.commands.Commands;
import io.hrsystem.command.platform.commands.Request;
import io.hrsystem.command.platform.database.ReadGate;
import io.hrsystem.contract.Ids;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.identity.Role;
import io.hrsystem.eventstore.append.TransactionalWrites;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Gives and takes access; a secret's hash is written in the transaction of the event and is no part of it. */
@Component
@EnableConfigurationProperties(ClientSettings.class)
final class ClientAccess {
    private record Nothing() {}

    private final Commands commands;
    private final MachineSecrets secrets;
    private final ReadGate readGate;
    private final ClientSettings settings;
    private final Clock clock;

    ClientAccess(Commands commands, MachineSecrets secrets, ReadGate readGate, ClientSettings settings, Clock clock) {
        this.commands = commands;
        this.secrets = secrets;
        this.readGate = readGate;
        this.settings = settings;
        this.clock = clock;
    }

    Answer<ClientAnswer> register(
            Request request,
            TenantId tenant,
            Object body,
            String name,
            Set<Role> roles,
            @Nullable LocalDate expiresOn) {
        var client = new RegisterClient(Ids.next(), tenant, name, roles, expiresOn, null);
        var secret = secrets.next();
        return commands.on(request, tenant, body)
                .asking(Customer.of(tenant))
                .deciding(customer -> customer.register(client, clock.instant()))
                .writing((accepted, rows) -> row(rows, accepted, secrets.encode(secret)))
                .answering(new ClientAnswer(client.clientId(), secret));
    }

    Answer<ClientAnswer> rotate(Request request, TenantId tenant, String client) {
        var until = clock.instant().plus(settings.overlap()).truncatedTo(ChronoUnit.SECONDS);
        var secret = secrets.next();
        return commands.on(request, tenant, new Nothing())
                .sending(new RotateClient(client, until))
                .writing((_, rows) -> rows.add(
                        "SELECT rotate_client_secret(?, ?, ?)", client, secrets.encode(secret), Timestamp.from(until)))
                .answering(new ClientAnswer(client, secret));
    }

    /** Holds on both services before it is answered. */
    Answer<ClientAnswer> revoke(Request request, TenantId tenant, String client) {
        var answer = commands.on(request, tenant, new Nothing())
                .sending(new RevokeClient(client))
                .answering(new ClientAnswer(client, null));
        readGate.revoke(tenant, client);
        return answer;
    }

    private void row(TransactionalWrites rows, RegisterClient command, String hash) {
        var end = command.endsAt();
        rows.add(
                """
                INSERT INTO client (tenant_id, client_id, name, secret_hash, roles, created_at, expires_at)
                VALUES (?, ?, ?, ?, string_to_array(?, ','), ?, ?)\
                """,
                command.tenant().value(),
                command.clientId(),
                command.name(),
                hash,
                String.join(
                        ",", command.roles().stream().map(Role::name).sorted().toList()),
                Timestamp.from(clock.instant()),
                end == null ? null : Timestamp.from(end));
    }
}

package io.hrsystem.command.identity.clients;

import io.hrsystem.command.identity.clients.ClientCommand.RegisterClient;
import io.hrsystem.command.identity.clients.ClientEndpoint.ClientRequest;
import io.hrsystem.command.identity.tokens.Secrets;
import io.hrsystem.command.platform.messages.Answer;
import io.hrsystem.command.platform.messages.CommandDecision;
import io.hrsystem.command.platform.messages.Commands;
import io.hrsystem.command.platform.messages.Preconditions;
import io.hrsystem.command.platform.messages.Request;
import io.hrsystem.contract.Ids;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.identity.Role;
import io.hrsystem.eventstore.append.TransactionalWrites;
import io.hrsystem.platform.Refusal;
import io.hrsystem.platform.Refusal.Kind;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Makes a client's id and secret; the secret's hash is written in the transaction of the event and is no part of it. */
@Component
final class ClientRegistration {
    private static final int SECRET_BYTES = 32;
    /** A super admin may name any company, so that it has to be looked up whether there is one. */
    private static final String STATUS = "SELECT status FROM tenant_gate WHERE tenant_id = ?";

    private final Commands commands;
    private final Secrets secrets;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    ClientRegistration(Commands commands, Secrets secrets, Clock clock) {
        this.commands = commands;
        this.secrets = secrets;
        this.clock = clock;
    }

    Answer<ClientAnswer> register(Request request, TenantId tenant, ClientRequest body) {
        var command = new RegisterClient(Ids.next(), body.name(), body.roles());
        var secret = newSecret();
        var hash = secrets.hash(secret);
        return commands.accept(
                request,
                tenant,
                body,
                new Preconditions<Optional<String>>(
                        (message, found) -> message.ask(STATUS, rows -> found.accept(status(rows)), tenant.value()),
                        null),
                status -> {
                    requireCustomer(status);
                    return new CommandDecision<>(
                            command,
                            new ClientAnswer(command.clientId(), secret),
                            rows -> row(rows, tenant, command, hash));
                },
                ClientAnswer.class);
    }

    private static Optional<String> status(ResultSet rows) throws SQLException {
        return rows.next() ? Optional.of(rows.getString("status")) : Optional.empty();
    }

    private static void requireCustomer(Optional<String> status) {
        if (status.isEmpty()) throw new Refusal(Kind.NOT_FOUND, "NOT_FOUND");
        if (status.get().equals("INACTIVE")) throw new Refusal(Kind.STATE, "TENANT_INACTIVE");
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

    private String newSecret() {
        var bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}

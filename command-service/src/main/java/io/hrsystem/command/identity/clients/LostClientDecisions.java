package io.hrsystem.command.identity.clients;

import io.hrsystem.command.identity.clients.ClientCommand.RevokeClient;
import io.hrsystem.command.identity.clients.ClientCommand.RotateClient;
import io.hrsystem.command.identity.tokens.MachineSecrets;
import io.hrsystem.command.platform.commands.CommandSender;
import io.hrsystem.command.platform.database.ReadGate;
import io.hrsystem.command.platform.recovery.LostDecision;
import io.hrsystem.command.platform.recovery.LostDecisions;
import io.hrsystem.contract.DomainEvent;
import io.hrsystem.contract.EventCatalog;
import io.hrsystem.contract.identity.ClientEvent.ClientRevoked;
import io.hrsystem.contract.identity.ClientEvent.ClientRotated;
import io.hrsystem.eventstore.append.TransactionalWrites;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Machines whose access was taken away, or whose secret was replaced. The new secret's hash is lost, and the old one was
 * to be of no use any more: none works until a person has the client rotated.
 */
@Component
final class LostClientDecisions implements LostDecisions {
    private static final String REVOKED = EventCatalog.nameOf(ClientRevoked.class);

    private final MachineSecrets secrets;
    private final ReadGate readGate;
    private final Clock clock;

    LostClientDecisions(MachineSecrets secrets, ReadGate readGate, Clock clock) {
        this.secrets = secrets;
        this.readGate = readGate;
        this.clock = clock;
    }

    @Override
    public Map<Class<? extends DomainEvent>, Way> ways() {
        return Map.of(
                ClientRevoked.class, Way.by(lost -> new RevokeClient(lost.target())), ClientRotated.class, this::shut);
    }

    private State shut(LostDecision lost, CommandSender commands, TransactionalWrites rows) {
        var now = clock.instant();
        commands.send(new RotateClient(lost.target(), now));
        rows.add(
                "SELECT rotate_client_secret(?, ?, ?)",
                lost.target(),
                secrets.encode(secrets.next()),
                Timestamp.from(now));
        return State.CLOSED;
    }

    @Override
    public void afterwards(LostDecision lost) {
        if (lost.kind().equals(REVOKED)) readGate.revokeOnBoth(lost.tenant(), lost.target());
    }
}

package io.hrsystem.command.identity.clients;

import io.hrsystem.command.identity.clients.ClientCommand.UseClient;
import io.hrsystem.command.identity.tokens.SignedIn;
import io.hrsystem.command.platform.commands.Commands;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.tenants.TenantSettings;
import io.hrsystem.platform.logging.Reason;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Records that a client works: the first sign-in of a day, and never at the cost of the sign-in. */
@Component
final class LastUse {
    private static final Logger LOG = LoggerFactory.getLogger(LastUse.class);
    private static final String ACTOR = "sign-in";

    private final Commands commands;
    private final Clock clock;
    private final Set<String> recorded = ConcurrentHashMap.newKeySet();
    private LocalDate day = LocalDate.MIN;

    LastUse(Commands commands, Clock clock) {
        this.commands = commands;
        this.clock = clock;
    }

    @EventListener
    void on(SignedIn signedIn) {
        var today = LocalDate.ofInstant(clock.instant(), TenantSettings.DEFAULTS.zone());
        if (!isNew(signedIn.clientId(), today)) return;
        try {
            commands.asSystem(
                    tenant(signedIn), ACTOR, sender -> sender.send(new UseClient(signedIn.clientId(), today)));
        } catch (RuntimeException e) {
            recorded.remove(signedIn.clientId());
            LOG.warn("The use of client {} cannot be recorded: {}", signedIn.clientId(), Reason.of(e));
        }
    }

    /** As far as this node knows: who signs in all day has a command, and its stream read, once. */
    private synchronized boolean isNew(String client, LocalDate today) {
        if (!today.equals(day)) recorded.clear();
        day = today;
        return recorded.add(client);
    }

    private static TenantId tenant(SignedIn signedIn) {
        return signedIn.tenant().equals(TenantId.PLATFORM.value()) ? TenantId.PLATFORM : TenantId.of(signedIn.tenant());
    }
}

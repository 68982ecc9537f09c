package io.hrsystem.command.identity.sessions;

import io.hrsystem.command.identity.sessions.SessionCommand.EndSession;
import io.hrsystem.command.identity.sessions.SessionCommand.StartSession;
import io.hrsystem.command.identity.sessions.SessionCommand.UseSession;
import io.hrsystem.command.platform.commands.Commands;
import io.hrsystem.command.platform.database.ReadGate;
import io.hrsystem.contract.Ids;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.identity.AccountId;
import io.hrsystem.contract.identity.SessionEnd;
import io.hrsystem.contract.identity.SessionId;
import io.hrsystem.contract.tenants.TenantSettings;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Begins sessions and ends them, on both services before it returns. */
@Component
public final class Sessions {
    private static final String OPERATION = "sign-in";

    private final Commands commands;
    private final LiveSessions live;
    private final ReadGate readGate;
    private final Clock clock;

    Sessions(Commands commands, LiveSessions live, ReadGate readGate, Clock clock) {
        this.commands = commands;
        this.live = live;
        this.readGate = readGate;
        this.clock = clock;
    }

    public SessionId start(TenantId tenant, AccountId account, String clientId) {
        return start(tenant, account, clientId, null);
    }

    /**
     * Who is let in has been decided. If the account has too many sessions now, the oldest ones end.
     *
     * @param clientName what people call the program; null if that is not known
     */
    public SessionId start(TenantId tenant, AccountId account, String clientId, @Nullable String clientName) {
        var session = SessionId.next();
        send(tenant, account, List.of(new StartSession(session, account, clientId, clientName)));
        end(tenant, account, live.surplusOf(tenant, account), SessionEnd.TOO_MANY);
        return session;
    }

    /** It has been used, and so lasts longer; false if it is over, and nothing is to be given for it. */
    public boolean used(TenantId tenant, AccountId account, SessionId session) {
        var before = live.use(tenant, session);
        if (before.isEmpty()) return false;
        var today = dayOf(clock.instant());
        if (dayOf(before.get()).isBefore(today)) send(tenant, account, List.of(new UseSession(session, today)));
        return true;
    }

    /** Whether it is neither over nor expired. */
    public boolean isLive(TenantId tenant, SessionId session) {
        return live.has(tenant, session);
    }

    /** Ending it again changes nothing. */
    public void end(TenantId tenant, AccountId account, SessionId session, SessionEnd cause) {
        end(tenant, account, List.of(session), cause);
    }

    /** @param but the one that goes on, if one does */
    public void endAll(TenantId tenant, AccountId account, SessionEnd cause, @Nullable SessionId but) {
        var all =
                live.of(tenant, account).stream().filter(it -> !it.equals(but)).toList();
        end(tenant, account, all, cause);
    }

    private void end(TenantId tenant, AccountId account, Collection<SessionId> ended, SessionEnd cause) {
        if (ended.isEmpty()) return;
        var ends = ended.stream().map(it -> new EndSession(it, cause)).toList();
        send(tenant, account, ends);
        readGate.copyEnded(tenant, account);
    }

    private void send(TenantId tenant, AccountId account, List<? extends SessionCommand> all) {
        commands.inTheNameOf(account.value(), tenant, OPERATION, Ids.next(), sender -> all.forEach(sender::send));
    }

    private static LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, TenantSettings.DEFAULTS.zone());
    }
}

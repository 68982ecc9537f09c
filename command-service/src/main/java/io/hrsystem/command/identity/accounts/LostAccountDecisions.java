package io.hrsystem.command.identity.accounts;

import static java.util.stream.Collectors.toSet;

import io.hrsystem.command.identity.accounts.AccountCommand.ClosePassword;
import io.hrsystem.command.identity.accounts.AccountCommand.DisableAccount;
import io.hrsystem.command.identity.accounts.AccountCommand.EnableAccount;
import io.hrsystem.command.identity.accounts.AccountCommand.WithdrawRoles;
import io.hrsystem.command.identity.sessions.SessionsToEnd;
import io.hrsystem.command.identity.tokens.PasswordHashes;
import io.hrsystem.command.platform.commands.CommandSender;
import io.hrsystem.command.platform.database.ReadGate;
import io.hrsystem.command.platform.recovery.KeptDecision;
import io.hrsystem.command.platform.recovery.LostDecision;
import io.hrsystem.command.platform.recovery.LostDecisions;
import io.hrsystem.contract.DomainEvent;
import io.hrsystem.contract.Ids;
import io.hrsystem.contract.identity.AccountEvent.AccountActivated;
import io.hrsystem.contract.identity.AccountEvent.AccountDisabled;
import io.hrsystem.contract.identity.AccountEvent.AccountEnabled;
import io.hrsystem.contract.identity.AccountEvent.AccountInvited;
import io.hrsystem.contract.identity.AccountEvent.PasswordChanged;
import io.hrsystem.contract.identity.AccountEvent.RoleGranted;
import io.hrsystem.contract.identity.AccountEvent.RoleRevoked;
import io.hrsystem.contract.identity.AccountId;
import io.hrsystem.contract.identity.Role;
import io.hrsystem.eventstore.append.TransactionalWrites;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What was decided about people's access. What takes it away holds again; what gives it is left to people: a role that
 * was granted is not, a password that was chosen is lost, and the one before lets nobody in.
 */
@Component
final class LostAccountDecisions implements LostDecisions {
    /** Each has ended by a decision of its own. */
    private static final SessionsToEnd NO_SESSIONS = new SessionsToEnd(List.of());

    private static final String SHUT_LINKS = """
        UPDATE activation SET expires_at = ?
         WHERE tenant_id = ? AND account_id = ? AND used_at IS NULL AND expires_at BETWEEN ? AND ?\
        """;

    private final PasswordHashes passwords;
    private final ReadGate readGate;
    private final Clock clock;

    LostAccountDecisions(PasswordHashes passwords, ReadGate readGate, Clock clock) {
        this.passwords = passwords;
        this.readGate = readGate;
        this.clock = clock;
    }

    @Override
    public Map<Class<? extends DomainEvent>, Way> ways() {
        return Map.of(
                AccountInvited.class,
                this::invited,
                AccountActivated.class,
                (lost, _, rows) -> activated(lost, rows),
                RoleGranted.class,
                (_, _, _) -> State.CLOSED,
                RoleRevoked.class,
                (lost, commands, _) -> withdrawn(lost, commands),
                AccountDisabled.class,
                Way.by(LostAccountDecisions::disabling),
                AccountEnabled.class,
                Way.by(lost -> new EnableAccount(accountOf(lost), NO_SESSIONS)),
                PasswordChanged.class,
                this::passwordChanged);
    }

    /** It has no more roles than it was invited with, and earlier links are dead; whoever invited invites again. */
    private State invited(LostDecision lost, CommandSender commands, TransactionalWrites rows) {
        var kept = rolesOf(lost);
        if (kept != null) commands.send(new WithdrawRoles(accountOf(lost), EnumSet.complementOf(kept)));
        shutLinks(lost, rows);
        return State.CLOSED;
    }

    /** The link was used, the password is lost: another invitation is needed. */
    private State activated(LostDecision lost, TransactionalWrites rows) {
        shutLinks(lost, rows);
        return State.CLOSED;
    }

    /** If it is not known which, nothing is left to the account. */
    private static State withdrawn(LostDecision lost, CommandSender commands) {
        var roles = rolesOf(lost);
        commands.send(roles == null ? disabling(lost) : new WithdrawRoles(accountOf(lost), roles));
        return roles == null ? State.CLOSED : State.APPLIED;
    }

    private State passwordChanged(LostDecision lost, CommandSender commands, TransactionalWrites rows) {
        commands.send(new ClosePassword(accountOf(lost)));
        rows.add(
                "SELECT change_password(?, ?, ?, ?)",
                lost.tenant().value(),
                accountOf(lost).value(),
                passwords.of(Ids.next() + Ids.next()),
                Timestamp.from(clock.instant()));
        return State.CLOSED;
    }

    /** Those that had been mailed until then. */
    private void shutLinks(LostDecision lost, TransactionalWrites rows) {
        var now = Timestamp.from(clock.instant());
        rows.add(
                SHUT_LINKS,
                now,
                lost.tenant().value(),
                accountOf(lost).value(),
                now,
                Timestamp.from(lost.decidedAt().plus(Activations.LIFE)));
    }

    private static DisableAccount disabling(LostDecision lost) {
        return new DisableAccount(accountOf(lost), null, NO_SESSIONS);
    }

    private static AccountId accountOf(LostDecision lost) {
        return AccountId.of(lost.target());
    }

    private static @Nullable EnumSet<Role> rolesOf(LostDecision lost) {
        var kept = lost.detail(KeptDecision.ROLES);
        if (kept == null) return null;
        Set<Role> roles = Stream.of(kept.split(",", -1))
                .filter(it -> !it.isEmpty())
                .map(Role::valueOf)
                .collect(toSet());
        return roles.isEmpty() ? EnumSet.noneOf(Role.class) : EnumSet.copyOf(roles);
    }

    @Override
    public void afterwards(LostDecision lost) {
        readGate.copyAccess(lost.tenant(), accountOf(lost));
    }
}

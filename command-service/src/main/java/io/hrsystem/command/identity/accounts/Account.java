package io.hrsystem.command.identity.accounts;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.hrsystem.command.identity.accounts.AccountCommand.ActivateAccount;
import io.hrsystem.command.identity.accounts.AccountCommand.ChangePassword;
import io.hrsystem.command.identity.accounts.AccountCommand.ChangeRoles;
import io.hrsystem.command.identity.accounts.AccountCommand.ClosePassword;
import io.hrsystem.command.identity.accounts.AccountCommand.DisableAccount;
import io.hrsystem.command.identity.accounts.AccountCommand.EnableAccount;
import io.hrsystem.command.identity.accounts.AccountCommand.InviteAccount;
import io.hrsystem.command.identity.accounts.AccountCommand.InviteAgain;
import io.hrsystem.command.identity.accounts.AccountCommand.InvitePerson;
import io.hrsystem.command.identity.accounts.AccountCommand.WithdrawRoles;
import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.identity.AccountEvent;
import io.hrsystem.contract.identity.AccountEvent.AccountActivated;
import io.hrsystem.contract.identity.AccountEvent.AccountDisabled;
import io.hrsystem.contract.identity.AccountEvent.AccountEnabled;
import io.hrsystem.contract.identity.AccountEvent.AccountInvited;
import io.hrsystem.contract.identity.AccountEvent.PasswordChanged;
import io.hrsystem.contract.identity.AccountEvent.RoleGranted;
import io.hrsystem.contract.identity.AccountEvent.RoleRevoked;
import io.hrsystem.contract.identity.PasswordChange;
import io.hrsystem.contract.identity.Role;
import io.hrsystem.platform.Refusal;
import io.hrsystem.platform.RefusalCode;
import java.util.EnumSet;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** A person's sign-in: invited by mail, then activated once by that person. The password is no fact and so not here. */
@Aggregate(lockFactory = "streamLocks")
class Account {
    @AggregateIdentifier
    private @Nullable String stream;

    private State state = new Unknown();
    private final Set<Role> roles = EnumSet.noneOf(Role.class);
    private boolean disabled;

    /** Inviting again changes nothing, so that a repeated onboarding step invites once. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(InviteAccount command) {
        switch (state) {
            case Unknown _ ->
                apply(new AccountInvited(command.accountId(), command.email(), command.roles(), null, null));
            case Invited _, Active _ -> {}
        }
    }

    /** Inviting again is a new invitation, until the person has followed one. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(InvitePerson command) {
        switch (state) {
            case Unknown _ -> {}
            case Invited _ -> {
                requireEnabled();
                command.mayGive().require(roles);
            }
            case Active _ -> throw Refusal.of(RefusalCode.ACCOUNT_EXISTS);
        }
        apply(new AccountInvited(
                command.accountId(), command.email(), command.roles(), command.employeeId(), command.replaces()));
    }

    /** As it was invited the last time, with the roles of now. */
    @CommandHandler
    void handle(InviteAgain command) {
        switch (state) {
            case Invited(var last) -> {
                requireEnabled();
                apply(new AccountInvited(command.accountId(), last.email(), roles, last.employeeId(), null));
            }
            case Unknown _, Active _ -> throw Refusal.of(RefusalCode.ACCOUNT_EXISTS);
        }
    }

    @CommandHandler
    void handle(ActivateAccount command) {
        switch (state) {
            case Invited(var last)
            when !disabled -> {
                command.password().check(command.employer(), last.email());
                apply(new AccountActivated(command.accountId()));
            }
            case Unknown _, Invited _, Active _ -> throw Refusal.of(RefusalCode.ACTIVATION_INVALID);
        }
    }

    /** Whoever could not give a role cannot take it either; and nobody gives any to themselves. */
    @CommandHandler
    void handle(ChangeRoles command) {
        var granted = difference(command.roles(), roles);
        var revoked = difference(roles, command.roles());
        command.mayGive().require(granted);
        command.mayGive().require(revoked);
        if (command.areOwn() && !granted.isEmpty())
            throw Refusal.of(RefusalCode.FORBIDDEN).about("roles");
        granted.forEach(it -> apply(new RoleGranted(command.accountId(), it)));
        revoked.forEach(it -> apply(new RoleRevoked(command.accountId(), it)));
    }

    @CommandHandler
    void handle(DisableAccount command) {
        if (!disabled) apply(new AccountDisabled(command.accountId(), command.reason()));
    }

    @CommandHandler
    void handle(EnableAccount command) {
        if (disabled) apply(new AccountEnabled(command.accountId()));
    }

    @CommandHandler
    void handle(ChangePassword command) {
        if (disabled) throw Refusal.of(RefusalCode.ACCOUNT_DISABLED);
        switch (state) {
            case Active(var invitation) -> {
                command.password().check(command.employer(), invitation.email());
                apply(new PasswordChanged(command.accountId(), command.how()));
            }
            case Unknown _, Invited _ -> throw Refusal.of(RefusalCode.RESET_INVALID);
        }
    }

    @CommandHandler
    void handle(WithdrawRoles command) {
        command.roles().stream()
                .filter(roles::contains)
                .sorted()
                .forEach(it -> apply(new RoleRevoked(command.accountId(), it)));
    }

    @CommandHandler
    void handle(ClosePassword command) {
        switch (state) {
            case Active _ -> apply(new PasswordChanged(command.accountId(), PasswordChange.CLOSED));
            case Unknown _, Invited _ -> {}
        }
    }

    private void requireEnabled() {
        if (disabled) throw Refusal.of(RefusalCode.ACCOUNT_IS_DISABLED);
    }

    private static Set<Role> difference(Set<Role> from, Set<Role> without) {
        var left = EnumSet.noneOf(Role.class);
        left.addAll(from);
        left.removeAll(without);
        return left;
    }

    @EventSourcingHandler
    void on(AccountEvent event) {
        stream = StreamIds.account(event.accountId());
        switch (event) {
            case AccountInvited it -> {
                state = new Invited(it);
                roles.clear();
                roles.addAll(it.roles());
            }
            case AccountActivated _ -> state = activated();
            case RoleGranted it -> roles.add(it.role());
            case RoleRevoked it -> roles.remove(it.role());
            case AccountDisabled _ -> disabled = true;
            case AccountEnabled _ -> disabled = false;
            case PasswordChanged _ -> {}
        }
    }

    private State activated() {
        return state instanceof Invited(var last) ? new Active(last) : state;
    }

    private sealed interface State {}

    private record Unknown() implements State {}

    private record Invited(AccountInvited last) implements State {}

    private record Active(AccountInvited invitation) implements State {}
}

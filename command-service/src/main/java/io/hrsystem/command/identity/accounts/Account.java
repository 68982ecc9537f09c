package io.hrsystem.command.identity.accounts;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.hrsystem.command.identity.accounts.AccountCommand.ActivateAccount;
import io.hrsystem.command.identity.accounts.AccountCommand.InviteAccount;
import io.hrsystem.command.identity.accounts.AccountCommand.InvitePerson;
import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.identity.AccountEvent;
import io.hrsystem.contract.identity.AccountEvent.AccountActivated;
import io.hrsystem.contract.identity.AccountEvent.AccountInvited;
import io.hrsystem.contract.identity.Role;
import io.hrsystem.contract.personal.EmailAddress;
import io.hrsystem.platform.Refusal;
import io.hrsystem.platform.RefusalCode;
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
            case Invited invited -> command.mayGive().require(invited.roles());
            case Active _ -> throw Refusal.of(RefusalCode.ACCOUNT_EXISTS);
        }
        apply(new AccountInvited(
                command.accountId(), command.email(), command.roles(), command.employeeId(), command.replaces()));
    }

    @CommandHandler
    void handle(ActivateAccount command) {
        switch (state) {
            case Invited invited -> {
                command.password().check(command.employer(), invited.email());
                apply(new AccountActivated(command.accountId()));
            }
            case Unknown _, Active _ -> throw Refusal.of(RefusalCode.ACTIVATION_INVALID);
        }
    }

    @EventSourcingHandler
    void on(AccountEvent event) {
        stream = StreamIds.account(event.accountId());
        state = switch (event) {
            case AccountInvited invited -> new Invited(invited.email(), invited.roles());
            case AccountActivated _ -> new Active();
        };
    }

    private sealed interface State {}

    private record Unknown() implements State {}

    private record Invited(EmailAddress email, Set<Role> roles) implements State {}

    private record Active() implements State {}
}

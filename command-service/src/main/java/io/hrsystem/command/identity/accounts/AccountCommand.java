package io.hrsystem.command.identity.accounts;

import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.identity.AccountId;
import io.hrsystem.contract.identity.Role;
import io.hrsystem.contract.personal.EmailAddress;
import java.util.Set;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of an account. */
sealed interface AccountCommand {
    AccountId accountId();

    @TargetAggregateIdentifier
    default String stream() {
        return StreamIds.account(accountId());
    }

    record InviteAccount(AccountId accountId, EmailAddress email, Set<Role> roles) implements AccountCommand {}

    record ActivateAccount(AccountId accountId, Password password) implements AccountCommand {}
}

package io.hrsystem.contract.identity;

import io.hrsystem.contract.DomainEvent;
import io.hrsystem.contract.personal.EmailAddress;
import java.util.Set;

/** Facts about a person's sign-in. */
public sealed interface AccountEvent extends DomainEvent {
    AccountId accountId();

    record AccountInvited(AccountId accountId, EmailAddress email, Set<Role> roles) implements AccountEvent {}

    record AccountActivated(AccountId accountId) implements AccountEvent {}
}

package io.hrsystem.contract.identity;

import io.hrsystem.contract.DomainEvent;
import io.hrsystem.contract.personal.EmailAddress;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/** Facts about a person's sign-in. Roles are kept in order, so that an event is always written the same way. */
public sealed interface AccountEvent extends DomainEvent {
    AccountId accountId();

    @Override
    default String subject() {
        return accountId().value();
    }

    record AccountInvited(AccountId accountId, EmailAddress email, Set<Role> roles) implements AccountEvent {
        public AccountInvited {
            roles = Collections.unmodifiableSortedSet(new TreeSet<>(roles));
        }
    }

    record AccountActivated(AccountId accountId) implements AccountEvent {}
}

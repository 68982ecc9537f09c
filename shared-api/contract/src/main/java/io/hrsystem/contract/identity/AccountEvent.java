package io.hrsystem.contract.identity;

import io.hrsystem.contract.DomainEvent;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.personal.EmailAddress;
import io.hrsystem.contract.personal.FreeText;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Facts about a person's sign-in. Roles are kept in order, so that an event is always written the same way. */
public sealed interface AccountEvent extends DomainEvent {
    AccountId accountId();

    @Override
    default String subject() {
        return accountId().value();
    }

    /**
     * Said again, it is the newest one that counts.
     *
     * @param employeeId the employment that the account belongs to, and ends with; null if it belongs to none
     * @param replaces the account that had this address, and whose person has left
     */
    record AccountInvited(
            AccountId accountId,
            EmailAddress email,
            Set<Role> roles,
            @Nullable EmployeeId employeeId,
            @Nullable AccountId replaces)
            implements AccountEvent {
        public AccountInvited {
            roles = Collections.unmodifiableSortedSet(new TreeSet<>(roles));
        }
    }

    record AccountActivated(AccountId accountId) implements AccountEvent {}

    record RoleGranted(AccountId accountId, Role role) implements AccountEvent {}

    record RoleRevoked(AccountId accountId, Role role) implements AccountEvent {}

    /** Its person gets in no more, until it is enabled again. */
    record AccountDisabled(AccountId accountId, @Nullable FreeText reason) implements AccountEvent {}

    record AccountEnabled(AccountId accountId) implements AccountEvent {}

    record PasswordChanged(AccountId accountId, PasswordChange how) implements AccountEvent {}
}

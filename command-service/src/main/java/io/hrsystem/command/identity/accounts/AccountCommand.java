package io.hrsystem.command.identity.accounts;

import io.hrsystem.command.identity.sessions.SessionsToEnd;
import io.hrsystem.command.platform.commands.AggregateCommand;
import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.identity.AccountId;
import io.hrsystem.contract.identity.PasswordChange;
import io.hrsystem.contract.identity.Role;
import io.hrsystem.contract.personal.EmailAddress;
import io.hrsystem.contract.personal.FreeText;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What can be asked of an account. */
sealed interface AccountCommand extends AggregateCommand {
    AccountId accountId();

    @Override
    default String stream() {
        return StreamIds.account(accountId());
    }

    record InviteAccount(AccountId accountId, EmailAddress email, Set<Role> roles) implements AccountCommand {}

    /**
     * @param mayGive what the one who invites may give, and so take back
     * @param replaces the account from which it takes over the address; its person has left
     */
    record InvitePerson(
            AccountId accountId,
            EmployeeId employeeId,
            EmailAddress email,
            Set<Role> roles,
            RolesToGive mayGive,
            @Nullable AccountId replaces)
            implements AccountCommand {}

    /** The invitation before is dead. */
    record InviteAgain(AccountId accountId) implements AccountCommand {}

    /**
     * @param roles all that it has from now on
     * @param mayGive what the one who asks may give, and so take back
     * @param areOwn whether it is the account of who asks
     */
    record ChangeRoles(AccountId accountId, Set<Role> roles, RolesToGive mayGive, boolean areOwn)
            implements AccountCommand {}

    /** @param sessions that end with it */
    record DisableAccount(AccountId accountId, @Nullable FreeText reason, SessionsToEnd sessions)
            implements AccountCommand {}

    /** @param sessions that do not come back */
    record EnableAccount(AccountId accountId, SessionsToEnd sessions) implements AccountCommand {}

    /** @param sessions that end with it */
    record ChangePassword(
            AccountId accountId, Password password, Employer employer, PasswordChange how, SessionsToEnd sessions)
            implements AccountCommand {}

    /** It has none of these any more. */
    record WithdrawRoles(AccountId accountId, Set<Role> roles) implements AccountCommand {}

    /** Its password counts no more, and nobody knows the one that there is from now on. */
    record ClosePassword(AccountId accountId) implements AccountCommand {}

    record ActivateAccount(AccountId accountId, Password password, Employer employer) implements AccountCommand {}
}

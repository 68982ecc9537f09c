package io.hrsystem.command.identity.accounts;

import io.hrsystem.command.platform.commands.AggregateCommand;
import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.identity.AccountId;
import io.hrsystem.contract.identity.Role;
import io.hrsystem.contract.personal.EmailAddress;
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

    record ActivateAccount(AccountId accountId, Password password, Employer employer) implements AccountCommand {}
}

package io.hrsystem.command.identity.accounts;

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
import io.hrsystem.command.identity.sessions.SessionsToEnd;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.identity.AccountEvent.AccountActivated;
import io.hrsystem.contract.identity.AccountEvent.AccountDisabled;
import io.hrsystem.contract.identity.AccountEvent.AccountEnabled;
import io.hrsystem.contract.identity.AccountEvent.AccountInvited;
import io.hrsystem.contract.identity.AccountEvent.PasswordChanged;
import io.hrsystem.contract.identity.AccountEvent.RoleGranted;
import io.hrsystem.contract.identity.AccountEvent.RoleRevoked;
import io.hrsystem.contract.identity.AccountId;
import io.hrsystem.contract.identity.PasswordChange;
import io.hrsystem.contract.identity.Role;
import io.hrsystem.contract.personal.EmailAddress;
import io.hrsystem.platform.Refusal;
import java.util.List;
import java.util.Set;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AccountTest {
    private static final AccountId KIM = new AccountId("kim");
    private static final AccountId LEAVER = new AccountId("lee");
    private static final EmployeeId EMPLOYMENT = new EmployeeId("kim's");
    private static final RolesToGive BY_HR = RolesToGive.by(Set.of(Role.HR_MANAGER));
    private static final RolesToGive BY_ADMIN = RolesToGive.by(Set.of(Role.TENANT_ADMIN));
    private static final AccountActivated ACTIVATED = new AccountActivated(KIM);
    private static final EmailAddress EMAIL = new EmailAddress("kim@acme.example");
    private static final Employer ACME = new Employer("Acme", "acme");
    private static final Password GOOD = new Password("a quiet blue whale");

    private final AggregateTestFixture<Account> account = new AggregateTestFixture<>(Account.class);

    @Test
    void anAccountIsInvited() {
        account.givenNoPriorActivity().when(invite()).expectEvents(invited());
    }

    @Test
    void invitingAgainChangesNothing() {
        account.given(invited()).when(invite()).expectNoEvents();
        account.given(invited(), new AccountActivated(KIM)).when(invite()).expectNoEvents();
    }

    @Test
    void anInvitedAccountIsActivated() {
        account.given(invited()).when(new ActivateAccount(KIM, GOOD, ACME)).expectEvents(new AccountActivated(KIM));
    }

    @Test
    void anActiveAccountIsNotActivatedAgain() {
        account.given(invited(), new AccountActivated(KIM))
                .when(new ActivateAccount(KIM, GOOD, ACME))
                .expectNoEvents()
                .expectException(Refusal.class)
                .expectExceptionMessage("ACTIVATION_INVALID");
    }

    @Test
    void aPoorPasswordActivatesNothing() {
        account.given(invited())
                .when(new ActivateAccount(KIM, new Password("kim@acme.example"), ACME))
                .expectNoEvents()
                .expectException(Refusal.class)
                .expectExceptionMessage("PASSWORD_IS_EMAIL");
    }

    @Test
    void aPersonIsInvited() {
        account.givenNoPriorActivity().when(invitePerson(BY_HR, null)).expectEvents(invitedPerson(null));
    }

    @Test
    void whoIsInvitedAgainHasANewInvitation() {
        account.given(invitedPerson(null)).when(invitePerson(BY_HR, LEAVER)).expectEvents(invitedPerson(LEAVER));
    }

    @Test
    void whoHasAnAccountIsNotInvitedAgain() {
        account.given(invitedPerson(null), new AccountActivated(KIM))
                .when(invitePerson(BY_HR, null))
                .expectNoEvents()
                .expectException(Refusal.class)
                .expectExceptionMessage("ACCOUNT_EXISTS");
    }

    @Test
    void nobodyTakesBackWhatTheyMayNotGive() {
        account.given(invited())
                .when(invitePerson(BY_HR, null))
                .expectNoEvents()
                .expectException(Refusal.class)
                .expectExceptionMessage("FORBIDDEN");
        account.given(invited())
                .when(invitePerson(RolesToGive.by(Set.of(Role.TENANT_ADMIN)), null))
                .expectEvents(invitedPerson(null));
    }

    @Test
    void rolesAreGivenAndTakenOneByOne() {
        account.given(invitedPerson(null), ACTIVATED)
                .when(roles(BY_ADMIN, Role.HR_MANAGER, Role.MANAGER))
                .expectEvents(
                        new RoleGranted(KIM, Role.HR_MANAGER),
                        new RoleGranted(KIM, Role.MANAGER),
                        new RoleRevoked(KIM, Role.EMPLOYEE));
        account.given(invitedPerson(null), new RoleGranted(KIM, Role.MANAGER))
                .when(roles(BY_ADMIN, Role.MANAGER, Role.EMPLOYEE))
                .expectNoEvents();
    }

    @Test
    void neitherIsGivenNorTakenWhatIsNotToBeGiven() {
        for (var asked : Set.of(Role.KIOSK, Role.SUPER_ADMIN))
            account.given(invitedPerson(null)).when(roles(BY_ADMIN, asked)).expectExceptionMessage("FORBIDDEN");
        account.given(invited()).when(roles(BY_HR, Role.EMPLOYEE)).expectExceptionMessage("FORBIDDEN");
        account.given(invitedPerson(null))
                .when(new ChangeRoles(KIM, Set.of(Role.EMPLOYEE, Role.MANAGER), BY_ADMIN, true))
                .expectNoEvents()
                .expectExceptionMessage("FORBIDDEN");
    }

    @Test
    void itIsDisabledAndEnabledOnce() {
        var disabled = new AccountDisabled(KIM, null);
        account.given(invited(), ACTIVATED).when(disable()).expectEvents(disabled);
        account.given(invited(), ACTIVATED, disabled).when(disable()).expectNoEvents();
        account.given(invited(), ACTIVATED, disabled).when(enable()).expectEvents(new AccountEnabled(KIM));
        account.given(invited(), ACTIVATED, disabled, new AccountEnabled(KIM))
                .when(enable())
                .expectNoEvents();
    }

    @Test
    void whoIsDisabledIsNotInvitedNorActivatedNorGivenAPassword() {
        var disabled = new AccountDisabled(KIM, null);
        account.given(invited(), disabled).when(new InviteAgain(KIM)).expectExceptionMessage("ACCOUNT_DISABLED");
        account.given(invitedPerson(null), disabled)
                .when(invitePerson(BY_HR, null))
                .expectExceptionMessage("ACCOUNT_DISABLED");
        account.given(invited(), disabled)
                .when(new ActivateAccount(KIM, GOOD, ACME))
                .expectExceptionMessage("ACTIVATION_INVALID");
        account.given(invited(), ACTIVATED, disabled)
                .when(change(GOOD))
                .expectNoEvents()
                .expectExceptionMessage("ACCOUNT_DISABLED");
    }

    @Test
    void anInvitationAgainIsToTheSameAddressWithTheRolesOfNow() {
        account.given(invitedPerson(LEAVER), new RoleGranted(KIM, Role.MANAGER))
                .when(new InviteAgain(KIM))
                .expectEvents(new AccountInvited(KIM, EMAIL, Set.of(Role.EMPLOYEE, Role.MANAGER), EMPLOYMENT, null));
        account.given(invited(), ACTIVATED).when(new InviteAgain(KIM)).expectExceptionMessage("ACCOUNT_EXISTS");
    }

    @Test
    void rolesThatItHasAreWithdrawn() {
        account.given(invited(), new RoleGranted(KIM, Role.PAYROLL_MANAGER))
                .when(new WithdrawRoles(KIM, Set.of(Role.PAYROLL_MANAGER, Role.KIOSK)))
                .expectEvents(new RoleRevoked(KIM, Role.PAYROLL_MANAGER));
        account.given(invited())
                .when(new WithdrawRoles(KIM, Set.of(Role.KIOSK)))
                .expectNoEvents();
    }

    @Test
    void aPasswordIsClosedIfThereIsOne() {
        account.given(invited(), ACTIVATED)
                .when(new ClosePassword(KIM))
                .expectEvents(new PasswordChanged(KIM, PasswordChange.CLOSED));
        account.given(invited()).when(new ClosePassword(KIM)).expectNoEvents();
    }

    @Test
    void aPasswordIsChangedOfAnActiveAccount() {
        account.given(invited(), ACTIVATED)
                .when(change(GOOD))
                .expectEvents(new PasswordChanged(KIM, PasswordChange.CHANGED));
        account.given(invited(), ACTIVATED)
                .when(change(new Password("kim@acme.example")))
                .expectNoEvents()
                .expectExceptionMessage("PASSWORD_IS_EMAIL");
        account.given(invited()).when(change(GOOD)).expectNoEvents().expectExceptionMessage("RESET_INVALID");
    }

    private static ChangeRoles roles(RolesToGive mayGive, Role... roles) {
        return new ChangeRoles(KIM, Set.of(roles), mayGive, false);
    }

    private static DisableAccount disable() {
        return new DisableAccount(KIM, null, new SessionsToEnd(List.of()));
    }

    private static EnableAccount enable() {
        return new EnableAccount(KIM, new SessionsToEnd(List.of()));
    }

    private static ChangePassword change(Password password) {
        return new ChangePassword(KIM, password, ACME, PasswordChange.CHANGED, new SessionsToEnd(List.of()));
    }

    private static InvitePerson invitePerson(RolesToGive mayGive, @Nullable AccountId replaces) {
        return new InvitePerson(KIM, EMPLOYMENT, EMAIL, Set.of(Role.EMPLOYEE), mayGive, replaces);
    }

    private static AccountInvited invitedPerson(@Nullable AccountId replaces) {
        return new AccountInvited(KIM, EMAIL, Set.of(Role.EMPLOYEE), EMPLOYMENT, replaces);
    }

    private static InviteAccount invite() {
        return new InviteAccount(KIM, EMAIL, Set.of(Role.TENANT_ADMIN));
    }

    private static AccountInvited invited() {
        return new AccountInvited(KIM, EMAIL, Set.of(Role.TENANT_ADMIN), null, null);
    }
}

package io.hrsystem.command.identity.accounts;

import io.hrsystem.command.identity.accounts.AccountCommand.ActivateAccount;
import io.hrsystem.command.identity.accounts.AccountCommand.InviteAccount;
import io.hrsystem.command.identity.accounts.AccountCommand.InvitePerson;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.identity.AccountEvent.AccountActivated;
import io.hrsystem.contract.identity.AccountEvent.AccountInvited;
import io.hrsystem.contract.identity.AccountId;
import io.hrsystem.contract.identity.Role;
import io.hrsystem.contract.personal.EmailAddress;
import io.hrsystem.platform.Refusal;
import java.util.Set;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AccountTest {
    private static final AccountId KIM = new AccountId("kim");
    private static final AccountId LEAVER = new AccountId("lee");
    private static final EmployeeId EMPLOYMENT = new EmployeeId("kim's");
    private static final RolesToGive BY_HR = RolesToGive.by(Set.of(Role.HR_MANAGER));
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

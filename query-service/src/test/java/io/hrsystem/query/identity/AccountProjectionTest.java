package io.hrsystem.query.identity;

import static io.hrsystem.query.platform.projections.ProjectionFixture.TENANT;
import static io.hrsystem.query.platform.projections.ProjectionFixture.at;

import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.identity.AccountEvent;
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
import io.hrsystem.contract.identity.SessionEnd;
import io.hrsystem.contract.identity.SessionEvent;
import io.hrsystem.contract.identity.SessionEvent.SessionEnded;
import io.hrsystem.contract.identity.SessionEvent.SessionUsed;
import io.hrsystem.contract.identity.SessionEvent.SignedIn;
import io.hrsystem.contract.identity.SessionId;
import io.hrsystem.contract.personal.EmailAddress;
import io.hrsystem.query.platform.projections.ProjectionFixture;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AccountProjectionTest {
    private static final AccountId KIM = new AccountId("kim");
    private static final EmployeeId EMPLOYMENT = new EmployeeId("kim's");
    private static final SessionId SESSION = new SessionId("session");
    private static final AccountRow.Key KEY = new AccountRow.Key(TENANT, KIM);
    private static final AccountInvited INVITED = invited("kim@acme.example", Role.EMPLOYEE, Role.MANAGER);
    private static final AccountActivated ACTIVATED = new AccountActivated(KIM);

    private final ProjectionFixture<AccountEvent, AccountRow> accounts = ProjectionFixture.of(new AccountProjection());
    private final ProjectionFixture<AccountEvent, AccountAccessRow> gate =
            ProjectionFixture.of(new AccountAccessProjection());
    private final ProjectionFixture<SessionEvent, SignInSessionRow> sessions =
            ProjectionFixture.of(new SignInSessionProjection());
    private final ProjectionFixture<SessionEvent, EndedSessionRow> ended =
            ProjectionFixture.of(new EndedSessionProjection());

    @Test
    void anInvitationThatIsSaidAgainCountsAsItIsSaidLast() {
        accounts.given(INVITED).expectRows(row("kim@acme.example", "EMPLOYEE,MANAGER", false, false));
        accounts.given(INVITED, invited("new@acme.example", Role.HR_MANAGER))
                .expectRows(row("new@acme.example", "HR_MANAGER", false, false));
    }

    @Test
    void rolesAndStatesAreThoseOfNow() {
        accounts.given(INVITED, ACTIVATED, new RoleGranted(KIM, Role.HR_MANAGER), new RoleRevoked(KIM, Role.MANAGER))
                .expectRows(row("kim@acme.example", "EMPLOYEE,HR_MANAGER", true, false));
        accounts.given(INVITED, ACTIVATED, new AccountDisabled(KIM, null))
                .expectRows(row("kim@acme.example", "EMPLOYEE,MANAGER", true, true));
        accounts.givenEveryEvent(
                        INVITED,
                        ACTIVATED,
                        new RoleGranted(KIM, Role.HR_MANAGER),
                        new RoleRevoked(KIM, Role.HR_MANAGER),
                        new AccountDisabled(KIM, null),
                        new AccountEnabled(KIM),
                        new PasswordChanged(KIM, PasswordChange.RESET))
                .expectRows(row("kim@acme.example", "EMPLOYEE,MANAGER", true, false));
    }

    @Test
    void theGateKnowsEachRoleByTheEventThatSaidSoLast() {
        gate.given(new RoleGranted(KIM, Role.HR_MANAGER), new RoleRevoked(KIM, Role.HR_MANAGER))
                .expectRows(access("HR_MANAGER", false, 1));
        gate.given(ACTIVATED, new AccountDisabled(KIM, null), new PasswordChanged(KIM, PasswordChange.CHANGED))
                .expectRows(access("DISABLED", true, 1));
        gate.given(ACTIVATED, new AccountDisabled(KIM, null), new AccountEnabled(KIM))
                .expectRows(access("DISABLED", false, 2));
        gate.given(INVITED)
                .expectRows(
                        access("SUPER_ADMIN", false, 0),
                        access("TENANT_ADMIN", false, 0),
                        access("HR_MANAGER", false, 0),
                        access("PAYROLL_MANAGER", false, 0),
                        access("MANAGER", true, 0),
                        access("EMPLOYEE", true, 0),
                        access("KIOSK", false, 0));
    }

    @Test
    void aSessionIsUsedAndEnds() {
        var signedIn = new SignedIn(SESSION, KIM, "hr-pages", "HR");
        var first = LocalDate.of(2026, 3, 2);
        sessions.given(signedIn).expectRows(session(first, false));
        sessions.givenEveryEvent(
                        signedIn,
                        new SessionUsed(SESSION, first.plusDays(3)),
                        new SessionEnded(SESSION, KIM, SessionEnd.SIGNED_OUT))
                .expectRows(session(first.plusDays(3), true));
        ended.givenEveryEvent(
                        signedIn,
                        new SessionUsed(SESSION, first),
                        new SessionEnded(SESSION, KIM, SessionEnd.SIGNED_OUT))
                .expectRows(new EndedSessionRow(new EndedSessionRow.Key(TENANT, SESSION), at(2)));
    }

    private static AccountInvited invited(String email, Role... roles) {
        return new AccountInvited(KIM, new EmailAddress(email), Set.of(roles), EMPLOYMENT, null);
    }

    private static AccountRow row(String email, String roles, boolean active, boolean disabled) {
        return new AccountRow(KEY, email, EMPLOYMENT.value(), roles, active, disabled);
    }

    private static AccountAccessRow access(String fact, boolean holds, long version) {
        return new AccountAccessRow(new AccountAccessRow.Key(TENANT, KIM, fact), holds, version);
    }

    private static SignInSessionRow session(LocalDate lastUsedOn, boolean over) {
        return new SignInSessionRow(new SignInSessionRow.Key(TENANT, SESSION), KIM, "HR", at(0), lastUsedOn, over);
    }
}

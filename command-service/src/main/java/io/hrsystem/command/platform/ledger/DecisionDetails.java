package io.hrsystem.command.platform.ledger;

import static java.util.stream.Collectors.joining;

import io.hrsystem.command.platform.recovery.KeptDecision;
import io.hrsystem.contract.identity.AccountEvent;
import io.hrsystem.contract.identity.AccountEvent.AccountActivated;
import io.hrsystem.contract.identity.AccountEvent.AccountDisabled;
import io.hrsystem.contract.identity.AccountEvent.AccountEnabled;
import io.hrsystem.contract.identity.AccountEvent.AccountInvited;
import io.hrsystem.contract.identity.AccountEvent.PasswordChanged;
import io.hrsystem.contract.identity.AccountEvent.RoleGranted;
import io.hrsystem.contract.identity.AccountEvent.RoleRevoked;
import io.hrsystem.contract.identity.ClientEvent;
import io.hrsystem.contract.identity.ClientEvent.ClientRegistered;
import io.hrsystem.contract.identity.ClientEvent.ClientRevoked;
import io.hrsystem.contract.identity.ClientEvent.ClientRotated;
import io.hrsystem.contract.identity.ClientEvent.ClientUsed;
import io.hrsystem.contract.identity.Role;
import io.hrsystem.contract.identity.SessionEvent;
import io.hrsystem.contract.identity.SessionEvent.SessionEnded;
import io.hrsystem.contract.identity.SessionEvent.SessionUsed;
import io.hrsystem.contract.identity.SessionEvent.SignedIn;
import io.hrsystem.contract.identity.SignInClientEvent;
import io.hrsystem.contract.identity.SignInClientEvent.SignInClientRegistered;
import io.hrsystem.contract.identity.SignInClientEvent.SignInClientRevoked;
import io.hrsystem.contract.tenants.OffboardingEvent;
import io.hrsystem.contract.tenants.OffboardingEvent.LegalHoldLifted;
import io.hrsystem.contract.tenants.OffboardingEvent.LegalHoldPlaced;
import io.hrsystem.contract.tenants.OffboardingEvent.PurgeApproved;
import io.hrsystem.contract.tenants.OffboardingEvent.PurgeRequested;
import io.hrsystem.contract.tenants.OffboardingEvent.PurgeWithdrawn;
import io.hrsystem.contract.tenants.OffboardingEvent.RetentionAgreed;
import io.hrsystem.contract.tenants.TenantEvent;
import io.hrsystem.contract.tenants.TenantEvent.FeatureSwitched;
import io.hrsystem.contract.tenants.TenantEvent.OnboardingStepCompleted;
import io.hrsystem.contract.tenants.TenantEvent.OnboardingStepFailed;
import io.hrsystem.contract.tenants.TenantEvent.OnboardingStepRetried;
import io.hrsystem.contract.tenants.TenantEvent.TenantActivated;
import io.hrsystem.contract.tenants.TenantEvent.TenantReactivated;
import io.hrsystem.contract.tenants.TenantEvent.TenantRegistered;
import io.hrsystem.contract.tenants.TenantEvent.TenantSettingsChanged;
import io.hrsystem.contract.tenants.TenantEvent.TenantSuspended;
import io.hrsystem.contract.tenants.TenantEvent.TenantTerminated;
import java.util.Map;
import java.util.Optional;

/** Which events decide who gets in, and what it takes to decide it again: roles and days, nothing of a person. */
final class DecisionDetails {
    private static final Optional<Map<String, String>> NO_DECISION = Optional.empty();
    private static final Optional<Map<String, String>> BY_ITSELF = Optional.of(Map.of());

    private DecisionDetails() {}

    static Optional<Map<String, String>> of(TenantEvent event) {
        return switch (event) {
            case TenantSuspended _, TenantReactivated _ -> BY_ITSELF;
            case TenantTerminated it ->
                Optional.of(Map.of(KeptDecision.ENDED_ON, it.contractEndedOn().toString()));
            case TenantRegistered _, TenantActivated _, TenantSettingsChanged _, FeatureSwitched _ -> NO_DECISION;
            case OnboardingStepCompleted _, OnboardingStepFailed _, OnboardingStepRetried _ -> NO_DECISION;
        };
    }

    static Optional<Map<String, String>> of(OffboardingEvent event) {
        return switch (event) {
            case RetentionAgreed it ->
                Optional.of(Map.of(
                        KeptDecision.ENDED_ON,
                        it.contractEndedOn().toString(),
                        KeptDecision.YEARS,
                        String.valueOf(it.years())));
            case LegalHoldPlaced _, LegalHoldLifted _ -> BY_ITSELF;
            // whoever wants it asks again
            case PurgeRequested _, PurgeApproved _, PurgeWithdrawn _ -> NO_DECISION;
        };
    }

    static Optional<Map<String, String>> of(AccountEvent event) {
        return switch (event) {
            case AccountInvited it ->
                Optional.of(Map.of(
                        KeptDecision.ROLES, it.roles().stream().map(Role::name).collect(joining(","))));
            case RoleGranted it ->
                Optional.of(Map.of(KeptDecision.ROLES, it.role().name()));
            case RoleRevoked it ->
                Optional.of(Map.of(KeptDecision.ROLES, it.role().name()));
            case AccountActivated _, AccountDisabled _, AccountEnabled _, PasswordChanged _ -> BY_ITSELF;
        };
    }

    static Optional<Map<String, String>> of(ClientEvent event) {
        return switch (event) {
            case ClientRotated _, ClientRevoked _ -> BY_ITSELF;
            case ClientRegistered _, ClientUsed _ -> NO_DECISION;
        };
    }

    static Optional<Map<String, String>> of(SignInClientEvent event) {
        return switch (event) {
            case SignInClientRevoked _ -> BY_ITSELF;
            case SignInClientRegistered _ -> NO_DECISION;
        };
    }

    static Optional<Map<String, String>> of(SessionEvent event) {
        return switch (event) {
            case SessionEnded it -> ended(it);
            case SignedIn _, SessionUsed _ -> NO_DECISION;
        };
    }

    /** Of a session that its person has left nobody has the cookie any more. */
    private static Optional<Map<String, String>> ended(SessionEnded event) {
        return switch (event.cause()) {
            case SIGNED_OUT, TOO_MANY -> NO_DECISION;
            case ENDED_BY_PERSON,
                    PASSWORD_CHANGED,
                    PASSWORD_RESET,
                    ACCOUNT_DISABLED,
                    REFRESH_TOKEN_REUSED,
                    CODE_REUSED ->
                Optional.of(Map.of(KeptDecision.CAUSE, event.cause().name()));
        };
    }
}

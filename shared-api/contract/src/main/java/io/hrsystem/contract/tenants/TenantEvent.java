package io.hrsystem.contract.tenants;

import io.hrsystem.contract.DomainEvent;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.personal.EmailAddress;
import io.hrsystem.contract.personal.FreeText;
import java.time.LocalDate;

/** Facts about one company as a customer. */
public sealed interface TenantEvent extends DomainEvent {
    TenantId tenantId();

    @Override
    default String subject() {
        return tenantId().value();
    }

    record TenantRegistered(
            TenantId tenantId,
            String companyName,
            Domain domain,
            BusinessNumber businessNumber,
            Plan plan,
            EmailAddress adminEmail)
            implements TenantEvent {}

    record OnboardingStepCompleted(TenantId tenantId, OnboardingStep step) implements TenantEvent {}

    /** The step has been given up after {@code attempts} tries; a person can retry it. */
    record OnboardingStepFailed(TenantId tenantId, OnboardingStep step, int attempts, String error)
            implements TenantEvent {}

    record OnboardingStepRetried(TenantId tenantId, OnboardingStep step) implements TenantEvent {}

    record TenantActivated(TenantId tenantId) implements TenantEvent {}

    record TenantSuspended(TenantId tenantId, FreeText reason) implements TenantEvent {}

    record TenantReactivated(TenantId tenantId, FreeText reason) implements TenantEvent {}

    record TenantTerminated(TenantId tenantId, FreeText reason, LocalDate contractEndedOn) implements TenantEvent {}

    record TenantSettingsChanged(TenantId tenantId, TenantSettings settings) implements TenantEvent {}

    record FeatureSwitched(TenantId tenantId, Feature feature, boolean enabled) implements TenantEvent {}
}

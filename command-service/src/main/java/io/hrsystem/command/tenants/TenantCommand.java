package io.hrsystem.command.tenants;

import io.hrsystem.command.platform.commands.AggregateCommand;
import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.personal.EmailAddress;
import io.hrsystem.contract.personal.FreeText;
import io.hrsystem.contract.tenants.BusinessNumber;
import io.hrsystem.contract.tenants.Domain;
import io.hrsystem.contract.tenants.Feature;
import io.hrsystem.contract.tenants.OnboardingStep;
import io.hrsystem.contract.tenants.Plan;
import java.time.LocalDate;

/** What can be asked of a company as a customer. */
sealed interface TenantCommand extends AggregateCommand {
    TenantId tenantId();

    @Override
    default String stream() {
        return StreamIds.tenant(tenantId());
    }

    record RegisterTenant(
            TenantId tenantId,
            String companyName,
            Domain domain,
            BusinessNumber businessNumber,
            Plan plan,
            EmailAddress adminEmail)
            implements TenantCommand {}

    record CompleteOnboardingStep(TenantId tenantId, OnboardingStep step) implements TenantCommand {}

    record FailOnboardingStep(TenantId tenantId, OnboardingStep step, int attempts, String error)
            implements TenantCommand {}

    record RetryOnboardingStep(TenantId tenantId, OnboardingStep step) implements TenantCommand {}

    record ActivateTenant(TenantId tenantId) implements TenantCommand {}

    record SuspendTenant(TenantId tenantId, FreeText reason) implements TenantCommand {}

    /** What was suspended once stays so, even if it is not known any more that it had been set up. */
    record SuspendTenantAgain(TenantId tenantId, FreeText reason) implements TenantCommand {}

    record ReactivateTenant(TenantId tenantId, FreeText reason) implements TenantCommand {}

    /** @param retentionYears for which its records are kept, by its contract */
    record TerminateTenant(TenantId tenantId, FreeText reason, LocalDate contractEndedOn, int retentionYears)
            implements TenantCommand {}

    record ApplyDefaultSettings(TenantId tenantId) implements TenantCommand {}

    record SwitchFeature(TenantId tenantId, Feature feature, boolean enabled) implements TenantCommand {}
}

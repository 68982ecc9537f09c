package io.hrsystem.command.platform.provisioning;

import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.tenants.OnboardingStep;

/** One feature's part of setting up a company. Done again it changes nothing. */
public interface ProvisioningStep {
    OnboardingStep step();

    /** Does the work and records it by {@link OnboardingProgress#completed} in the same transaction. */
    void run(TenantId tenant);
}

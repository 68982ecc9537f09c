package io.hrsystem.command.tenants.onboarding;

import io.hrsystem.command.platform.tasks.Tasks;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.tenants.OnboardingStep;

/** What the saga asks for, as tasks. */
record OnboardingTasks(Tasks tasks) {
    void provision(TenantId tenant, OnboardingStep step, int round) {
        tasks.now(ProvisioningWork.nameOf(step), tenant, round);
    }

    void activate(TenantId tenant) {
        tasks.now(ActivationWork.NAME, tenant, 0);
    }
}

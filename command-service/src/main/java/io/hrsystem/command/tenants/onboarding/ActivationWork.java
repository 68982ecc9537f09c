package io.hrsystem.command.tenants.onboarding;

import io.hrsystem.command.platform.provisioning.OnboardingProgress;
import io.hrsystem.command.platform.tasks.Work;
import io.hrsystem.contract.TenantId;

/** Opens the gate to a company that is set up. It is no step that a person could retry, so it is never given up. */
record ActivationWork(OnboardingProgress progress) implements Work {
    static final String NAME = "onboarding-activation";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(TenantId tenant, String round) {
        progress.activate(tenant);
    }

    @Override
    public boolean giveUp(TenantId tenant, String round, int attempts, String reason) {
        return false;
    }
}

package io.hrsystem.command.tenants.onboarding;

import io.hrsystem.command.platform.provisioning.OnboardingProgress;
import io.hrsystem.command.platform.provisioning.ProvisioningStep;
import io.hrsystem.command.platform.tasks.Work;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.tenants.OnboardingStep;
import java.util.Locale;

/** One step of onboarding; given up, it is recorded as failed. A company that has ended is not set up any further. */
record ProvisioningWork(ProvisioningStep provisioning, OnboardingProgress progress) implements Work {
    static String nameOf(OnboardingStep step) {
        return "onboarding-" + step.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public String name() {
        return nameOf(provisioning.step());
    }

    @Override
    public void run(TenantId tenant, String round) {
        if (!progress.isOver(tenant)) provisioning.run(tenant);
    }

    @Override
    public boolean giveUp(TenantId tenant, String round, int attempts, String reason) {
        progress.failed(tenant, provisioning.step(), attempts, reason);
        return true;
    }
}

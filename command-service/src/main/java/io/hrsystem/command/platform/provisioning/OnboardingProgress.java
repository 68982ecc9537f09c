package io.hrsystem.command.platform.provisioning;

import io.hrsystem.command.platform.commands.CommandSender;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.tenants.OnboardingStep;

/** Where the steps of an onboarding are recorded. Saying a thing again changes nothing. */
public interface OnboardingProgress {
    /** As part of the transaction that does the step's work. */
    void completed(CommandSender commands, TenantId tenant, OnboardingStep step);

    /** @param error the reason, without any personal value */
    void failed(TenantId tenant, OnboardingStep step, int attempts, String error);

    /** All steps are done: the company may be used from now on. */
    void activate(TenantId tenant);

    /** Whether the company has ended, so that nothing more is to be set up. */
    boolean isOver(TenantId tenant);
}

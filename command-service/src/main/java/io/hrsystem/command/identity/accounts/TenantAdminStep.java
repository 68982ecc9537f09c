package io.hrsystem.command.identity.accounts;

import io.hrsystem.command.identity.accounts.AccountCommand.InviteAccount;
import io.hrsystem.command.platform.commands.Commands;
import io.hrsystem.command.platform.provisioning.OnboardingProgress;
import io.hrsystem.command.platform.provisioning.ProvisioningStep;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.identity.Role;
import io.hrsystem.contract.tenants.OnboardingStep;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Invites a new company's first administrator. */
@Component
final class TenantAdminStep implements ProvisioningStep {
    private final Commands commands;
    private final Registrations registrations;
    private final OnboardingProgress progress;

    TenantAdminStep(Commands commands, Registrations registrations, OnboardingProgress progress) {
        this.commands = commands;
        this.registrations = registrations;
        this.progress = progress;
    }

    @Override
    public OnboardingStep step() {
        return OnboardingStep.TENANT_ADMIN;
    }

    @Override
    public void run(TenantId tenant) {
        commands.asSystem(tenant, "onboarding", sender -> {
            var email = registrations.of(tenant).adminEmail();
            sender.send(new InviteAccount(TenantAdmin.of(tenant), email, Set.of(Role.TENANT_ADMIN)));
            progress.completed(sender, tenant, step());
        });
    }
}

package io.hrsystem.command.tenants;

import io.hrsystem.command.platform.commands.CommandSender;
import io.hrsystem.command.platform.commands.Commands;
import io.hrsystem.command.platform.database.ReadGate;
import io.hrsystem.command.platform.provisioning.OnboardingProgress;
import io.hrsystem.command.platform.provisioning.ProvisioningStep;
import io.hrsystem.command.tenants.TenantCommand.ActivateTenant;
import io.hrsystem.command.tenants.TenantCommand.ApplyDefaultSettings;
import io.hrsystem.command.tenants.TenantCommand.CompleteOnboardingStep;
import io.hrsystem.command.tenants.TenantCommand.FailOnboardingStep;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.tenants.OnboardingStep;
import io.hrsystem.platform.alerts.AlertCause;
import io.hrsystem.platform.alerts.AlertOutbox;
import io.hrsystem.platform.database.TenantGate;
import io.hrsystem.platform.database.TenantGate.Status;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/** Records how far a company's set-up has come, and does the part of it that is the company's settings. */
@Component
final class TenantOnboarding implements OnboardingProgress, ProvisioningStep {
    private static final String ACTOR = "onboarding";

    private final Commands commands;
    private final ReadGate readGate;
    private final AlertOutbox alerts;
    private final TenantGate gate;

    TenantOnboarding(Commands commands, ReadGate readGate, AlertOutbox alerts, DataSource system) {
        this.gate = new TenantGate(system);
        this.commands = commands;
        this.readGate = readGate;
        this.alerts = alerts;
    }

    @Override
    public OnboardingStep step() {
        return OnboardingStep.DEFAULT_SETTINGS;
    }

    @Override
    public void run(TenantId tenant) {
        commands.asSystem(tenant, ACTOR, sender -> {
            sender.send(new ApplyDefaultSettings(tenant));
            completed(sender, tenant, step());
        });
    }

    @Override
    public boolean isOver(TenantId tenant) {
        return gate.statusOf(tenant).filter(Status.INACTIVE::equals).isPresent();
    }

    @Override
    public void completed(CommandSender sender, TenantId tenant, OnboardingStep step) {
        sender.send(new CompleteOnboardingStep(tenant, step));
    }

    @Override
    public void failed(TenantId tenant, OnboardingStep step, int attempts, String error) {
        commands.asSystem(tenant, ACTOR, sender -> sender.send(new FailOnboardingStep(tenant, step, attempts, error)));
        alerts.raise(AlertCause.ONBOARDING_STEP_FAILED, tenant, step.name());
    }

    @Override
    public void activate(TenantId tenant) {
        commands.asSystem(tenant, ACTOR, sender -> sender.send(new ActivateTenant(tenant)));
        readGate.copy(tenant);
    }
}

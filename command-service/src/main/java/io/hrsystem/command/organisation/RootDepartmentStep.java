package io.hrsystem.command.organisation;

import io.hrsystem.command.organisation.OrganisationCommand.CreateRootDepartment;
import io.hrsystem.command.platform.commands.Commands;
import io.hrsystem.command.platform.provisioning.OnboardingProgress;
import io.hrsystem.command.platform.provisioning.ProvisioningStep;
import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.organisation.DepartmentId;
import io.hrsystem.contract.tenants.OnboardingStep;
import io.hrsystem.contract.tenants.TenantEvent.TenantRegistered;
import io.hrsystem.contract.tenants.TenantSettings;
import java.time.LocalDate;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/** Every company begins with one department of its own name. */
@Component
final class RootDepartmentStep implements ProvisioningStep {
    private final Commands commands;
    private final EventStore events;
    private final OnboardingProgress progress;

    RootDepartmentStep(Commands commands, EventStore events, OnboardingProgress progress) {
        this.commands = commands;
        this.events = events;
        this.progress = progress;
    }

    @Override
    public OnboardingStep step() {
        return OnboardingStep.ROOT_DEPARTMENT;
    }

    @Override
    public void run(TenantId tenant) {
        commands.asSystem(tenant, "onboarding", sender -> {
            var first = events.readEvents(StreamIds.tenant(tenant)).next();
            var registered = (TenantRegistered) first.getPayload();
            var since = LocalDate.ofInstant(first.getTimestamp(), TenantSettings.DEFAULTS.zone());
            sender.send(new CreateRootDepartment(tenant, DepartmentId.next(), registered.companyName(), since));
            progress.completed(sender, tenant, step());
        });
    }
}

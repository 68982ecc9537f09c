package io.hrsystem.command.tenants;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.hrsystem.command.tenants.TenantCommand.ActivateTenant;
import io.hrsystem.command.tenants.TenantCommand.ApplyDefaultSettings;
import io.hrsystem.command.tenants.TenantCommand.CompleteOnboardingStep;
import io.hrsystem.command.tenants.TenantCommand.FailOnboardingStep;
import io.hrsystem.command.tenants.TenantCommand.ReactivateTenant;
import io.hrsystem.command.tenants.TenantCommand.RegisterTenant;
import io.hrsystem.command.tenants.TenantCommand.RetryOnboardingStep;
import io.hrsystem.command.tenants.TenantCommand.SuspendTenant;
import io.hrsystem.command.tenants.TenantCommand.SuspendTenantAgain;
import io.hrsystem.command.tenants.TenantCommand.SwitchFeature;
import io.hrsystem.command.tenants.TenantCommand.TerminateTenant;
import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.tenants.Feature;
import io.hrsystem.contract.tenants.OffboardingEvent.RetentionAgreed;
import io.hrsystem.contract.tenants.OnboardingStep;
import io.hrsystem.contract.tenants.TenantEvent;
import io.hrsystem.contract.tenants.TenantEvent.FeatureSwitched;
import io.hrsystem.contract.tenants.TenantEvent.OnboardingStepCompleted;
import io.hrsystem.contract.tenants.TenantEvent.OnboardingStepFailed;
import io.hrsystem.contract.tenants.TenantEvent.OnboardingStepRetried;
import io.hrsystem.contract.tenants.TenantEvent.TenantActivated;
import io.hrsystem.contract.tenants.TenantEvent.TenantReactivated;
import io.hrsystem.contract.tenants.TenantEvent.TenantRegistered;
import io.hrsystem.contract.tenants.TenantEvent.TenantSettingsChanged;
import io.hrsystem.contract.tenants.TenantEvent.TenantSuspended;
import io.hrsystem.contract.tenants.TenantEvent.TenantTerminated;
import io.hrsystem.contract.tenants.TenantSettings;
import io.hrsystem.platform.Refusal;
import io.hrsystem.platform.RefusalCode;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateMember;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** One company as a customer: provisioned, then active or suspended, in the end inactive for good. */
@Aggregate(lockFactory = "streamLocks")
final class Tenant {
    private enum Status {
        PROVISIONING,
        ACTIVE,
        SUSPENDED,
        INACTIVE
    }

    private enum Progress {
        DONE,
        FAILED
    }

    @AggregateIdentifier
    private @Nullable String stream;

    @AggregateMember
    private final CompanySettings settings = new CompanySettings();

    @AggregateMember
    private final CompanyRetention retention = new CompanyRetention(settings);

    private Status status = Status.PROVISIONING;
    private final Set<Feature> features = EnumSet.noneOf(Feature.class);
    private final Map<OnboardingStep, Progress> steps = new EnumMap<>(OnboardingStep.class);

    Tenant() {}

    @CommandHandler
    Tenant(RegisterTenant command) {
        if (!command.domain().isWellFormed())
            throw Refusal.of(RefusalCode.BAD_DOMAIN).about("domain");
        if (ReservedDomains.contain(command.domain()))
            throw Refusal.of(RefusalCode.DOMAIN_RESERVED).about("domain");
        if (!command.businessNumber().isValid())
            throw Refusal.of(RefusalCode.BAD_BUSINESS_NUMBER).about("businessNumber");
        apply(new TenantRegistered(
                command.tenantId(),
                command.companyName(),
                command.domain(),
                command.businessNumber(),
                command.plan(),
                command.adminEmail()));
    }

    @CommandHandler
    void handle(CompleteOnboardingStep command) {
        if (status == Status.INACTIVE || steps.get(command.step()) == Progress.DONE) return;
        apply(new OnboardingStepCompleted(command.tenantId(), command.step()));
    }

    @CommandHandler
    void handle(FailOnboardingStep command) {
        if (status == Status.INACTIVE || steps.containsKey(command.step())) return;
        apply(new OnboardingStepFailed(command.tenantId(), command.step(), command.attempts(), command.error()));
    }

    @CommandHandler
    void handle(RetryOnboardingStep command) {
        if (status == Status.INACTIVE) throw Refusal.of(RefusalCode.COMPANY_INACTIVE);
        if (steps.get(command.step()) != Progress.FAILED) throw Refusal.of(RefusalCode.STEP_NOT_FAILED);
        apply(new OnboardingStepRetried(command.tenantId(), command.step()));
    }

    @CommandHandler
    void handle(ActivateTenant command) {
        if (status != Status.PROVISIONING) return;
        apply(new TenantActivated(command.tenantId()));
    }

    @CommandHandler
    void handle(SuspendTenant command) {
        switch (status) {
            case ACTIVE -> apply(new TenantSuspended(command.tenantId(), command.reason()));
            case SUSPENDED -> {}
            case PROVISIONING -> throw Refusal.of(RefusalCode.COMPANY_PROVISIONING);
            case INACTIVE -> throw Refusal.of(RefusalCode.COMPANY_INACTIVE);
        }
    }

    @CommandHandler
    void handle(SuspendTenantAgain command) {
        switch (status) {
            case PROVISIONING, ACTIVE -> apply(new TenantSuspended(command.tenantId(), command.reason()));
            case SUSPENDED, INACTIVE -> {}
        }
    }

    @CommandHandler
    void handle(ReactivateTenant command) {
        switch (status) {
            case SUSPENDED -> apply(new TenantReactivated(command.tenantId(), command.reason()));
            case ACTIVE -> {}
            case PROVISIONING -> throw Refusal.of(RefusalCode.COMPANY_PROVISIONING);
            case INACTIVE -> throw Refusal.of(RefusalCode.COMPANY_INACTIVE);
        }
    }

    @CommandHandler
    void handle(TerminateTenant command) {
        if (status == Status.INACTIVE) return;
        var ended = command.contractEndedOn();
        apply(new TenantTerminated(command.tenantId(), command.reason(), ended));
        var years = command.retentionYears();
        apply(new RetentionAgreed(command.tenantId(), ended, years, ended.plusYears(years)));
    }

    @CommandHandler
    void handle(ApplyDefaultSettings command) {
        if (status != Status.INACTIVE && settings.areUnknown())
            apply(new TenantSettingsChanged(command.tenantId(), TenantSettings.DEFAULTS));
    }

    @CommandHandler
    void handle(SwitchFeature command) {
        if (status == Status.INACTIVE) throw Refusal.of(RefusalCode.COMPANY_INACTIVE);
        if (features.contains(command.feature()) == command.enabled()) return;
        apply(new FeatureSwitched(command.tenantId(), command.feature(), command.enabled()));
    }

    @EventSourcingHandler
    void on(TenantEvent event) {
        stream = StreamIds.tenant(event.tenantId());
        switch (event) {
            case TenantRegistered _ -> status = Status.PROVISIONING;
            case OnboardingStepCompleted completed -> steps.put(completed.step(), Progress.DONE);
            case OnboardingStepFailed failed -> steps.put(failed.step(), Progress.FAILED);
            case OnboardingStepRetried retried -> steps.remove(retried.step());
            case TenantActivated _, TenantReactivated _ -> status = Status.ACTIVE;
            case TenantSuspended _ -> status = Status.SUSPENDED;
            case TenantTerminated _ -> status = Status.INACTIVE;
            case TenantSettingsChanged _ -> {}
            case FeatureSwitched switched when switched.enabled() -> features.add(switched.feature());
            case FeatureSwitched switched -> features.remove(switched.feature());
        }
    }
}

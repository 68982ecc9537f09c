package io.hrsystem.query.audit;

import io.hrsystem.contract.tenants.SettingsEvent;
import io.hrsystem.contract.tenants.SettingsEvent.SettingsChanged;
import io.hrsystem.contract.tenants.SettingsEvent.WorkScheduleChangeCancelled;
import io.hrsystem.contract.tenants.SettingsEvent.WorkScheduleChangeWithdrawn;
import io.hrsystem.contract.tenants.SettingsEvent.WorkScheduleChanged;
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
import java.util.Set;

/** What is told of a company, and of what it decides for itself. */
final class TenantFacts {
    private static final String STATUS = "status";
    private static final String ACTIVE = "ACTIVE";

    private TenantFacts() {}

    static Told of(TenantEvent event) {
        return switch (event) {
            case TenantRegistered it ->
                Told.facts(Said.by(it, Set.of("tenantId"))).and(STATUS, "PROVISIONING");
            case OnboardingStepCompleted it -> Told.fact("onboarding." + it.step(), "DONE");
            case OnboardingStepFailed it -> Told.fact("onboarding." + it.step(), "FAILED");
            case OnboardingStepRetried it -> Told.fact("onboarding." + it.step(), "PENDING");
            case TenantActivated _ -> Told.fact(STATUS, ACTIVE);
            case TenantSuspended it -> Told.fact(STATUS, "SUSPENDED").because(it.reason());
            case TenantReactivated it -> Told.fact(STATUS, ACTIVE).because(it.reason());
            case TenantTerminated it ->
                Told.fact(STATUS, "TERMINATED").on(it.contractEndedOn()).because(it.reason());
            case TenantSettingsChanged it -> Told.facts(Said.by(it.settings()));
            case FeatureSwitched it -> Told.fact("features." + it.feature().key(), it.enabled());
        };
    }

    static Told of(SettingsEvent event) {
        return switch (event) {
            case SettingsChanged it -> Told.facts(Said.by(it.settings())).from(it.effectiveFrom(), it.changeId());
            case WorkScheduleChanged it ->
                Told.facts(Said.by(it, Set.of("tenantId", "workScheduleId", "changeId", "effectiveFrom")))
                        .from(it.effectiveFrom(), it.changeId());
            case WorkScheduleChangeCancelled it -> Told.takesBack(it.changeId(), it.reason());
            case WorkScheduleChangeWithdrawn it -> Told.takesBack(it.changeId(), it.reason());
        };
    }
}

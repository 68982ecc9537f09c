package io.hrsystem.query.tenants;

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
import java.util.Optional;

/** Where a company is between registration and end. */
enum TenantStatus {
    PROVISIONING,
    ACTIVE,
    SUSPENDED,
    INACTIVE;

    /** The status that this event brings, if it brings one. */
    static Optional<TenantStatus> after(TenantEvent event) {
        return switch (event) {
            case TenantRegistered _ -> Optional.of(PROVISIONING);
            case TenantActivated _, TenantReactivated _ -> Optional.of(ACTIVE);
            case TenantSuspended _ -> Optional.of(SUSPENDED);
            case TenantTerminated _ -> Optional.of(INACTIVE);
            case OnboardingStepCompleted _,
                    OnboardingStepFailed _,
                    OnboardingStepRetried _,
                    TenantSettingsChanged _,
                    FeatureSwitched _ -> Optional.empty();
        };
    }
}

package io.hrsystem.query.leave;

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
import io.hrsystem.query.platform.projections.api.Changes;
import io.hrsystem.query.platform.projections.api.EventMeta;
import io.hrsystem.query.platform.projections.api.Projection;
import org.springframework.stereotype.Component;

@Component
final class LeaveBeginProjection extends Projection<TenantEvent, LeaveBeginRow> {
    LeaveBeginProjection() {
        super("leave", TenantEvent.class, LeaveBeginRow.class);
    }

    @Override
    public void apply(TenantEvent event, EventMeta meta, Changes<LeaveBeginRow> rows) {
        switch (event) {
            case TenantRegistered it -> rows.put(new LeaveBeginRow(new LeaveBeginRow.Key(it.tenantId()), meta.at()));
            case TenantActivated _, TenantReactivated _, TenantSuspended _, TenantTerminated _ -> {}
            case OnboardingStepCompleted _,
                    OnboardingStepFailed _,
                    OnboardingStepRetried _,
                    TenantSettingsChanged _,
                    FeatureSwitched _ -> {}
        }
    }
}

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
import io.hrsystem.query.platform.projections.api.Changes;
import io.hrsystem.query.platform.projections.api.EventMeta;
import io.hrsystem.query.platform.projections.api.Projection;
import org.springframework.stereotype.Component;

@Component
final class TenantFeatureProjection extends Projection<TenantEvent, TenantFeatureRow> {
    TenantFeatureProjection() {
        super(TenantProjection.GROUP, TenantEvent.class, TenantFeatureRow.class);
    }

    @Override
    public void apply(TenantEvent event, EventMeta meta, Changes<TenantFeatureRow> rows) {
        switch (event) {
            case FeatureSwitched(var tenant, var feature, var enabled) ->
                rows.put(new TenantFeatureRow(new TenantFeatureRow.Key(tenant, feature, meta.at()), enabled));
            case TenantRegistered _,
                    OnboardingStepCompleted _,
                    OnboardingStepFailed _,
                    OnboardingStepRetried _,
                    TenantActivated _,
                    TenantSuspended _,
                    TenantReactivated _,
                    TenantTerminated _,
                    TenantSettingsChanged _ -> {}
        }
    }
}

package io.hrsystem.query.tenants;

import static io.hrsystem.query.tenants.TenantStatus.ACTIVE;
import static io.hrsystem.query.tenants.TenantStatus.INACTIVE;
import static io.hrsystem.query.tenants.TenantStatus.SUSPENDED;

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
final class TenantProjection extends Projection<TenantEvent, TenantRow> {
    static final String GROUP = "tenants";

    TenantProjection() {
        super(GROUP, TenantEvent.class, TenantRow.class);
    }

    @Override
    public void apply(TenantEvent event, EventMeta meta, Changes<TenantRow> rows) {
        var key = new TenantRow.Key(event.tenantId());
        switch (event) {
            case TenantRegistered registered -> rows.put(TenantRow.registered(key, registered, meta.version()));
            case TenantActivated _, TenantReactivated _ -> rows.change(key, it -> it.with(ACTIVE, meta.version()));
            case TenantSuspended _ -> rows.change(key, it -> it.with(SUSPENDED, meta.version()));
            case TenantTerminated _ -> rows.change(key, it -> it.with(INACTIVE, meta.version()));
            case OnboardingStepCompleted _,
                    OnboardingStepFailed _,
                    OnboardingStepRetried _,
                    TenantSettingsChanged _,
                    FeatureSwitched _ -> {}
        }
    }
}

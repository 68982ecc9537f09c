package io.hrsystem.query.tenants;

import static io.hrsystem.query.tenants.TenantStatus.ACTIVE;
import static io.hrsystem.query.tenants.TenantStatus.INACTIVE;
import static io.hrsystem.query.tenants.TenantStatus.PROVISIONING;
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
import io.hrsystem.query.platform.projections.api.KeptBy;
import io.hrsystem.query.platform.projections.api.Projection;
import org.springframework.stereotype.Component;

/**
 * Whose requests this database lets in. The side that decides sets a suspension here too, before it answers. A group of
 * its own: nothing that cannot be applied elsewhere may hold it up.
 */
@Component
final class TenantGateProjection extends Projection<TenantEvent, TenantGateRow> {
    TenantGateProjection() {
        super("gate", TenantEvent.class, TenantGateRow.class, new KeptBy("set_gate"));
    }

    @Override
    public void apply(TenantEvent event, EventMeta meta, Changes<TenantGateRow> rows) {
        var key = new TenantGateRow.Key(event.tenantId());
        switch (event) {
            case TenantRegistered _ -> rows.put(new TenantGateRow(key, PROVISIONING, meta.sequence()));
            case TenantActivated _, TenantReactivated _ -> rows.put(new TenantGateRow(key, ACTIVE, meta.sequence()));
            case TenantSuspended _ -> rows.put(new TenantGateRow(key, SUSPENDED, meta.sequence()));
            case TenantTerminated _ -> rows.put(new TenantGateRow(key, INACTIVE, meta.sequence()));
            case OnboardingStepCompleted _,
                    OnboardingStepFailed _,
                    OnboardingStepRetried _,
                    TenantSettingsChanged _,
                    FeatureSwitched _ -> {}
        }
    }
}

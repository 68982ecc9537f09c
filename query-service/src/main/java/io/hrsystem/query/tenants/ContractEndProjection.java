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
final class ContractEndProjection extends Projection<TenantEvent, ContractEndRow> {
    ContractEndProjection() {
        super(TenantProjection.GROUP, TenantEvent.class, ContractEndRow.class);
    }

    @Override
    public void apply(TenantEvent event, EventMeta meta, Changes<ContractEndRow> rows) {
        switch (event) {
            case TenantTerminated it ->
                rows.put(new ContractEndRow(new ContractEndRow.Key(it.tenantId()), it.contractEndedOn()));
            case TenantRegistered _,
                    OnboardingStepCompleted _,
                    OnboardingStepFailed _,
                    OnboardingStepRetried _,
                    TenantActivated _,
                    TenantSuspended _,
                    TenantReactivated _,
                    TenantSettingsChanged _,
                    FeatureSwitched _ -> {}
        }
    }
}

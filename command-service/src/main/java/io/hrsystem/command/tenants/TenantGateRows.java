package io.hrsystem.command.tenants;

import io.hrsystem.command.platform.referencerows.EventMeta;
import io.hrsystem.command.platform.referencerows.ReferenceRows;
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
import io.hrsystem.eventstore.append.TransactionalWrites;
import io.hrsystem.platform.database.TenantGate.Status;
import org.springframework.stereotype.Component;

/** Whether a company's requests are let in. */
@Component
final class TenantGateRows implements ReferenceRows<TenantEvent> {
    @Override
    public Class<TenantEvent> events() {
        return TenantEvent.class;
    }

    @Override
    public String table() {
        return "tenant_gate";
    }

    @Override
    public void apply(TenantEvent event, EventMeta meta, TransactionalWrites rows) {
        switch (event) {
            case TenantRegistered _ -> set(Status.PROVISIONING, meta, rows);
            case TenantActivated _, TenantReactivated _ -> set(Status.ACTIVE, meta, rows);
            case TenantSuspended _ -> set(Status.SUSPENDED, meta, rows);
            case TenantTerminated _ -> set(Status.INACTIVE, meta, rows);
            case TenantSettingsChanged _, FeatureSwitched _ -> {}
            case OnboardingStepCompleted _, OnboardingStepFailed _, OnboardingStepRetried _ -> {}
        }
    }

    private static void set(Status status, EventMeta meta, TransactionalWrites rows) {
        rows.add("SELECT set_gate(?, ?, ?)", meta.tenant().value(), status.name(), meta.sequence());
    }
}

package io.hrsystem.command.tenants;

import io.hrsystem.command.platform.messages.JsonText;
import io.hrsystem.command.platform.messages.ReferenceRows;
import io.hrsystem.contract.DomainEvent;
import io.hrsystem.contract.TenantId;
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
import org.springframework.stereotype.Component;

/** The gate, the claims on domain and business number, and the settings that decisions look at. */
@Component
final class TenantRows implements ReferenceRows {
    private static final String GATE = "SELECT set_gate(?, ?, ?)";
    private static final String CLAIM = "SELECT claim('platform', ?, ?, ?)";

    private final JsonText json;

    TenantRows(JsonText json) {
        this.json = json;
    }

    @Override
    public void apply(TenantId tenant, DomainEvent event, long sequence, TransactionalWrites rows) {
        if (!(event instanceof TenantEvent fact)) return;
        switch (fact) {
            case TenantRegistered registered ->
                rows.add(CLAIM, "DOMAIN", registered.domain().value(), tenant.value())
                        .add(
                                CLAIM,
                                "BUSINESS_NUMBER",
                                registered.businessNumber().value(),
                                tenant.value())
                        .add(GATE, tenant.value(), "PROVISIONING", sequence);
            case TenantActivated _, TenantReactivated _ -> rows.add(GATE, tenant.value(), "ACTIVE", sequence);
            case TenantSuspended _ -> rows.add(GATE, tenant.value(), "SUSPENDED", sequence);
            case TenantTerminated _ -> rows.add(GATE, tenant.value(), "INACTIVE", sequence);
            case TenantSettingsChanged changed -> rows.add("""
                INSERT INTO tenant_settings (tenant_id, settings) VALUES (?, ?::json)
                ON CONFLICT (tenant_id) DO UPDATE SET settings = excluded.settings\
                """, tenant.value(), json.of(changed.settings()));
            case OnboardingStepCompleted _, OnboardingStepFailed _, OnboardingStepRetried _, FeatureSwitched _ -> {}
        }
    }
}

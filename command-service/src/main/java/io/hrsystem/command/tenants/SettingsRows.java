package io.hrsystem.command.tenants;

import io.hrsystem.command.platform.referencerows.EventMeta;
import io.hrsystem.command.platform.referencerows.JsonText;
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
import org.springframework.stereotype.Component;

/** The settings that decisions look at. */
@Component
final class SettingsRows implements ReferenceRows<TenantEvent> {
    private static final String SET = """
        INSERT INTO tenant_settings (tenant_id, settings) VALUES (?, ?::json)
        ON CONFLICT (tenant_id) DO UPDATE SET settings = excluded.settings\
        """;

    private final JsonText json;

    SettingsRows(JsonText json) {
        this.json = json;
    }

    @Override
    public Class<TenantEvent> events() {
        return TenantEvent.class;
    }

    @Override
    public String table() {
        return "tenant_settings";
    }

    @Override
    public void apply(TenantEvent event, EventMeta meta, TransactionalWrites rows) {
        switch (event) {
            case TenantSettingsChanged changed -> rows.add(SET, meta.tenant().value(), json.of(changed.settings()));
            case TenantRegistered _, TenantActivated _, TenantSuspended _ -> {}
            case TenantReactivated _, TenantTerminated _, FeatureSwitched _ -> {}
            case OnboardingStepCompleted _, OnboardingStepFailed _, OnboardingStepRetried _ -> {}
        }
    }
}

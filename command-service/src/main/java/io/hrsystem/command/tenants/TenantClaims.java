package io.hrsystem.command.tenants;

import io.hrsystem.command.platform.referencerows.Claims;
import io.hrsystem.command.platform.referencerows.EventMeta;
import io.hrsystem.command.platform.referencerows.ReferenceRows;
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
import io.hrsystem.platform.RefusalCode;
import org.springframework.stereotype.Component;

/** A domain and a business number belong to one company of the whole platform. */
@Component
final class TenantClaims implements ReferenceRows<TenantEvent> {
    private final Claims claims;

    TenantClaims(Claims claims) {
        this.claims = claims;
    }

    @Override
    public Class<TenantEvent> events() {
        return TenantEvent.class;
    }

    @Override
    public String table() {
        return Claims.TABLE;
    }

    @Override
    public void apply(TenantEvent event, EventMeta meta, TransactionalWrites rows) {
        switch (event) {
            case TenantRegistered registered -> registered(registered, rows);
            case TenantActivated _, TenantSuspended _, TenantReactivated _, TenantTerminated _ -> {}
            case TenantSettingsChanged _, FeatureSwitched _ -> {}
            case OnboardingStepCompleted _, OnboardingStepFailed _, OnboardingStepRetried _ -> {}
        }
    }

    @Override
    public void forget(TenantId company, TransactionalWrites rows) {
        rows.add("DELETE FROM claim WHERE tenant_id = ? AND owner = ?", TenantId.PLATFORM.value(), company.value());
    }

    private void registered(TenantRegistered registered, TransactionalWrites rows) {
        var owner = registered.tenantId().value();
        var domain = registered.domain().value();
        claims.take(rows, TenantId.PLATFORM, RefusalCode.DOMAIN_TAKEN, domain, owner);
        var number = registered.businessNumber().value();
        claims.take(rows, TenantId.PLATFORM, RefusalCode.BUSINESS_NUMBER_TAKEN, number, owner);
    }
}

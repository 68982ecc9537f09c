package io.hrsystem.query.tenants;

import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.tenants.BusinessNumber;
import io.hrsystem.contract.tenants.Domain;
import io.hrsystem.contract.tenants.Plan;
import io.hrsystem.contract.tenants.TenantEvent.TenantRegistered;
import io.hrsystem.query.platform.projections.api.Row;

record TenantRow(
        Key key,
        String companyName,
        Domain domain,
        BusinessNumber businessNumber,
        Plan plan,
        TenantStatus status,
        long version)
        implements Row<TenantRow.Key> {
    record Key(TenantId tenantId) {}

    static TenantRow registered(Key key, TenantRegistered event, long version) {
        return new TenantRow(
                key,
                event.companyName(),
                event.domain(),
                event.businessNumber(),
                event.plan(),
                TenantStatus.PROVISIONING,
                version);
    }

    TenantRow with(TenantStatus newStatus, long version) {
        return new TenantRow(key, companyName, domain, businessNumber, plan, newStatus, version);
    }
}

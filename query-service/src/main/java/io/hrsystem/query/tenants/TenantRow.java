package io.hrsystem.query.tenants;

import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.tenants.BusinessNumber;
import io.hrsystem.contract.tenants.Domain;
import io.hrsystem.contract.tenants.Plan;
import io.hrsystem.contract.tenants.TenantEvent.TenantRegistered;
import io.hrsystem.query.platform.projections.api.Row;
import io.hrsystem.query.platform.projections.api.RowKey;

record TenantRow(Key key, Registration registration, TenantStatus status, long version) implements Row<TenantRow> {
    record Key(TenantId tenantId) implements RowKey<TenantRow> {}

    record Registration(String companyName, Domain domain, BusinessNumber businessNumber, Plan plan) {}

    static TenantRow registered(Key key, TenantRegistered event, long version) {
        var registration = new Registration(event.companyName(), event.domain(), event.businessNumber(), event.plan());
        return new TenantRow(key, registration, TenantStatus.PROVISIONING, version);
    }

    TenantRow with(TenantStatus newStatus, long version) {
        return new TenantRow(key, registration, newStatus, version);
    }
}

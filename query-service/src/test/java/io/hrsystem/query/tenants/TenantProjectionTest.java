package io.hrsystem.query.tenants;

import static io.hrsystem.query.platform.projections.ProjectionFixture.TENANT;
import static io.hrsystem.query.tenants.TenantEvents.ACTIVATED;
import static io.hrsystem.query.tenants.TenantEvents.ALL;
import static io.hrsystem.query.tenants.TenantEvents.REACTIVATED;
import static io.hrsystem.query.tenants.TenantEvents.REGISTERED;
import static io.hrsystem.query.tenants.TenantEvents.SUSPENDED;
import static io.hrsystem.query.tenants.TenantEvents.SWITCHED_ON;

import io.hrsystem.contract.tenants.TenantEvent;
import io.hrsystem.query.platform.projections.ProjectionFixture;
import io.hrsystem.query.tenants.TenantRow.Key;
import io.hrsystem.query.tenants.TenantRow.Registration;
import org.junit.jupiter.api.Test;

class TenantProjectionTest {
    private final ProjectionFixture<TenantEvent, TenantRow> tenants = ProjectionFixture.of(new TenantProjection());

    @Test
    void aCompanyIsWhereItsLastStepLeftIt() {
        tenants.given(REGISTERED).expectRows(row(TenantStatus.PROVISIONING, 1));
        tenants.given(REGISTERED, ACTIVATED, SWITCHED_ON).expectRows(row(TenantStatus.ACTIVE, 2));
        tenants.given(REGISTERED, ACTIVATED, SUSPENDED).expectRows(row(TenantStatus.SUSPENDED, 3));
        tenants.given(REGISTERED, ACTIVATED, SUSPENDED, REACTIVATED).expectRows(row(TenantStatus.ACTIVE, 4));
        tenants.givenEveryEvent(ALL).expectRows(row(TenantStatus.INACTIVE, ALL.length));
    }

    @Test
    void whatIsNotRegisteredCannotBeActivated() {
        tenants.given().cannotApply(ACTIVATED, "there is no row").expectRows();
    }

    private static TenantRow row(TenantStatus status, long version) {
        var registration = new Registration(
                REGISTERED.companyName(), REGISTERED.domain(), REGISTERED.businessNumber(), REGISTERED.plan());
        return new TenantRow(new Key(TENANT), registration, status, version);
    }
}

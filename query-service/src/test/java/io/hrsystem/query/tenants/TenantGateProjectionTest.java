package io.hrsystem.query.tenants;

import static io.hrsystem.query.platform.projections.ProjectionFixture.TENANT;
import static io.hrsystem.query.tenants.TenantEvents.ACTIVATED;
import static io.hrsystem.query.tenants.TenantEvents.ALL;
import static io.hrsystem.query.tenants.TenantEvents.REACTIVATED;
import static io.hrsystem.query.tenants.TenantEvents.REGISTERED;
import static io.hrsystem.query.tenants.TenantEvents.SUSPENDED;
import static io.hrsystem.query.tenants.TenantEvents.SWITCHED_ON;

import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.tenants.TenantEvent;
import io.hrsystem.contract.tenants.TenantEvent.TenantActivated;
import io.hrsystem.query.platform.projections.ProjectionFixture;
import org.junit.jupiter.api.Test;

class TenantGateProjectionTest {
    private final ProjectionFixture<TenantEvent, TenantGateRow> gate = ProjectionFixture.of(new TenantGateProjection());

    @Test
    void theGateFollowsWhatOpensAndShutsIt() {
        gate.given(REGISTERED).expectRows(row(TenantStatus.PROVISIONING, 0));
        gate.given(REGISTERED, ACTIVATED, SWITCHED_ON).expectRows(row(TenantStatus.ACTIVE, 1));
        gate.given(REGISTERED, ACTIVATED, SUSPENDED).expectRows(row(TenantStatus.SUSPENDED, 2));
        gate.given(REGISTERED, ACTIVATED, SUSPENDED, REACTIVATED).expectRows(row(TenantStatus.ACTIVE, 3));
        gate.givenEveryEvent(ALL).expectRows(row(TenantStatus.INACTIVE, ALL.length - 1));
    }

    @Test
    void anIdThatIsNoTextCannotBeApplied() {
        gate.given()
                .cannotApply(new TenantActivated(new TenantId("no \0 text")), "tenant_id is no text")
                .expectRows();
    }

    private static TenantGateRow row(TenantStatus status, long version) {
        return new TenantGateRow(new TenantGateRow.Key(TENANT), status, version);
    }
}

package io.hrsystem.query.tenants;

import static io.hrsystem.query.platform.projections.ProjectionFixture.TENANT;
import static io.hrsystem.query.platform.projections.ProjectionFixture.at;
import static io.hrsystem.query.tenants.TenantEvents.ALL;
import static io.hrsystem.query.tenants.TenantEvents.SWITCHED_ON;

import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.tenants.Feature;
import io.hrsystem.contract.tenants.TenantEvent;
import io.hrsystem.contract.tenants.TenantEvent.FeatureSwitched;
import io.hrsystem.query.platform.projections.ProjectionFixture;
import io.hrsystem.query.tenants.TenantFeatureRow.Key;
import java.util.List;
import org.junit.jupiter.api.Test;

class TenantFeatureProjectionTest {
    private final ProjectionFixture<TenantEvent, TenantFeatureRow> features =
            ProjectionFixture.of(new TenantFeatureProjection());

    @Test
    void aFeatureIsFromEachSwitchOnAsItWasSwitched() {
        var every = List.of(ALL).indexOf(SWITCHED_ON);
        features.givenEveryEvent(ALL).expectRows(row(Feature.WELFARE, every, true));
        features.given(
                        SWITCHED_ON,
                        new FeatureSwitched(TENANT, Feature.WELFARE, false),
                        new FeatureSwitched(TENANT, Feature.ANONYMOUS_EVALUATION, true))
                .expectRows(
                        row(Feature.WELFARE, 0, true),
                        row(Feature.WELFARE, 1, false),
                        row(Feature.ANONYMOUS_EVALUATION, 2, true));
    }

    private static TenantFeatureRow row(Feature feature, long sequence, boolean enabled) {
        return new TenantFeatureRow(new Key(TENANT, feature, at(sequence)), enabled);
    }

    @Test
    void anIdThatIsNoTextCannotBeApplied() {
        var nobody = new TenantId("no \0 text");
        features.given(SWITCHED_ON)
                .cannotApply(new FeatureSwitched(nobody, Feature.WELFARE, true), "tenant_id is no text")
                .expectRows(row(Feature.WELFARE, 0, true));
    }
}

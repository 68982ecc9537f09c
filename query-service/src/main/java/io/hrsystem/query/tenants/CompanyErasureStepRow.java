package io.hrsystem.query.tenants;

import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.tenants.OffboardingStep;
import io.hrsystem.query.platform.projections.api.Row;
import io.hrsystem.query.platform.projections.api.RowKey;
import io.hrsystem.query.tenants.OnboardingStepRow.StepState;
import org.jspecify.annotations.Nullable;

/**
 * How far a step behind the fence is, a row of the platform.
 *
 * @param attempts how often it had been tried when it was given up last
 */
record CompanyErasureStepRow(
        Key key, StepState state, int attempts, @Nullable String error) implements Row<CompanyErasureStepRow> {
    record Key(TenantId tenantId, TenantId company, OffboardingStep step) implements RowKey<CompanyErasureStepRow> {}

    CompanyErasureStepRow now(StepState newState) {
        return new CompanyErasureStepRow(key, newState, attempts, null);
    }
}

package io.hrsystem.query.tenants;

import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.tenants.OnboardingStep;
import io.hrsystem.query.platform.projections.api.Row;
import io.hrsystem.query.platform.projections.api.RowKey;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * @param attempts how often it had been tried when it was given up last
 * @param at when it came into this state
 */
record OnboardingStepRow(
        Key key,
        StepState state,
        int attempts,
        Instant at,
        @Nullable String error) implements Row<OnboardingStepRow> {
    record Key(TenantId tenantId, OnboardingStep step) implements RowKey<OnboardingStepRow> {}

    enum StepState {
        PENDING,
        DONE,
        FAILED
    }

    OnboardingStepRow now(StepState newState, Instant since) {
        return new OnboardingStepRow(key, newState, attempts, since, null);
    }
}

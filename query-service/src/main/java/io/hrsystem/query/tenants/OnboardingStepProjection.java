package io.hrsystem.query.tenants;

import static io.hrsystem.query.tenants.OnboardingStepRow.StepState.DONE;
import static io.hrsystem.query.tenants.OnboardingStepRow.StepState.FAILED;
import static io.hrsystem.query.tenants.OnboardingStepRow.StepState.PENDING;

import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.tenants.OnboardingStep;
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
import io.hrsystem.query.platform.projections.api.Changes;
import io.hrsystem.query.platform.projections.api.EventMeta;
import io.hrsystem.query.platform.projections.api.Projection;
import org.springframework.stereotype.Component;

@Component
final class OnboardingStepProjection extends Projection<TenantEvent, OnboardingStepRow> {
    OnboardingStepProjection() {
        super(TenantProjection.GROUP, TenantEvent.class, OnboardingStepRow.class);
    }

    @Override
    public void apply(TenantEvent event, EventMeta meta, Changes<OnboardingStepRow> rows) {
        switch (event) {
            case TenantRegistered registered -> {
                for (var step : OnboardingStep.AT_FIRST)
                    rows.put(new OnboardingStepRow(key(registered.tenantId(), step), PENDING, 0, meta.at(), null));
            }
            case OnboardingStepCompleted(var tenant, var step) -> becomes(DONE, key(tenant, step), meta, rows);
            case OnboardingStepFailed(var tenant, var step, var attempts, var error) ->
                rows.put(new OnboardingStepRow(key(tenant, step), FAILED, attempts, meta.at(), error));
            case OnboardingStepRetried(var tenant, var step) -> becomes(PENDING, key(tenant, step), meta, rows);
            case TenantActivated _,
                    TenantSuspended _,
                    TenantReactivated _,
                    TenantTerminated _,
                    TenantSettingsChanged _,
                    FeatureSwitched _ -> {}
        }
    }

    /** Of a step that was not known yet when the company registered, this is the first event. */
    private static void becomes(
            OnboardingStepRow.StepState state,
            OnboardingStepRow.Key key,
            EventMeta meta,
            Changes<OnboardingStepRow> rows) {
        rows.changeOrPut(new OnboardingStepRow(key, state, 0, meta.at(), null), row -> row.now(state, meta.at()));
    }

    private static OnboardingStepRow.Key key(TenantId tenant, OnboardingStep step) {
        return new OnboardingStepRow.Key(tenant, step);
    }
}

package io.hrsystem.query.tenants;

import static io.hrsystem.query.tenants.OnboardingStepRow.StepState.DONE;
import static io.hrsystem.query.tenants.OnboardingStepRow.StepState.FAILED;
import static io.hrsystem.query.tenants.OnboardingStepRow.StepState.PENDING;

import io.hrsystem.contract.tenants.ErasureEvent;
import io.hrsystem.contract.tenants.ErasureEvent.CompanyKeysDestroyed;
import io.hrsystem.contract.tenants.ErasureEvent.ErasureBegun;
import io.hrsystem.contract.tenants.ErasureEvent.ErasureStepCompleted;
import io.hrsystem.contract.tenants.ErasureEvent.ErasureStepFailed;
import io.hrsystem.contract.tenants.ErasureEvent.ErasureStepRetried;
import io.hrsystem.contract.tenants.ErasureEvent.EventsCounted;
import io.hrsystem.contract.tenants.ErasureEvent.RowsErased;
import io.hrsystem.contract.tenants.OffboardingStep;
import io.hrsystem.query.platform.projections.api.Changes;
import io.hrsystem.query.platform.projections.api.EventMeta;
import io.hrsystem.query.platform.projections.api.Projection;
import org.springframework.stereotype.Component;

@Component
final class CompanyErasureStepProjection extends Projection<ErasureEvent, CompanyErasureStepRow> {
    CompanyErasureStepProjection() {
        super(TenantProjection.GROUP, ErasureEvent.class, CompanyErasureStepRow.class);
    }

    @Override
    public void apply(ErasureEvent event, EventMeta meta, Changes<CompanyErasureStepRow> rows) {
        switch (event) {
            case ErasureBegun it -> {
                for (var step : OffboardingStep.values())
                    if (!step.isBeforeFence())
                        rows.put(new CompanyErasureStepRow(key(it, step, meta), PENDING, 0, null));
            }
            case ErasureStepCompleted it -> becomes(DONE, key(it, it.step(), meta), rows);
            case ErasureStepFailed it ->
                rows.put(new CompanyErasureStepRow(key(it, it.step(), meta), FAILED, it.attempts(), it.error()));
            case ErasureStepRetried it -> becomes(PENDING, key(it, it.step(), meta), rows);
            case CompanyKeysDestroyed _, RowsErased _, EventsCounted _ -> {}
        }
    }

    /** Of a step that was not known yet when the erasure began, this is the first event. */
    private static void becomes(
            OnboardingStepRow.StepState state, CompanyErasureStepRow.Key key, Changes<CompanyErasureStepRow> rows) {
        rows.changeOrPut(new CompanyErasureStepRow(key, state, 0, null), row -> row.now(state));
    }

    private static CompanyErasureStepRow.Key key(ErasureEvent event, OffboardingStep step, EventMeta meta) {
        return new CompanyErasureStepRow.Key(meta.tenant(), event.company(), step);
    }
}

package io.hrsystem.query.tenants;

import static io.hrsystem.query.tenants.OnboardingStepRow.StepState.DONE;
import static io.hrsystem.query.tenants.OnboardingStepRow.StepState.PENDING;

import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.tenants.CompanyExportId;
import io.hrsystem.contract.tenants.OffboardingStep;
import io.hrsystem.query.tenants.OnboardingStepRow.StepState;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/**
 * How far one step of the end of a company is.
 *
 * @param progress 0 to 1
 */
record OffboardingProgress(
        OffboardingStep step,
        StepState state,
        int attempts,
        @Nullable String error,
        double progress) {
    /**
     * All steps in their order.
     *
     * @param purged how much of the events is gone, if that matters
     */
    static List<OffboardingProgress> of(
            Ending ending, List<CompanyExport> exports, List<ErasureStepState> steps, DoubleSupplier purged) {
        var all = new ArrayList<OffboardingProgress>();
        for (var step : OffboardingStep.values())
            all.add(
                    switch (step) {
                        case EXPORT -> ending.isErased() ? done(step) : export(ending, exports);
                        case RETAIN ->
                            ending.isErased()
                                    ? done(step)
                                    : new OffboardingProgress(step, PENDING, 0, null, ending.kept());
                        case FENCE, DESTROY_KEYS, READ_MODELS, SIDE_STORES, EVENTS, VERIFY, CERTIFICATE ->
                            erasure(step, steps, purged);
                    });
        return all;
    }

    private static OffboardingProgress done(OffboardingStep step) {
        return new OffboardingProgress(step, DONE, 0, null, 1);
    }

    /** That of the last round; what somebody has asked for besides is no step. */
    private static OffboardingProgress export(Ending ending, List<CompanyExport> exports) {
        var last = new OffboardingProgress(OffboardingStep.EXPORT, PENDING, 0, null, 0);
        for (var round = 0; ; round++) {
            var id = CompanyExportId.atTheEndOf(new TenantId(ending.tenantId()), round)
                    .value();
            var found = exports.stream().filter(it -> it.id().equals(id)).findFirst();
            if (found.isEmpty()) return last;
            var it = found.get();
            last = new OffboardingProgress(
                    OffboardingStep.EXPORT, it.state(), it.attempts(), it.error(), it.state() == DONE ? 1 : 0);
        }
    }

    private static OffboardingProgress erasure(
            OffboardingStep step, List<ErasureStepState> steps, DoubleSupplier purged) {
        var found = steps.stream().filter(it -> it.step() == step).findFirst();
        if (found.isEmpty()) return new OffboardingProgress(step, PENDING, 0, null, 0);
        var it = found.get();
        var progress = it.state() == DONE ? 1 : step == OffboardingStep.EVENTS ? purged.getAsDouble() : 0;
        return new OffboardingProgress(step, it.state(), it.attempts(), it.error(), progress);
    }
}

package io.hrsystem.command.tenants.offboarding;

import io.hrsystem.command.platform.commands.AggregateCommand;
import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.tenants.ErasureEvent;
import io.hrsystem.contract.tenants.OffboardingStep;
import java.time.LocalDate;
import java.util.List;

/** What can be asked of the erasure of a company. */
sealed interface ErasureCommand extends AggregateCommand {
    TenantId company();

    @Override
    default String stream() {
        return StreamIds.erasure(company());
    }

    record BeginErasure(
            TenantId company, LocalDate contractEndedOn, LocalDate retainUntil, String requestedBy, String approvedBy)
            implements ErasureCommand {}

    /** @param facts what the step has found out */
    record CompleteErasureStep(TenantId company, OffboardingStep step, List<ErasureEvent> facts)
            implements ErasureCommand {}

    record FailErasureStep(TenantId company, OffboardingStep step, int attempts, String error)
            implements ErasureCommand {}

    record RetryErasureStep(TenantId company, OffboardingStep step) implements ErasureCommand {}
}

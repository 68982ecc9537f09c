package io.hrsystem.command.tenants;

import io.hrsystem.command.platform.commands.AggregateCommand;
import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.personal.FreeText;
import java.time.Instant;
import java.time.LocalDate;

/** What can be asked of a company that has ended, until its erasure begins. */
sealed interface OffboardingCommand extends AggregateCommand {
    TenantId tenantId();

    @Override
    default String stream() {
        return StreamIds.tenant(tenantId());
    }

    record AgreeRetention(TenantId tenantId, LocalDate contractEndedOn, int years) implements OffboardingCommand {}

    record PlaceLegalHold(TenantId tenantId, FreeText reason) implements OffboardingCommand {}

    record LiftLegalHold(TenantId tenantId, FreeText reason) implements OffboardingCommand {}

    /** @param onDue whether it may wait for the end of the retention */
    record RequestPurge(TenantId tenantId, FreeText reason, boolean onDue, String requestedBy, Instant now)
            implements OffboardingCommand {}

    /** @param requestedBy who had asked, as the one who approves has seen it */
    record ApprovePurge(TenantId tenantId, String approvedBy, String requestedBy, Instant now)
            implements OffboardingCommand {}

    record WithdrawPurge(TenantId tenantId, FreeText reason) implements OffboardingCommand {}
}

package io.hrsystem.contract.tenants;

import io.hrsystem.contract.DomainEvent;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.personal.FreeText;
import java.time.LocalDate;

/** What is decided of a company that has ended, in the stream of the company, until its erasure begins. */
public sealed interface OffboardingEvent extends DomainEvent {
    TenantId tenantId();

    @Override
    default String subject() {
        return tenantId().value();
    }

    /**
     * For how long the contract has its records kept.
     *
     * @param until the last day on which they are
     */
    record RetentionAgreed(TenantId tenantId, LocalDate contractEndedOn, int years, LocalDate until)
            implements OffboardingEvent {}

    /** Nothing is erased until it is lifted. */
    record LegalHoldPlaced(TenantId tenantId, FreeText reason) implements OffboardingEvent {}

    record LegalHoldLifted(TenantId tenantId, FreeText reason) implements OffboardingEvent {}

    /**
     * @param onDue whether it waits for the first day after the retention
     * @param requestedBy the client, whom another has to follow
     */
    record PurgeRequested(TenantId tenantId, FreeText reason, boolean onDue, String requestedBy)
            implements OffboardingEvent {}

    /** @param approvedBy a client that neither made the one that asked, nor was made by it */
    record PurgeApproved(TenantId tenantId, String approvedBy) implements OffboardingEvent {}

    record PurgeWithdrawn(TenantId tenantId, FreeText reason) implements OffboardingEvent {}
}

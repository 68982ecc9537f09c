package io.hrsystem.command.tenants;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.hrsystem.command.tenants.OffboardingCommand.AgreeRetention;
import io.hrsystem.command.tenants.OffboardingCommand.ApprovePurge;
import io.hrsystem.command.tenants.OffboardingCommand.LiftLegalHold;
import io.hrsystem.command.tenants.OffboardingCommand.PlaceLegalHold;
import io.hrsystem.command.tenants.OffboardingCommand.RequestPurge;
import io.hrsystem.command.tenants.OffboardingCommand.WithdrawPurge;
import io.hrsystem.contract.tenants.OffboardingEvent;
import io.hrsystem.contract.tenants.OffboardingEvent.LegalHoldLifted;
import io.hrsystem.contract.tenants.OffboardingEvent.LegalHoldPlaced;
import io.hrsystem.contract.tenants.OffboardingEvent.PurgeApproved;
import io.hrsystem.contract.tenants.OffboardingEvent.PurgeRequested;
import io.hrsystem.contract.tenants.OffboardingEvent.PurgeWithdrawn;
import io.hrsystem.contract.tenants.OffboardingEvent.RetentionAgreed;
import io.hrsystem.contract.tenants.TenantEvent.TenantTerminated;
import io.hrsystem.platform.Refusal;
import io.hrsystem.platform.RefusalCode;
import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;

/** The part of {@link Tenant} that says how long it is kept after its end, and whether it is to be erased. */
final class CompanyRetention {
    /** Where no contract says anything else: so long must papers of employment be kept (Labor Standards Act, art. 42). */
    static final int YEARS = 3;

    private final CompanySettings settings;
    private @Nullable LocalDate until;
    private boolean isHeld;
    private @Nullable PurgeRequested asked;
    private boolean isApproved;

    CompanyRetention(CompanySettings settings) {
        this.settings = settings;
    }

    @CommandHandler
    void handle(AgreeRetention command) {
        var until = command.contractEndedOn().plusYears(command.years());
        if (!until.equals(this.until))
            apply(new RetentionAgreed(command.tenantId(), command.contractEndedOn(), command.years(), until));
    }

    @CommandHandler
    void handle(PlaceLegalHold command) {
        if (!isHeld) apply(new LegalHoldPlaced(command.tenantId(), command.reason()));
    }

    @CommandHandler
    void handle(LiftLegalHold command) {
        if (isHeld) apply(new LegalHoldLifted(command.tenantId(), command.reason()));
    }

    @CommandHandler
    void handle(RequestPurge command) {
        requireFree(command.onDue(), command.now());
        if (asked != null) throw Refusal.of(RefusalCode.PURGE_REQUESTED);
        apply(new PurgeRequested(command.tenantId(), command.reason(), command.onDue(), command.requestedBy()));
    }

    @CommandHandler
    void handle(ApprovePurge command) {
        if (asked == null || !asked.requestedBy().equals(command.requestedBy()))
            throw Refusal.of(RefusalCode.PURGE_NOT_REQUESTED);
        if (command.approvedBy().equals(asked.requestedBy())) throw Refusal.of(RefusalCode.SAME_PERSON);
        requireFree(asked.onDue(), command.now());
        if (!isApproved) apply(new PurgeApproved(command.tenantId(), command.approvedBy()));
    }

    @CommandHandler
    void handle(WithdrawPurge command) {
        if (asked == null) throw Refusal.of(RefusalCode.PURGE_NOT_REQUESTED);
        apply(new PurgeWithdrawn(command.tenantId(), command.reason()));
    }

    private void requireFree(boolean onDue, Instant now) {
        if (until == null) throw Refusal.of(RefusalCode.COMPANY_NOT_ENDED);
        if (isHeld) throw Refusal.of(RefusalCode.LEGAL_HOLD);
        if (!onDue && !settings.today(now).isAfter(until))
            throw Refusal.of(RefusalCode.RETENTION_RUNNING).with("until", until);
    }

    @EventSourcingHandler
    void on(TenantTerminated event) {
        // of one that ended before contracts were asked for it
        until = event.contractEndedOn().plusYears(YEARS);
    }

    @EventSourcingHandler
    void on(OffboardingEvent event) {
        switch (event) {
            case RetentionAgreed agreed -> until = agreed.until();
            case LegalHoldPlaced _ -> isHeld = true;
            case LegalHoldLifted _ -> isHeld = false;
            case PurgeRequested requested -> asked = requested;
            case PurgeApproved _ -> isApproved = true;
            case PurgeWithdrawn _ -> {
                asked = null;
                isApproved = false;
            }
        }
    }
}

package io.hrsystem.command.leave;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.hrsystem.command.leave.LeaveCommand.AnswerPromotion;
import io.hrsystem.command.leave.LeaveCommand.ApproveLeave;
import io.hrsystem.command.leave.LeaveCommand.CancelLeave;
import io.hrsystem.command.leave.LeaveCommand.DeliverPromotion;
import io.hrsystem.command.leave.LeaveCommand.EndLeave;
import io.hrsystem.command.leave.LeaveCommand.GrantLot;
import io.hrsystem.command.leave.LeaveCommand.RejectLeave;
import io.hrsystem.command.leave.LeaveCommand.RequestLeave;
import io.hrsystem.command.leave.LeaveCommand.SettleLeave;
import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.leave.LeaveDay;
import io.hrsystem.contract.leave.LeaveEvent;
import io.hrsystem.contract.leave.LeaveEvent.LeaveApproved;
import io.hrsystem.contract.leave.LeaveEvent.LeaveCancelled;
import io.hrsystem.contract.leave.LeaveEvent.LeaveGranted;
import io.hrsystem.contract.leave.LeaveEvent.LeavePromoted;
import io.hrsystem.contract.leave.LeaveEvent.LeavePromotionAnswered;
import io.hrsystem.contract.leave.LeaveEvent.LeavePromotionDelivered;
import io.hrsystem.contract.leave.LeaveEvent.LeaveRejected;
import io.hrsystem.contract.leave.LeaveEvent.LeaveRequested;
import io.hrsystem.contract.leave.LeaveEvent.LotAdjusted;
import io.hrsystem.contract.leave.LeaveEvent.LotExpired;
import io.hrsystem.contract.leave.LeaveEvent.LotExpiryReversed;
import io.hrsystem.contract.leave.LeaveEvent.LotPaidOut;
import io.hrsystem.contract.leave.LeaveType;
import io.hrsystem.contract.leave.LotId;
import io.hrsystem.contract.leave.LotUse;
import io.hrsystem.platform.Refusal;
import io.hrsystem.platform.RefusalCode;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** All leave of one employee: lots that lapse, and requests that take from them. */
@Aggregate(lockFactory = "streamLocks")
final class LeaveAccount {
    /** Lots by hand are no rule's: the lot itself is the key. */
    private static final String BY_HAND = "BY_HAND ";

    @AggregateIdentifier
    private @Nullable String stream;

    private final LotLedger ledger = new LotLedger();
    private final Promotions promotions = new Promotions();
    private final AskedRequests requests = new AskedRequests();

    LeaveAccount() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(GrantLot command) {
        apply(new LeaveGranted(
                command.employeeId(),
                command.lotId(),
                command.kind(),
                BY_HAND + command.lotId(),
                command.grantedOn(),
                command.grantedOn(),
                command.expiresOn(),
                command.minutes(),
                command.reason()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RequestLeave command) {
        requests.requireApartFrom(command.days());
        if (command.type() == LeaveType.ANNUAL) uses(command.days());
        apply(new LeaveRequested(
                command.employeeId(),
                command.requestId(),
                command.type(),
                command.from(),
                command.to(),
                command.part(),
                command.days(),
                command.reason(),
                command.actor()));
    }

    @CommandHandler
    void handle(ApproveLeave command) {
        var asked = requests.get(command.requestId()).undecided(command.actor());
        var uses = asked.type() == LeaveType.ANNUAL ? uses(asked.days()) : List.<LotUse>of();
        for (var lot : uses.stream().map(LotUse::lotId).distinct().toList()) {
            var back = ledger.reversed(lot, uses);
            if (back > 0) apply(new LotExpiryReversed(command.employeeId(), lot, ledger.lapsedOn(lot), back));
        }
        apply(new LeaveApproved(
                command.employeeId(),
                command.requestId(),
                asked.type(),
                asked.days(),
                uses,
                command.actor(),
                command.comment()));
    }

    @CommandHandler
    void handle(RejectLeave command) {
        requests.get(command.requestId()).undecided(command.actor());
        apply(new LeaveRejected(command.employeeId(), command.requestId(), command.actor(), command.reason()));
    }

    /** What goes back into a lot that has run out meanwhile lapses at once. */
    @CommandHandler
    void handle(CancelLeave command) {
        var request = requests.get(command.requestId());
        request.requireCancellable(command.today(), command.evenIfTaken());
        apply(request.cancelled(command.actor(), command.reason()));
        for (var lot : request.uses().stream().map(LotUse::lotId).distinct().toList())
            lapse(command, lot, command.today());
    }

    /** Of days that are named in answer to a notice, or by the employer if there was none. */
    @CommandHandler
    void handle(AnswerPromotion command) {
        var promoted = promotions.unanswered(command.promotionId());
        var lot = ledger.lot(promoted.lotId());
        for (var date : command.dates())
            if (date.isBefore(lot.grantedOn()) || date.isAfter(lot.expiresOn()))
                throw Refusal.of(RefusalCode.PROMOTION_DATES)
                        .with("until", lot.expiresOn())
                        .about("dates");
        apply(new LeavePromotionAnswered(command.employeeId(), command.promotionId(), command.dates()));
    }

    @CommandHandler
    void handle(DeliverPromotion command) {
        if (promotions.isToDeliver(command.promotionId()))
            apply(new LeavePromotionDelivered(command.employeeId(), command.promotionId(), command.deliveredAt()));
    }

    /** Answers when there may be something to be done again. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    DaysOfLots handle(SettleLeave command) {
        for (var it : command.due()) if (!ledger.isGranted(it.rule(), it.on())) apply(it.granted(command.employeeId()));
        for (var lot : List.copyOf(ledger.lots())) {
            lapse(command, lot.lotId(), command.today());
            promotions
                    .due(ledger.lot(lot.lotId()), command.today(), command.employeeId())
                    .ifPresent(it -> apply(it));
        }
        return new DaysOfLots(ledger.days());
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(EndLeave command) {
        for (var request : requests.openBehind(command.lastDay())) apply(request.cancelled(LeaveGeneration.NAME, null));
        ledger.reversedBehind(command.lastDay(), command.employeeId()).forEach(it -> apply(it));
        if (command.isPaid())
            ledger.payouts(command.lastDay(), command.employeeId()).forEach(it -> apply(it));
    }

    private void lapse(LeaveCommand command, LotId id, LocalDate today) {
        var lot = ledger.lot(id);
        if (lot.remaining() > 0 && lot.expiresOn().isBefore(today))
            apply(new LotExpired(command.employeeId(), id, ledger.lapsedOn(id), lot.remaining()));
    }

    @EventSourcingHandler
    void on(LeaveEvent event) {
        stream = StreamIds.leave(event.employeeId());
        switch (event) {
            case LeaveGranted it -> ledger.granted(it);
            case LeaveRequested it -> requests.asked(it);
            case LeaveApproved it -> {
                ledger.used(it.uses());
                requests.approved(it);
            }
            case LeaveRejected it -> requests.over(it.requestId());
            case LeaveCancelled it -> {
                ledger.restored(it.restored());
                requests.over(it.requestId());
            }
            case LotExpired it -> ledger.change(it.lotId(), lot -> lot.lapsedBy(it.minutes()));
            case LotExpiryReversed it -> ledger.change(it.lotId(), lot -> lot.lapsedBy(-it.minutes()));
            case LotPaidOut it -> ledger.paidOut(it);
            case LotAdjusted it -> ledger.change(it.lotId(), lot -> lot.changedBy(it.minutes()));
            case LeavePromoted it -> promotions.promoted(it);
            case LeavePromotionDelivered it -> promotions.delivered(it.promotionId());
            case LeavePromotionAnswered it -> promotions.answered(it.promotionId());
        }
    }

    private List<LotUse> uses(List<LeaveDay> days) {
        return ledger.uses(days).orElseThrow(() -> Refusal.of(RefusalCode.LEAVE_BALANCE));
    }
}
